// Writing: one walk over the table of the type.
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>

#include "base/check.h"
#include "platform/wire/wire.h"

namespace xinglin::wire {
namespace {

constexpr char kHex[] = "0123456789abcdef";

bool needs_escape(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }

void write_escape(std::string& out, char c) {
    switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default:
        out += "\\u00";
        out += kHex[static_cast<unsigned char>(c) >> 4];
        out += kHex[static_cast<unsigned char>(c) & 15];
    }
}

void write_quoted(std::string& out, std::string_view plain) { out.append(1, '"').append(plain).append(1, '"'); }

void write_number(std::string& out, std::int64_t number) {
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out.append(digits.data(), end);
}

// The shortest text that reads back as the same number.
void write_real(std::string& out, double number) {
    check(std::isfinite(number), "a number on the wire is finite");
    std::array<char, 32> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out.append(digits.data(), end);
}

void write_id(std::string& out, const void* id) {
    IdBytes bytes;
    std::memcpy(bytes.data(), id, bytes.size());
    write_quoted(out, id_text(bytes));
}

void write_name(std::string& out, const Type& type, const void* value) {
    const auto index = type.take(value);
    check(index >= 0, "every value of an enum on the wire has a name");
    write_quoted(out, type.names[static_cast<std::size_t>(index)]);
}

void write_list(std::string& out, const Type& type, const void* list) {
    out += '[';
    const std::size_t count = type.count(list);
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0) out += ',';
        write_into(out, *type.inner, type.item(list, i));
    }
    out += ']';
}

void write_map(std::string& out, const TextMap& map) {
    out += '{';
    for (const auto& [name, text] : map) {
        if (out.back() != '{') out += ',';
        write_text(out, name);
        out += ':';
        write_text(out, text);
    }
    out += '}';
}

bool left_out(const Type& type, const void* value) { return type.shape == Shape::Maybe && type.count(value) == 0; }

void write_object(std::string& out, const Type& type, const void* object) {
    out += '{';
    bool first = true;
    for (const FieldInfo& field : type.fields) {
        const void* value = field.member(object);
        if (left_out(*field.type, value)) continue;
        if (!first) out += ',';
        first = false;
        write_quoted(out, field.name);
        out += ':';
        write_into(out, *field.type, value);
    }
    out += '}';
}

}  // namespace

void write_text(std::string& out, std::string_view text) {
    out += '"';
    std::size_t from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!needs_escape(text[i])) continue;
        out.append(text, from, i - from);
        write_escape(out, text[i]);
        from = i + 1;
    }
    out.append(text, from).append(1, '"');
}

void write_into(std::string& out, const Type& type, const void* value) {
    switch (type.shape) {
    case Shape::Text: return write_text(out, *static_cast<const std::string*>(value));
    case Shape::Truth: out += *static_cast<const bool*>(value) ? "true" : "false"; return;
    case Shape::Integer: return write_number(out, type.take(value));
    case Shape::Real: return write_real(out, *static_cast<const double*>(value));
    case Shape::Time: return write_quoted(out, instant_text(*static_cast<const Instant*>(value)));
    case Shape::Day: return write_quoted(out, local_day_text(*static_cast<const LocalDay*>(value)));
    case Shape::Identifier: return write_id(out, value);
    case Shape::Enumeration: return write_name(out, type, value);
    case Shape::Maybe:
        if (left_out(type, value)) out += "null";
        else write_into(out, *type.inner, type.item(value, 0));
        return;
    case Shape::List: return write_list(out, type, value);
    case Shape::Object: return write_object(out, type, value);
    case Shape::Raw: out += static_cast<const Raw*>(value)->json; return;
    case Shape::TextMap: return write_map(out, *static_cast<const TextMap*>(value));
    }
}

}  // namespace xinglin::wire
