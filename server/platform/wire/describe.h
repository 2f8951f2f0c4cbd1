// How a struct describes its JSON: specialise `fields`, `names` (enums) and, where two types share a name, `type_name`.
//   template <> constexpr auto fields<Opening> = members(field<"complaint">(&Opening::complaint, text(2, 2000)), ...);
// In a header it is `template <> inline constexpr auto ...`: a specialisation is not inline by itself.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <tuple>

#include "platform/wire/limits.h"

namespace xinglin::wire {

template <std::size_t N>
struct Name {
    char text[N];
    consteval Name(const char (&literal)[N]) { std::copy_n(literal, N, text); }   // NOLINT: "complaint" is meant to convert.
    constexpr std::string_view view() const { return {text, N - 1}; }
};

template <Name N, class Owner, class Member>
struct Field {
    using MemberType = Member;
    static constexpr std::string_view name = N.view();
    Member Owner::*member;
    Limits limits;
};

template <Name N, class Owner, class Member>
consteval auto field(Member Owner::*member, Limits limits = {}) {
    return Field<N, Owner, Member>{member, limits};
}

template <class... Fields>
consteval auto members(Fields... all) {
    return std::tuple<Fields...>{all...};
}

template <class E>
struct entry {
    E value;
    std::string_view name;
};
template <class E>
entry(E, const char*) -> entry<E>;

template <class E, class... More>
consteval auto enum_names(entry<E> first, More... more) {
    return std::array<entry<E>, 1 + sizeof...(More)>{first, more...};
}

struct Undescribed {};
template <class T>
constexpr auto fields = Undescribed{};
template <class E>
constexpr auto names = Undescribed{};

namespace detail {
// "Opening" out of "... [with T = xinglin::consult::Opening; ...]".
template <class T>
consteval std::string_view short_name() {
    std::string_view whole = __PRETTY_FUNCTION__;
    const auto begin = whole.find("T = ") + 4;
    std::string_view name = whole.substr(begin, whole.find_first_of(";]", begin) - begin);
    const auto colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}
}  // namespace detail

// The name of the type in the OpenAPI document.
template <class T>
constexpr std::string_view type_name = detail::short_name<T>();

template <class E>
constexpr std::string_view name_of(E value) {
    for (const auto& one : names<E>) {
        if (one.value == value) return one.name;
    }
    return {};
}

template <class E>
constexpr std::optional<E> from_name(std::string_view text) {
    for (const auto& one : names<E>) {
        if (one.name == text) return one.value;
    }
    return std::nullopt;
}

}  // namespace xinglin::wire
