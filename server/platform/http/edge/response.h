// A response on its way out.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/http/app.h"

namespace xinglin::http {

struct Response {
    int status = 200;
    std::string content_type{};
    std::string body{};
    std::shared_ptr<const std::string> shared_body{};   // Instead of `body`: one copy for all.
    std::vector<std::pair<std::string_view, std::string>> headers{};
    std::optional<App> document_of{};   // A file of this app: other security headers than an API answer's.
    bool head_only = false;             // To a HEAD.
    std::string code{};                 // Of the error; for the observer.

    std::string_view payload() const { return shared_body ? std::string_view(*shared_body) : std::string_view(body); }
};

struct Ending {
    bool keep_alive;
    bool secure;   // The connection is TLS: Strict-Transport-Security.
};

// Status line and header fields with the empty line, appended to `out`.
void write_head(std::string& out, const Response& response, const Ending& ending);

}  // namespace xinglin::http
