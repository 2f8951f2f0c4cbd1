// A described type without its template: one table that reader, writer and schema walk, so that they are compiled once.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "platform/wire/limits.h"

namespace xinglin::wire {

enum class Shape : std::uint8_t { Text, Truth, Integer, Real, Time, Day, Identifier, Enumeration, Maybe, List, Object, Raw, TextMap };

struct Type;

struct FieldInfo {
    std::string_view name;
    const Type* type;
    Limits limits;
    const void* (*member)(const void* owner);
};

struct Type {
    Shape shape;
    std::string_view name{};                                     // Object and Enumeration.
    const Type* inner = nullptr;                                 // Maybe and List.
    std::span<const FieldInfo> fields{};                         // Object.
    std::span<const std::string_view> names{};                   // Enumeration.
    std::int64_t number_min = INT64_MIN;                         // Integer: what the C++ type holds.
    std::int64_t number_max = INT64_MAX;
    void (*put)(void*, std::int64_t) = nullptr;                  // Integer; Enumeration by index of its name.
    std::int64_t (*take)(const void*) = nullptr;
    void* (*grow)(void*) = nullptr;                              // Maybe and List: a new item to read into.
    std::size_t (*count)(const void*) = nullptr;
    const void* (*item)(const void*, std::size_t) = nullptr;
};

}  // namespace xinglin::wire
