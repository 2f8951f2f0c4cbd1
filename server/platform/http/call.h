// A request as a route sees it. Views nothing: a call outlives the connection it came from.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "platform/http/app.h"

namespace xinglin::http {

struct Client {
    std::string ip{};           // As text; behind a trusted proxy the one that the proxy saw.
    std::string user_agent{};   // Cut at 200 bytes.
    std::optional<DeviceId> device{};   // X-Xinglin-Device: what the browser calls itself; proves nothing.
};

struct Parameter {
    std::string name;
    std::string value;
};

// Everything about a request but its body.
struct CallFacts {
    App app = App::Patient;
    Client client{};
    std::string language = "zh";   // "zh" or "en", by Accept-Language.
    std::string trace_id{};
    std::optional<std::string> idempotency_key{};
    std::vector<Parameter> path_parameters{};
    std::vector<Parameter> query_parameters{};

    // The text between two slashes that the route calls {name}; asking for another name is a Bug.
    std::string_view path(std::string_view name) const;
    // Refuses http.no_such_thing: an id of another form is the id of nothing.
    template <class IdType>
    Result<IdType> path_id(std::string_view name) const {
        auto id = IdType::from_text(path(name));
        if (!id) return refuse(no_such_thing());
        return *id;
    }

    std::optional<std::string> query(std::string_view name) const;
    // Refuses http.bad_query unless it is a whole number from min to max; `otherwise` when it is absent.
    Result<std::int64_t> query_int(std::string_view name, std::int64_t otherwise, std::int64_t min, std::int64_t max) const;
    template <class IdType>
    Result<std::optional<IdType>> query_id(std::string_view name) const {
        auto text = query(name);
        if (!text) return std::optional<IdType>{};
        auto id = IdType::from_text(*text);
        if (!id) return refuse(bad_query(name));
        return std::optional<IdType>{*id};
    }

    static Error no_such_thing();
    static Error bad_query(std::string_view name);
};

template <class B>
struct Call : CallFacts {
    B body{};
};

// A raw body with its media type, as a browser uploads a picture.
struct Upload : CallFacts {
    std::string content_type{};   // Lower case, without parameters: "image/jpeg".
    std::string bytes{};
};

}  // namespace xinglin::http
