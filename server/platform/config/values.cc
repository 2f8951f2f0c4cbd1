#include "platform/config/values.h"

#include <algorithm>
#include <charconv>

namespace xinglin::config {
namespace {

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

bool is_one_of(std::string_view text, std::string_view choices) {
    for (std::size_t at = 0; at <= choices.size();) {
        const auto end = std::min(choices.find('|', at), choices.size());
        if (choices.substr(at, end - at) == text) return true;
        at = end + 1;
    }
    return false;
}

std::optional<std::string> out_of_bounds(const Setting& setting, std::optional<std::int64_t> number, const char* form) {
    if (!number) return std::string("must be ") + form;
    if (*number >= setting.min && *number <= setting.max) return std::nullopt;
    return "must be from " + std::to_string(setting.min) + " to " + std::to_string(setting.max);
}

}  // namespace

std::optional<std::int64_t> read_number(std::string_view text) {
    std::int64_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size()) return std::nullopt;
    return number;
}

std::optional<std::int64_t> read_seconds(std::string_view text) {
    std::int64_t unit = 1;
    if (text.ends_with('m')) unit = 60;
    if (text.ends_with('h')) unit = 3600;
    if (unit > 1 || text.ends_with('s')) text.remove_suffix(1);
    const auto number = read_number(text);
    std::int64_t seconds = 0;
    if (!number || __builtin_mul_overflow(*number, unit, &seconds)) return std::nullopt;
    return seconds;
}

std::vector<std::string> split_list(std::string_view text) {
    std::vector<std::string> items;
    for (std::size_t at = 0; at <= text.size();) {
        const auto end = std::min(text.find(',', at), text.size());
        if (const auto item = trimmed(text.substr(at, end - at)); !item.empty()) items.emplace_back(item);
        at = end + 1;
    }
    return items;
}

std::optional<std::string> fault_of(const Setting& setting, std::string_view text) {
    if (text.find('\0') != std::string_view::npos) return "must not contain U+0000";
    switch (setting.kind) {
    case Kind::Text:
        if (setting.one_of.empty() || is_one_of(text, setting.one_of)) return std::nullopt;
        return "must be one of " + std::string(setting.one_of);
    case Kind::Number: return out_of_bounds(setting, read_number(text), "a whole number");
    case Kind::Seconds: return out_of_bounds(setting, read_seconds(text), "a time such as 30s, 5m or 2h");
    case Kind::Switch:
        if (text == "true" || text == "false") return std::nullopt;
        return "must be true or false";
    case Kind::List: return std::nullopt;
    }
    return "is of no kind";
}

std::string variable_of(std::string_view name) {
    std::string variable = "XINGLIN_";
    for (const char c : name) variable += c == '.' ? '_' : c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return variable;
}

}  // namespace xinglin::config
