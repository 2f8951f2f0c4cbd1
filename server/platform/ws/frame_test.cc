#include "platform/ws/frame.h"

#include <gtest/gtest.h>

#include "platform/ws/door.h"

namespace xinglin::ws {
namespace {

std::string masked(unsigned first, std::string_view payload) {
    std::string frame;
    write_head(frame, Opcode::Text, payload.size());
    frame[0] = static_cast<char>(first);
    frame[1] = static_cast<char>(frame[1] | 0x80);
    frame += "mask";
    for (std::size_t i = 0; i < payload.size(); ++i) frame += static_cast<char>(payload[i] ^ "mask"[i & 3]);
    return frame;
}

struct Taken {
    std::vector<Message> messages;
    std::optional<CloseCode> wrong;
};

Taken take(std::string_view bytes, std::size_t step = SIZE_MAX) {
    FrameReader reader;
    Taken taken;
    while (!bytes.empty() && !taken.wrong) {
        taken.wrong = reader.take(bytes.substr(0, step), taken.messages);
        bytes.remove_prefix(std::min(step, bytes.size()));
    }
    return taken;
}

TEST(Frames, ComeWholeOrByteByByte) {
    const std::string bytes = masked(0x81, "one") + masked(0x89, "p") + masked(0x81, std::string(300, 'x')) + masked(0x81, std::string(65536, 'y'));
    for (std::size_t step : {SIZE_MAX, std::size_t{1}, std::size_t{1000}}) {
        auto taken = take(bytes, step);
        ASSERT_FALSE(taken.wrong);
        ASSERT_EQ(taken.messages.size(), 4U);
        EXPECT_EQ(taken.messages[0].payload, "one");
        EXPECT_EQ(taken.messages[1].opcode, Opcode::Ping);
        EXPECT_EQ(taken.messages[2].payload, std::string(300, 'x'));
        EXPECT_EQ(taken.messages[3].payload.size(), 65536U);
    }
}

TEST(Frames, AreJoinedWithPingsBetween) {
    auto taken = take(masked(0x01, "咳") + masked(0x89, "") + masked(0x00, "嗽") + masked(0x80, "!"));
    ASSERT_EQ(taken.messages.size(), 2U);
    EXPECT_EQ(taken.messages[1].payload, "咳嗽!");
}

TEST(Frames, RefusesWhatTheProtocolForbids) {
    std::string unmasked;
    write_head(unmasked, Opcode::Text, 3);
    EXPECT_EQ(take(unmasked + "abc").wrong, CloseCode::Protocol);
    EXPECT_EQ(take(masked(0xC1, "a")).wrong, CloseCode::Protocol) << "a reserved bit";
    EXPECT_EQ(take(masked(0x83, "a")).wrong, CloseCode::Protocol) << "an unknown opcode";
    EXPECT_EQ(take(masked(0x80, "a")).wrong, CloseCode::Protocol) << "a continuation of nothing";
    EXPECT_EQ(take(masked(0x01, "a") + masked(0x81, "b")).wrong, CloseCode::Protocol) << "a message within a message";
    EXPECT_EQ(take(masked(0x09, "a")).wrong, CloseCode::Protocol) << "a control frame in pieces";
    EXPECT_EQ(take(masked(0x89, std::string(126, 'a'))).wrong, CloseCode::Protocol) << "a long control frame";
    EXPECT_EQ(take(masked(0x82, "a")).wrong, CloseCode::NotText);
    EXPECT_EQ(take(masked(0x81, "\xff")).wrong, CloseCode::NotUtf8);
    EXPECT_EQ(take(masked(0x88, "\x03")).wrong, CloseCode::Protocol) << "half a close code";
    EXPECT_EQ(take(masked(0x88, std::string("\x03\xed", 2))).wrong, CloseCode::Protocol) << "1005 is never sent";
}

TEST(Frames, RefusesALengthInALongerForm) {
    const std::string two("\x81\xfe\x00\x05maskabcde", 13);
    EXPECT_EQ(take(two).wrong, CloseCode::Protocol);
    const std::string eight("\x81\xff\x00\x00\x00\x00\x00\x00\xff\xffmask", 14);
    EXPECT_EQ(take(eight).wrong, CloseCode::Protocol);
}

TEST(Frames, RefusesTooMuchBeforeItHasCome) {
    const std::string huge("\x81\xff\xff\xff\xff\xff\xff\xff\xff\xffmask", 14);
    EXPECT_EQ(take(huge).wrong, CloseCode::TooBig);
    EXPECT_EQ(take(masked(0x01, std::string(40'000, 'a')) + masked(0x80, std::string(40'000, 'a'))).wrong, CloseCode::TooBig);
    std::string pieces = masked(0x01, "");
    for (std::size_t i = 0; i < kFragmentsMax; ++i) pieces += masked(0x00, "");
    EXPECT_EQ(take(pieces).wrong, CloseCode::Policy);
}

TEST(Frames, HoldNothingBetweenMessages) {
    FrameReader reader;
    std::vector<Message> messages;
    reader.take(masked(0x81, std::string(50'000, 'x')), messages);
    EXPECT_LT(reader.held(), 100U);
}

TEST(Handshake, AnswersTheKeyOfTheStandard) { EXPECT_EQ(accept_of("dGhlIHNhbXBsZSBub25jZQ=="), "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="); }

}  // namespace
}  // namespace xinglin::ws
