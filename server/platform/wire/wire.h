// JSON in and out of described types. Errors carry the JSON pointer of the field and a code of wire.*.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "platform/wire/type_of.h"

namespace xinglin::wire {

inline constexpr std::size_t kDepthMax = 32;           // Of nesting, in what is read.
inline constexpr std::size_t kDocumentMax = 64 << 20;  // Bytes; a route's own limit is far below.

// Refuses what is not JSON in UTF-8, unknown and duplicate fields, U+0000, and whatever is beyond a limit.
Result<void> read_into(std::string_view json, const Type& type, void* object);
void write_into(std::string& out, const Type& type, const void* object);
void write_text(std::string& out, std::string_view text);   // With its quotes.
bool is_utf8(std::string_view text);

template <class T>
Result<T> read(std::string_view json) {
    T value{};
    if (auto done = read_into(json, type_of<T>, &value); !done) return refuse(std::move(done.error()));
    return value;
}

template <class T>
std::string write(const T& value) {
    std::string out;
    write_into(out, type_of<T>, &value);
    return out;
}

}  // namespace xinglin::wire
