#include "platform/ws/frame.h"

#include <utility>

#include "platform/wire/wire.h"

namespace xinglin::ws {
namespace {

constexpr std::size_t kControlMax = 125;

std::uint8_t byte_at(std::string_view in, std::size_t i) { return static_cast<std::uint8_t>(in[i]); }

bool is_control(Opcode opcode) { return static_cast<std::uint8_t>(opcode) >= 8; }

bool is_known(std::uint8_t opcode) { return opcode <= 2 || (opcode >= 8 && opcode <= 10); }

// RFC 6455, 7.4: codes that a peer may send.
bool is_close_code(unsigned code) {
    return (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014) || (code >= 3000 && code <= 4999);
}

bool is_close_payload(std::string_view payload) {
    if (payload.empty()) return true;
    if (payload.size() < 2) return false;
    return is_close_code(static_cast<unsigned>(byte_at(payload, 0) << 8 | byte_at(payload, 1))) && wire::is_utf8(payload.substr(2));
}

std::string unmasked(std::string_view payload, std::string_view mask) {
    std::string out(payload);
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<char>(out[i] ^ mask[i & 3]);
    return out;
}

}  // namespace

struct FrameReader::Head {
    bool final;
    bool reserved;
    bool masked;
    bool known;
    bool shortest = true;   // The length in its shortest form.
    Opcode opcode;
    std::uint64_t length;
    std::size_t size;       // Of the head itself, with its mask.

    // Nothing while it has not come whole.
    static std::optional<Head> read(std::string_view in) {
        if (in.size() < 2) return std::nullopt;
        const std::uint8_t first = byte_at(in, 0);
        const std::uint8_t second = byte_at(in, 1);
        Head head{(first & 0x80) != 0, (first & 0x70) != 0, (second & 0x80) != 0, is_known(first & 0x0F), true,
                  static_cast<Opcode>(first & 0x0F), static_cast<std::uint64_t>(second & 0x7F), 2};
        const std::size_t extra = head.length == 126 ? 2 : head.length == 127 ? 8 : 0;
        head.size += extra + (head.masked ? 4 : 0);
        if (in.size() < head.size) return std::nullopt;
        if (extra > 0) head.length = 0;
        for (std::size_t i = 0; i < extra; ++i) head.length = head.length << 8 | byte_at(in, 2 + i);
        head.shortest = extra == 0 || head.length >= (extra == 2 ? 126U : 65536U);
        return head;
    }
};

std::optional<CloseCode> FrameReader::check(const Head& head) const {
    if (head.reserved || !head.known || !head.masked || !head.shortest) return CloseCode::Protocol;
    if (is_control(head.opcode)) {
        return head.final && head.length <= kControlMax ? std::nullopt : std::optional(CloseCode::Protocol);
    }
    if (head.opcode == Opcode::Binary) return CloseCode::NotText;
    if ((head.opcode == Opcode::Continuation) != (fragments_ > 0)) return CloseCode::Protocol;
    if (head.length > kMessageMax - message_.size()) return CloseCode::TooBig;
    if (fragments_ >= kFragmentsMax) return CloseCode::Policy;
    return std::nullopt;
}

std::optional<CloseCode> FrameReader::control(const Head& head, std::string payload, std::vector<Message>& messages) {
    if (head.opcode == Opcode::Close && !is_close_payload(payload)) return CloseCode::Protocol;
    messages.push_back({head.opcode, std::move(payload)});
    return std::nullopt;
}

std::optional<CloseCode> FrameReader::data(const Head& head, std::string payload, std::vector<Message>& messages) {
    if (fragments_ == 0) message_ = std::move(payload);
    else message_ += payload;
    ++fragments_;
    if (!head.final) return std::nullopt;
    fragments_ = 0;
    if (!wire::is_utf8(message_)) return CloseCode::NotUtf8;
    messages.push_back({Opcode::Text, std::exchange(message_, {})});
    return std::nullopt;
}

std::optional<CloseCode> FrameReader::take_all(std::string_view& in, std::vector<Message>& messages) {
    while (auto head = Head::read(in)) {
        if (auto wrong = check(*head)) return wrong;
        if (in.size() - head->size < head->length) return std::nullopt;
        std::string payload = unmasked(in.substr(head->size, head->length), in.substr(head->size - 4, 4));
        in.remove_prefix(head->size + head->length);
        auto wrong = is_control(head->opcode) ? control(*head, std::move(payload), messages) : data(*head, std::move(payload), messages);
        if (wrong) return wrong;
    }
    return std::nullopt;
}

std::optional<CloseCode> FrameReader::take(std::string_view bytes, std::vector<Message>& messages) {
    if (pending_.empty()) {
        auto wrong = take_all(bytes, messages);
        if (!wrong) pending_.assign(bytes);
        return wrong;
    }
    pending_.append(bytes);   // A frame that comes byte by byte is not copied at each of them.
    std::string_view in = pending_;
    auto wrong = take_all(in, messages);
    if (in.empty()) std::string().swap(pending_);
    else pending_.erase(0, pending_.size() - in.size());
    return wrong;
}

void write_head(std::string& out, Opcode opcode, std::size_t payload) {
    out += static_cast<char>(0x80 | static_cast<std::uint8_t>(opcode));
    const std::size_t extra = payload < 126 ? 0 : payload < 65536 ? 2 : 8;
    out += static_cast<char>(extra == 0 ? payload : extra == 2 ? 126 : 127);
    for (std::size_t i = extra; i-- > 0;) out += static_cast<char>(payload >> (8 * i) & 0xFF);
}

std::string close_payload(CloseCode code) {
    const auto number = static_cast<std::uint16_t>(code);
    return {static_cast<char>(number >> 8), static_cast<char>(number & 0xFF)};
}

}  // namespace xinglin::ws
