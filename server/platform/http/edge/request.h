// A request as it came, and its reader: bytes in, a request or a refusal out. No network here, so that it can be fuzzed.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace xinglin::http {

inline constexpr std::size_t kHeadMax = 16 << 10;   // Request line and header fields.
inline constexpr std::size_t kFieldsMax = 64;

struct HeaderField {
    std::string name;   // Lower case.
    std::string value;
};

struct Request {
    std::string method{};
    std::string target{};
    std::vector<HeaderField> fields{};
    std::optional<std::uint64_t> content_length{};
    bool chunked = false;
    bool keep_alive = true;
    std::string body{};

    std::string_view header(std::string_view lower_name) const;   // "" when absent.
    bool has_body() const { return chunked || content_length.value_or(0) > 0; }
};

class RequestReader {
 public:
    enum class State : std::uint8_t { Head, Body, Done, Refused };

    RequestReader();
    ~RequestReader();
    RequestReader(const RequestReader&) = delete;
    RequestReader& operator=(const RequestReader&) = delete;

    // Takes what it can from the front of `pending`; stops after the head, so that the body can be allowed.
    State take(std::string& pending);
    // In State::Body, once: a longer body is refused.
    void allow_body(std::size_t max);
    State state() const { return state_; }
    Request& request();
    const Error& refusal() const { return refusal_; }
    bool has_begun() const;   // A byte of the request has come.

 private:
    class Parser;
    std::unique_ptr<Parser> parser_;
    State state_ = State::Head;
    Error refusal_{ErrorKind::Invalid, "http.bad_request"};
};

}  // namespace xinglin::http
