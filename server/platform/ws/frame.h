// WebSocket framing (RFC 6455), the server's side: bytes in, messages out, and back. No network here, so that it can be
// fuzzed. Text only, no extensions; nothing is held for a socket between two messages.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xinglin::ws {

inline constexpr std::size_t kMessageMax = 64 << 10;
inline constexpr std::size_t kFragmentsMax = 64;   // Of one message; more is an attack by small pieces.

enum class Opcode : std::uint8_t { Continuation = 0, Text = 1, Binary = 2, Close = 8, Ping = 9, Pong = 10 };

enum class CloseCode : std::uint16_t {
    Normal = 1000,
    Protocol = 1002,
    NotText = 1003,
    NotUtf8 = 1007,
    Policy = 1008,
    TooBig = 1009,
    ServerError = 1011,
    Restart = 1012,    // The server is about to end: connect again, a little later.
    TooSlow = 1013,    // The reader did not take what was sent.
};

struct Message {
    Opcode opcode;   // Text, Close, Ping or Pong.
    std::string payload;
};

class FrameReader {
 public:
    // Appends what is complete to `messages`. A code: the other side has broken the protocol; close with it.
    std::optional<CloseCode> take(std::string_view bytes, std::vector<Message>& messages);
    std::size_t held() const { return pending_.capacity() + message_.capacity(); }

 private:
    struct Head;
    std::optional<CloseCode> take_all(std::string_view& in, std::vector<Message>& messages);
    std::optional<CloseCode> check(const Head& head) const;
    std::optional<CloseCode> control(const Head& head, std::string payload, std::vector<Message>& messages);
    std::optional<CloseCode> data(const Head& head, std::string payload, std::vector<Message>& messages);

    std::string pending_;   // A frame that has not come whole.
    std::string message_;   // Fragments so far.
    std::size_t fragments_ = 0;
};

// The head of a frame that goes out whole and unmasked.
void write_head(std::string& out, Opcode opcode, std::size_t payload);
std::string close_payload(CloseCode code);

}  // namespace xinglin::ws
