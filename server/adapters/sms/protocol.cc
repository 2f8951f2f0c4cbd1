#include "adapters/sms/protocol.h"

#include <simdjson.h>

namespace xinglin::sms {
namespace {

using simdjson::dom::element;

std::string text_at(const element& object, std::string_view name) {
    std::string_view text;
    if (object[name].get_string().get(text) != simdjson::SUCCESS) return {};
    return std::string(text);
}

}  // namespace

std::optional<SendAnswer> read_answer(std::string_view json) {
    simdjson::dom::parser parser;
    element response;
    if (parser.parse(json.data(), json.size())["Response"].get(response) != simdjson::SUCCESS) return std::nullopt;
    SendAnswer answer;
    element error;
    if (response["Error"].get(error) == simdjson::SUCCESS)
        answer.error = ProviderError{text_at(error, "Code"), text_at(error, "Message")};
    simdjson::dom::array statuses;
    if (response["SendStatusSet"].get_array().get(statuses) == simdjson::SUCCESS) {
        for (const element status : statuses)
            answer.statuses.push_back({text_at(status, "SerialNo"), text_at(status, "PhoneNumber"),
                                       text_at(status, "SessionContext"), text_at(status, "Code"), text_at(status, "Message")});
    }
    if (!answer.error && answer.statuses.empty()) return std::nullopt;
    return answer;
}

std::string write_answer(const SendAnswer& answer) { return "{\"Response\":" + wire::write(answer) + "}"; }

}  // namespace xinglin::sms
