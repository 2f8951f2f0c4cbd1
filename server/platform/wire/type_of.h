// The table of a C++ type, made by the compiler from its description.
#pragma once

#include <concepts>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "base/id.h"
#include "base/instant.h"
#include "platform/wire/describe.h"
#include "platform/wire/raw.h"
#include "platform/wire/type.h"

namespace xinglin::wire {

using TextMap = std::map<std::string, std::string>;   // An object of texts whose names are data.

namespace detail {

template <class T>
struct Described;

template <class T>
consteval bool limits_fit(const Limits& limits) {
    if constexpr (requires { typename T::value_type; } && !std::same_as<T, std::string> && !std::same_as<T, TextMap>) {
        return limits_fit<typename T::value_type>(limits);
    }
    return (!limits.of_text || std::same_as<T, std::string> || std::same_as<T, TextMap>) &&
           (!limits.of_number || std::integral<T> || std::same_as<T, double>);
}

template <class T>
constexpr bool is_id = false;
template <class Tag>
constexpr bool is_id<Id<Tag>> = true;

template <std::integral T>
constexpr Type integer_type() {
    Type type{.shape = Shape::Integer};
    type.number_min = std::is_signed_v<T> ? static_cast<std::int64_t>(std::numeric_limits<T>::min()) : 0;
    type.number_max = sizeof(T) == 8 ? INT64_MAX : static_cast<std::int64_t>(std::numeric_limits<T>::max());
    type.put = [](void* to, std::int64_t number) { *static_cast<T*>(to) = static_cast<T>(number); };
    type.take = [](const void* from) { return static_cast<std::int64_t>(*static_cast<const T*>(from)); };
    return type;
}

template <class E>
constexpr auto enum_texts = [] {
    std::array<std::string_view, names<E>.size()> texts{};
    for (std::size_t i = 0; i < texts.size(); ++i) texts[i] = names<E>[i].name;
    return texts;
}();

template <class E>
constexpr Type enum_type() {
    static_assert(!std::same_as<std::remove_cvref_t<decltype(names<E>)>, Undescribed>, "an enum on the wire has wire::names");
    Type type{.shape = Shape::Enumeration, .name = type_name<E>, .names = enum_texts<E>};
    type.put = [](void* to, std::int64_t index) { *static_cast<E*>(to) = names<E>[static_cast<std::size_t>(index)].value; };
    type.take = [](const void* from) -> std::int64_t {
        for (std::size_t i = 0; i < names<E>.size(); ++i) {
            if (names<E>[i].value == *static_cast<const E*>(from)) return static_cast<std::int64_t>(i);
        }
        return -1;
    };
    return type;
}

template <class M>
constexpr Type maybe_type() {
    using T = typename M::value_type;
    Type type{.shape = Shape::Maybe, .inner = &Described<T>::table};
    type.grow = [](void* to) -> void* { return &static_cast<M*>(to)->emplace(); };
    type.count = [](const void* from) -> std::size_t { return static_cast<const M*>(from)->has_value() ? 1 : 0; };
    type.item = [](const void* from, std::size_t) -> const void* { return &**static_cast<const M*>(from); };
    return type;
}

template <class V>
constexpr Type list_type() {
    static_assert(!std::same_as<V, std::vector<bool>>, "a list of bool has no addresses");
    using T = typename V::value_type;
    Type type{.shape = Shape::List, .inner = &Described<T>::table};
    type.grow = [](void* to) -> void* { return &static_cast<V*>(to)->emplace_back(); };
    type.count = [](const void* from) { return static_cast<const V*>(from)->size(); };
    type.item = [](const void* from, std::size_t i) -> const void* { return &(*static_cast<const V*>(from))[i]; };
    return type;
}

template <class T, std::size_t I>
constexpr FieldInfo field_info() {
    constexpr auto described = std::get<I>(fields<T>);
    using Member = typename decltype(described)::MemberType;
    static_assert(limits_fit<Member>(described.limits), "text() is for text, range() for numbers");
    return {described.name, &Described<Member>::table, described.limits, [](const void* owner) -> const void* {
                return &(static_cast<const T*>(owner)->*(std::get<I>(fields<T>).member));
            }};
}

template <class T>
constexpr auto field_table = []<std::size_t... I>(std::index_sequence<I...>) {
    return std::array<FieldInfo, sizeof...(I)>{field_info<T, I>()...};
}(std::make_index_sequence<std::tuple_size_v<std::remove_cvref_t<decltype(fields<T>)>>>{});

template <class T>
constexpr Type object_type() {
    static_assert(!std::same_as<std::remove_cvref_t<decltype(fields<T>)>, Undescribed>, "a struct on the wire has wire::fields");
    static_assert(field_table<T>.size() <= 64, "a wire type has at most 64 fields");
    return {.shape = Shape::Object, .name = type_name<T>, .fields = field_table<T>};
}

template <class T>
constexpr bool is_maybe = false;
template <class T>
constexpr bool is_maybe<std::optional<T>> = true;
template <class T>
constexpr bool is_list = false;
template <class T>
constexpr bool is_list<std::vector<T>> = true;

template <class T>
constexpr Type make_type() {
    if constexpr (std::same_as<T, std::string>) return {.shape = Shape::Text};
    else if constexpr (std::same_as<T, bool>) return {.shape = Shape::Truth};
    else if constexpr (std::same_as<T, double>) return {.shape = Shape::Real};
    else if constexpr (std::same_as<T, Instant>) return {.shape = Shape::Time};
    else if constexpr (std::same_as<T, LocalDay>) return {.shape = Shape::Day};
    else if constexpr (std::same_as<T, Raw>) return {.shape = Shape::Raw};
    else if constexpr (std::same_as<T, TextMap>) return {.shape = Shape::TextMap};
    else if constexpr (is_id<T>) return {.shape = Shape::Identifier};
    else if constexpr (std::integral<T>) return integer_type<T>();
    else if constexpr (std::is_enum_v<T>) return enum_type<T>();
    else if constexpr (is_maybe<T>) return maybe_type<T>();
    else if constexpr (is_list<T>) return list_type<T>();
    else return object_type<T>();
}

template <class T>
struct Described {
    static constexpr Type table = make_type<T>();
};

}  // namespace detail

template <class T>
inline constexpr const Type& type_of = detail::Described<T>::table;

}  // namespace xinglin::wire
