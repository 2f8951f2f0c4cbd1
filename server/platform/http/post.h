// One HTTPS or HTTP POST with a deadline, to an address of the configuration and nowhere else: redirects are not followed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace xinglin::http {

struct PostHeader {
    std::string name;
    std::string value;
};

struct PostAnswer {
    unsigned status = 0;
    std::string body{};   // At most 64 KiB.
};

// Errors, all of them "not known whether it arrived": Unavailable, "http.no_answer".
Result<PostAnswer> post(std::string_view url, const std::vector<PostHeader>& headers, std::string body, Duration within);
// "sms.tencentcloudapi.com" out of its URL, with the port where it is not the scheme's own.
std::string host_of(std::string_view url);

}  // namespace xinglin::http
