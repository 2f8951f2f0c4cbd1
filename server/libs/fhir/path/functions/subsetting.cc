// single, first, last, tail, skip, take; union, combine, intersect, exclude.
#include <algorithm>

#include "libs/fhir/path/equality.h"
#include "libs/fhir/path/functions.h"
#include "libs/fhir/path/operators.h"

namespace xinglin::fhir::path {
namespace {

Collection slice(const Collection& items, std::int64_t from, std::int64_t count) {
    const auto size = static_cast<std::int64_t>(items.size());
    from = std::clamp<std::int64_t>(from, 0, size);
    count = std::clamp<std::int64_t>(count, 0, size - from);
    return Collection(items.begin() + from, items.begin() + from + count);
}

Collection single(Call& call) {
    if (call.input.size() > 1)
        call.fail("却有 " + std::to_string(call.input.size()) + " 项", "has " + std::to_string(call.input.size()) + " items");
    return call.input;
}

Collection first(Call& call) { return slice(call.input, 0, 1); }
Collection last(Call& call) { return call.input.empty() ? Collection{} : Collection{call.input.back()}; }
Collection tail(Call& call) { return slice(call.input, 1, INT64_MAX); }

Collection skip(Call& call) {
    const auto count = call.whole(call.argument(0));
    return count ? slice(call.input, *count, INT64_MAX) : Collection{};
}

Collection take(Call& call) {
    const auto count = call.whole(call.argument(0));
    return count ? slice(call.input, 0, *count) : Collection{};
}

Collection union_of(Call& call) { return united(call.input, call.argument(0)); }

Collection combine(Call& call) {
    Collection out = call.input;
    for (Item& item : call.argument(0)) out.push_back(std::move(item));
    return out;
}

Distinct set_of(const Collection& items) {
    Distinct all;
    for (const Item& one : items) all.add(one);
    return all;
}

Collection intersect(Call& call) {
    const Distinct other = set_of(call.argument(0));
    Distinct out;
    for (const Item& one : call.input) {
        if (other.has(one)) out.add(one);
    }
    return out.take();
}

Collection exclude(Call& call) {
    const Distinct other = set_of(call.argument(0));
    Collection out;
    for (const Item& one : call.input) {
        if (!other.has(one)) out.push_back(one);
    }
    return out;
}

constexpr Function kSubsetting[] = {
    {"single", 0, 0, Takes::Values, single}, {"first", 0, 0, Takes::Values, first}, {"last", 0, 0, Takes::Values, last},
    {"tail", 0, 0, Takes::Values, tail},     {"skip", 1, 1, Takes::Values, skip},   {"take", 1, 1, Takes::Values, take},
};
constexpr Function kCombining[] = {
    {"union", 1, 1, Takes::Values, union_of},
    {"combine", 1, 2, Takes::Values, combine},
    {"intersect", 1, 1, Takes::Values, intersect},
    {"exclude", 1, 1, Takes::Values, exclude},
};

}  // namespace

std::span<const Function> subsetting_functions() { return kSubsetting; }
std::span<const Function> combining_functions() { return kCombining; }

}  // namespace xinglin::fhir::path
