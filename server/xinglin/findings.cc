#include "xinglin/findings.h"

#include <fmt/core.h>
#include <simdjson.h>

#include "platform/wire/wire.h"

namespace xinglin {

std::string findings_json(std::span<const Finding> findings) {
    std::string json;
    for (const auto& one : findings) {
        json += json.empty() ? R"({"findings":[)" : ",";
        json += fmt::format(R"({{"what":"{}","well":{},"detail":)", one.what, one.well);
        wire::write_text(json, one.detail);
        json += '}';
    }
    return json.empty() ? R"({"findings":[]})" : json + "]}";
}

std::string findings_text(const std::string& json) {
    simdjson::dom::parser parser;
    std::string text;
    for (auto one : simdjson::dom::array(parser.parse(json)["findings"])) {
        text += fmt::format("{:8} {:10} {}\n", bool(one["well"]) ? "well" : "NOT WELL", std::string_view(one["what"]),
                            std::string_view(one["detail"]));
    }
    return text;
}

}  // namespace xinglin
