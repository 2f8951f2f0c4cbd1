#include "adapters/sms/account.h"

namespace xinglin::sms {
namespace {

// The text before `mark`, which is cut off from `rest` with its mark; all of it when there is none.
std::string_view cut(std::string_view& rest, char mark) {
    const auto at = rest.find(mark);
    const auto first = rest.substr(0, at);
    rest = at == std::string_view::npos ? std::string_view() : rest.substr(at + 1);
    return first;
}

bool is_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

bool add_template(Account& account, std::string_view line) {
    const auto code = cut(line, '/');
    const auto language = cut(line, '=');
    Template approved{.id = std::string(cut(line, ':')), .parameters = {}};
    if (code.empty() || (language != "zh" && language != "en") || !is_number(approved.id)) return false;
    while (!line.empty()) {
        approved.parameters.emplace_back(cut(line, ','));
        if (approved.parameters.back().empty()) return false;
    }
    const auto in = language == "en" ? notify::Language::En : notify::Language::Zh;
    return account.templates.try_emplace({std::string(code), in}, std::move(approved)).second;
}

}  // namespace xinglin::sms
