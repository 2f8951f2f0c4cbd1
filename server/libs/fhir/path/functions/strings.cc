// indexOf, substring, startsWith, ... by Unicode characters.
#include "libs/fhir/path/folding.h"
#include "libs/fhir/path/functions.h"

namespace xinglin::fhir::path {
namespace {

Collection some(std::string text) { return {Item(std::move(text))}; }

// Both the input and the first argument, or nothing.
struct Pair {
    std::string input, argument;
};
std::optional<Pair> pair(Call& call) {
    auto input = call.text(call.input);
    auto argument = call.text(call.argument(0));
    if (!input || !argument) return std::nullopt;
    return Pair{std::move(*input), std::move(*argument)};
}

Collection position(const std::string& input, std::size_t byte) {
    if (byte == std::string::npos) return {Item(std::int64_t{-1})};
    return {Item(static_cast<std::int64_t>(characters(std::string_view(input).substr(0, byte))))};
}

Collection index_of(Call& call) {
    const auto both = pair(call);
    return both ? position(both->input, both->input.find(both->argument)) : Collection{};
}

Collection last_index_of(Call& call) {
    const auto both = pair(call);
    return both ? position(both->input, both->input.rfind(both->argument)) : Collection{};
}

Collection substring(Call& call) {
    const auto input = call.text(call.input);
    const auto start = call.whole(call.argument(0));
    const auto length = call.has(1) ? call.whole(call.argument(1)).value_or(INT64_MAX) : INT64_MAX;   // An empty length is none.
    if (!input || !start || *start < 0 || *start >= static_cast<std::int64_t>(characters(*input))) return {};
    const auto from = std::string_view(*input).substr(byte_of(*input, static_cast<std::size_t>(*start)));
    return some(std::string(from.substr(0, length <= 0 ? 0 : byte_of(from, static_cast<std::size_t>(length)))));
}

Collection starts_with(Call& call) {
    const auto both = pair(call);
    return both ? Collection{Item(both->input.starts_with(both->argument))} : Collection{};
}

Collection ends_with(Call& call) {
    const auto both = pair(call);
    return both ? Collection{Item(both->input.ends_with(both->argument))} : Collection{};
}

Collection contains(Call& call) {
    const auto both = pair(call);
    return both ? Collection{Item(both->input.find(both->argument) != std::string::npos)} : Collection{};
}

Collection to_upper(Call& call) {
    const auto input = call.text(call.input);
    return input ? some(upper(*input)) : Collection{};
}

Collection to_lower(Call& call) {
    const auto input = call.text(call.input);
    return input ? some(lower(*input)) : Collection{};
}

std::vector<std::string> characters_of(std::string_view text) {
    std::vector<std::string> out;
    while (!text.empty()) {
        const auto size = byte_of(text, 1);
        out.emplace_back(text.substr(0, size));
        text.remove_prefix(size);
    }
    return out;
}

Collection replace(Call& call) {
    const auto both = pair(call);
    const auto by = call.text(call.argument(1));
    if (!both || !by) return {};
    std::string out;
    const auto check = [&] { call.evaluator.spend(1 + out.size() / 4096); };
    if (both->argument.empty()) {
        out = *by;
        for (const auto& one : characters_of(both->input)) out += one + *by, check();
        return some(std::move(out));
    }
    std::size_t from = 0;
    for (std::size_t at = both->input.find(both->argument); at != std::string::npos;
         at = both->input.find(both->argument, from)) {
        out.append(both->input, from, at - from).append(*by);
        from = at + both->argument.size();
        check();
    }
    return some(out.append(both->input, from));
}

Collection length(Call& call) {
    const auto input = call.text(call.input);
    return input ? Collection{Item(static_cast<std::int64_t>(characters(*input)))} : Collection{};
}

Collection to_chars(Call& call) {
    const auto input = call.text(call.input);
    Collection out;
    if (input) {
        for (auto& one : characters_of(*input)) out.emplace_back(std::move(one));
    }
    return out;
}

Collection trim(Call& call) {
    const auto input = call.text(call.input);
    if (!input) return {};
    const auto from = input->find_first_not_of(" \t\r\n"), last = input->find_last_not_of(" \t\r\n");
    return some(from == std::string::npos ? std::string() : input->substr(from, last - from + 1));
}

Collection split(Call& call) {
    const auto both = pair(call);
    if (!both) return {};
    Collection out;
    if (both->argument.empty()) {
        for (auto& one : characters_of(both->input)) out.emplace_back(std::move(one));
        return out;
    }
    std::size_t from = 0;
    for (std::size_t at = both->input.find(both->argument); at != std::string::npos;
         at = both->input.find(both->argument, from)) {
        out.emplace_back(both->input.substr(from, at - from));
        from = at + both->argument.size();
    }
    out.emplace_back(both->input.substr(from));
    return out;
}

Collection join(Call& call) {
    const auto between = call.has(0) ? call.text(call.argument(0)) : std::nullopt;
    if (call.input.empty()) return {};
    std::string out;
    bool first = true;
    for (const Item& item : call.input) {
        const auto one = call.text({item});
        if (!one) continue;
        if (!first) out += between.value_or("");
        first = false;
        out += *one;
        if (out.size() > call.evaluator.scope().limits.text_bytes_max) call.fail("结果过长", "makes a string that is too long");
    }
    return some(std::move(out));
}

constexpr Function kFunctions[] = {
    {"indexOf", 1, 1, Takes::Values, index_of},       {"lastIndexOf", 1, 1, Takes::Values, last_index_of},
    {"substring", 1, 2, Takes::Values, substring},    {"startsWith", 1, 1, Takes::Values, starts_with},
    {"endsWith", 1, 1, Takes::Values, ends_with},     {"contains", 1, 1, Takes::Values, contains},
    {"upper", 0, 0, Takes::Values, to_upper},         {"lower", 0, 0, Takes::Values, to_lower},
    {"replace", 2, 2, Takes::Values, replace},        {"length", 0, 0, Takes::Values, length},
    {"toChars", 0, 0, Takes::Values, to_chars},       {"trim", 0, 0, Takes::Values, trim},
    {"split", 1, 1, Takes::Values, split},            {"join", 0, 1, Takes::Values, join},
};

}  // namespace

std::span<const Function> string_functions() { return kFunctions; }

}  // namespace xinglin::fhir::path
