// What is said in a consultation, and how far each side has heard it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/instant.h"
#include "platform/wire/describe.h"

namespace xinglin::consult {

using ClientMsgId = Id<struct ClientMsgTag>;   // Chosen by the client: the same one twice is one message.

enum class Side : std::uint8_t { Patient, Doctor, System };
enum class MessageKind : std::uint8_t { Text, Picture, Notice };

// Exactly one of text and picture.
struct NewMessage {
    ClientMsgId client_msg_id;
    std::optional<std::string> text{};      // 1 to 4000 characters.
    std::optional<BlobId> picture{};        // The writer's own upload.
};

struct Message {
    std::int64_t seq = 0;                   // 1, 2, 3 ... without a gap in each consultation.
    ClientMsgId client_msg_id;
    Side from = Side::Patient;
    MessageKind kind = MessageKind::Text;
    std::optional<std::string> text{};
    std::optional<BlobId> picture{};
    std::optional<std::string> notice{};    // A code of the catalogue: "consult.notice_handed_over".
    Instant at;
};

struct Messages {
    std::vector<Message> messages;
    std::int64_t last_seq = 0;              // Of the whole consultation; 0 where nothing was said.
};

struct Receipt {
    std::optional<std::int64_t> delivered_seq{};
    std::optional<std::int64_t> read_seq{};
};

// A doctor on duty, and how much he has in hand.
enum class Attendance : std::uint8_t { Away, Online };
struct Presence {
    bool online = false;
    std::optional<Instant> until{};         // His lease's end; renewed by the open socket.
    std::int64_t load = 0;
    std::int64_t cap = 0;
};

}  // namespace xinglin::consult

namespace xinglin::wire {

template <>
constexpr auto names<consult::Side> = enum_names(entry{consult::Side::Patient, "patient"}, entry{consult::Side::Doctor, "doctor"},
                                                 entry{consult::Side::System, "system"});
template <>
constexpr auto names<consult::MessageKind> =
    enum_names(entry{consult::MessageKind::Text, "text"}, entry{consult::MessageKind::Picture, "picture"},
               entry{consult::MessageKind::Notice, "notice"});

template <>
constexpr auto fields<consult::NewMessage> =
    members(field<"client_msg_id">(&consult::NewMessage::client_msg_id), field<"text">(&consult::NewMessage::text, text(1, 4000)),
            field<"picture">(&consult::NewMessage::picture));
template <>
constexpr auto fields<consult::Message> =
    members(field<"seq">(&consult::Message::seq), field<"client_msg_id">(&consult::Message::client_msg_id),
            field<"from">(&consult::Message::from), field<"kind">(&consult::Message::kind),
            field<"text">(&consult::Message::text, text(1, 4000)), field<"picture">(&consult::Message::picture),
            field<"notice">(&consult::Message::notice), field<"at">(&consult::Message::at));
template <>
constexpr auto fields<consult::Messages> =
    members(field<"messages">(&consult::Messages::messages, at_most(200)), field<"last_seq">(&consult::Messages::last_seq));
template <>
constexpr auto fields<consult::Receipt> =
    members(field<"delivered_seq">(&consult::Receipt::delivered_seq, range(0, 1'000'000)),
            field<"read_seq">(&consult::Receipt::read_seq, range(0, 1'000'000)));
template <>
constexpr auto fields<consult::Presence> =
    members(field<"online">(&consult::Presence::online), field<"until">(&consult::Presence::until),
            field<"load">(&consult::Presence::load), field<"cap">(&consult::Presence::cap));

}  // namespace xinglin::wire
