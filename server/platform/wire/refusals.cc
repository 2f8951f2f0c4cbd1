#include "platform/wire/refusals.h"

#include <algorithm>

namespace xinglin::wire {
namespace {

constexpr std::size_t kStepMax = 64;

Error invalid(const char* code, std::vector<Argument> arguments = {}) {
    return {.kind = ErrorKind::Invalid, .code = code, .arguments = std::move(arguments)};
}

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

std::string_view cut(std::string_view name) {
    if (name.size() <= kStepMax) return name;
    std::size_t end = kStepMax;
    while (end > 0 && !begins_character(name[end])) --end;
    return name.substr(0, end);
}

}  // namespace

Error malformed() { return invalid("wire.malformed"); }
Error bad_encoding() { return invalid("wire.bad_encoding"); }
Error nul() { return invalid("wire.nul"); }
Error too_deep() { return invalid("wire.too_deep"); }
Error too_large() { return {.kind = ErrorKind::TooLarge, .code = "wire.too_large"}; }
Error unknown_field() { return invalid("wire.unknown_field"); }
Error duplicate_field() { return invalid("wire.duplicate_field"); }
Error missing_field() { return invalid("wire.missing_field"); }
Error wrong_type(std::string_view expected) { return invalid("wire.wrong_type", {{"expected", std::string(expected)}}); }
Error too_short(std::uint32_t min) { return invalid("wire.too_short", {{"min", std::to_string(min)}}); }
Error too_long(std::uint32_t max) { return invalid("wire.too_long", {{"max", std::to_string(max)}}); }
Error too_many_items(std::uint32_t max) { return invalid("wire.too_many_items", {{"max", std::to_string(max)}}); }

Error out_of_range(std::int64_t min, std::int64_t max) {
    return invalid("wire.out_of_range", {{"min", std::to_string(min)}, {"max", std::to_string(max)}});
}

Error unknown_name(std::span<const std::string_view> known) {
    std::string all;
    for (auto name : known) all.append(all.empty() ? "" : ", ").append(name);
    return invalid("wire.unknown_name", {{"known", all}});
}

std::string pointer_step(std::string_view name) {
    std::string step = "/";
    for (char c : cut(name)) {
        if (c == '~') step += "~0";
        else if (c == '/') step += "~1";
        else step += c;
    }
    return step;
}

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_character));
}

}  // namespace xinglin::wire
