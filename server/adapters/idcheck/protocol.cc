#include "adapters/idcheck/protocol.h"

#include <fmt/format.h>
#include <simdjson.h>

namespace xinglin::idcheck {
namespace {

using simdjson::dom::element;

std::string text_at(const element& object, std::string_view name) {
    std::string_view text;
    if (object[name].get_string().get(text) != simdjson::SUCCESS) return {};
    return std::string(text);
}

}  // namespace

std::optional<Answer> read_answer(std::string_view json) {
    simdjson::dom::parser parser;
    element response;
    if (parser.parse(json.data(), json.size())["Response"].get(response) != simdjson::SUCCESS) return std::nullopt;
    Answer answer{.result = text_at(response, "Result"), .alike = {}, .error = {}};
    double alike = 0;
    if (response["Sim"].get_double().get(alike) == simdjson::SUCCESS) answer.alike = alike;
    element error;
    if (response["Error"].get(error) == simdjson::SUCCESS) answer.error = text_at(error, "Code");
    if (answer.error.empty() && answer.result.empty()) return std::nullopt;
    return answer;
}

std::string write_answer(const Answer& answer) {
    if (!answer.error.empty()) {
        return fmt::format(R"({{"Response":{{"Error":{{"Code":"{}","Message":"simulated"}},"RequestId":"sim"}}}})", answer.error);
    }
    const std::string alike = answer.alike ? fmt::format(R"(,"Sim":{})", *answer.alike) : "";
    return fmt::format(R"({{"Response":{{"Result":"{}","Description":"simulated"{},"RequestId":"sim"}}}})", answer.result, alike);
}

}  // namespace xinglin::idcheck
