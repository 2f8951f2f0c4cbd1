// One HTTPS or HTTP POST with a deadline, to an address of the configuration and nowhere else: no redirects, no proxies of
// the environment, no other protocols; a server whose certificate does not hold is not spoken to.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"

namespace xinglin::http {

inline constexpr std::size_t kPostAnswerMax = 64 << 10;   // A longer answer is none.

struct PostHeader {
    std::string name;
    std::string value;
};

struct PostAnswer {
    unsigned status = 0;
    std::string body{};
};

// Nothing: whether it arrived is not known. What that means to the caller's party is his to say. Blocks for at most `within`.
std::optional<PostAnswer> post(const std::string& url, const std::vector<PostHeader>& headers, std::string_view body,
                               Duration within);
// "sms.tencentcloudapi.com" out of its URL, with the port where it is not the scheme's own; empty when it is none.
std::string host_of(const std::string& url);

}  // namespace xinglin::http
