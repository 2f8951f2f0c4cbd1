// Reading: one walk over simdjson's On-Demand values beside the table of the type.
#include <cstring>
#include <simdjson.h>

#include "platform/wire/refusals.h"
#include "platform/wire/wire.h"

namespace xinglin::wire {
namespace {

namespace json = simdjson::ondemand;

class Reader {
 public:
    explicit Reader(const char* end) : end_(end) {}

    // False: error() says why and where.
    bool read(json::value value, const Type& type, const Limits& limits, void* to);
    Error& error() { return error_; }

 private:
    bool read_text(json::value value, const Limits& limits, void* to);
    bool read_truth(json::value value, void* to);
    bool read_integer(json::value value, const Type& type, const Limits& limits, void* to);
    bool read_real(json::value value, const Limits& limits, void* to);
    bool read_time(json::value value, void* to);
    bool read_day(json::value value, void* to);
    bool read_id(json::value value, void* to);
    bool read_name(json::value value, const Type& type, void* to);
    bool read_maybe(json::value value, const Type& type, const Limits& limits, void* to);
    bool read_list(json::value value, const Type& type, const Limits& limits, void* to);
    bool read_object(json::value value, const Type& type, void* to);
    bool read_field(json::field field, const Type& type, void* to, std::uint64_t& seen);
    bool read_map(json::value value, const Limits& limits, void* to);
    bool read_raw(json::value value, void* to);
    bool look_through(json::value value, std::size_t depth);
    bool look_through_list(json::value value, std::size_t depth);
    bool look_through_object(json::value value, std::size_t depth);
    template <class Container, class Each>
    bool each(Container container, Each&& one);
    // A string in UTF-8 without U+0000; the view lives as long as the document.
    bool text(json::value value, std::string_view& out);
    bool clean(std::string_view text);

    bool fail(Error error) {
        error_ = std::move(error);
        return false;
    }
    bool under(std::string_view name) {
        error_.path.insert(0, pointer_step(name));
        return false;
    }

    const char* end_;   // Of the document.
    Error error_ = malformed();
};

bool is(json::value value, json::json_type wanted) {
    json::json_type type;
    return value.type().get(type) == simdjson::SUCCESS && type == wanted;
}

bool Reader::read(json::value value, const Type& type, const Limits& limits, void* to) {
    switch (type.shape) {
    case Shape::Text: return read_text(value, limits, to);
    case Shape::Truth: return read_truth(value, to);
    case Shape::Integer: return read_integer(value, type, limits, to);
    case Shape::Real: return read_real(value, limits, to);
    case Shape::Time: return read_time(value, to);
    case Shape::Day: return read_day(value, to);
    case Shape::Identifier: return read_id(value, to);
    case Shape::Enumeration: return read_name(value, type, to);
    case Shape::Maybe: return read_maybe(value, type, limits, to);
    case Shape::List: return read_list(value, type, limits, to);
    case Shape::Object: return read_object(value, type, to);
    case Shape::Raw: return read_raw(value, to);
    case Shape::TextMap: return read_map(value, limits, to);
    }
    return fail(malformed());
}

bool Reader::clean(std::string_view text) {
    if (text.find('\0') != std::string_view::npos) return fail(nul());
    if (!simdjson::validate_utf8(text)) return fail(bad_encoding());   // A lone surrogate, written as an escape.
    return true;
}

bool Reader::text(json::value value, std::string_view& out) {
    if (!is(value, json::json_type::string)) return fail(wrong_type("text"));
    if (value.get_string().get(out) != simdjson::SUCCESS) return fail(malformed());
    return clean(out);
}

bool Reader::read_text(json::value value, const Limits& limits, void* to) {
    std::string_view given;
    if (!text(value, given)) return false;
    const std::size_t length = characters(given);
    if (length < limits.text_min) return fail(too_short(limits.text_min));
    if (length > limits.text_max) return fail(too_long(limits.text_max));
    static_cast<std::string*>(to)->assign(given);
    return true;
}

bool Reader::read_truth(json::value value, void* to) {
    if (value.get_bool().get(*static_cast<bool*>(to)) != simdjson::SUCCESS) return fail(wrong_type("boolean"));
    return true;
}

bool Reader::read_integer(json::value value, const Type& type, const Limits& limits, void* to) {
    std::int64_t number = 0;
    if (!is(value, json::json_type::number) || value.get_int64().get(number) != simdjson::SUCCESS) {
        return fail(wrong_type("integer"));
    }
    const auto min = std::max(type.number_min, limits.number_min);
    const auto max = std::min(type.number_max, limits.number_max);
    if (number < min || number > max) return fail(out_of_range(min, max));
    type.put(to, number);
    return true;
}

bool Reader::read_real(json::value value, const Limits& limits, void* to) {
    double number = 0;
    if (!is(value, json::json_type::number) || value.get_double().get(number) != simdjson::SUCCESS) return fail(wrong_type("number"));
    if (number < static_cast<double>(limits.number_min) || number > static_cast<double>(limits.number_max)) {
        return fail(out_of_range(limits.number_min, limits.number_max));
    }
    *static_cast<double*>(to) = number;
    return true;
}

bool Reader::read_time(json::value value, void* to) {
    std::string_view given;
    if (!text(value, given)) return false;
    auto instant = instant_from_text(given);
    if (!instant) return fail(wrong_type("instant"));
    *static_cast<Instant*>(to) = *instant;
    return true;
}

bool Reader::read_day(json::value value, void* to) {
    std::string_view given;
    if (!text(value, given)) return false;
    auto start = given.size() == 10 ? instant_from_text(std::string(given) + "T00:00:00+08:00") : std::nullopt;
    if (!start) return fail(wrong_type("day"));
    *static_cast<LocalDay*>(to) = local_day(*start);
    return true;
}

bool Reader::read_id(json::value value, void* to) {
    std::string_view given;
    if (!text(value, given)) return false;
    auto id = id_from_text(given);
    if (!id) return fail(wrong_type("id"));
    std::memcpy(to, id->data(), id->size());
    return true;
}

bool Reader::read_name(json::value value, const Type& type, void* to) {
    std::string_view given;
    if (!text(value, given)) return false;
    const auto found = std::find(type.names.begin(), type.names.end(), given);
    if (found == type.names.end()) return fail(unknown_name(type.names));
    type.put(to, found - type.names.begin());
    return true;
}

bool Reader::read_maybe(json::value value, const Type& type, const Limits& limits, void* to) {
    if (!is(value, json::json_type::null)) return read(value, *type.inner, limits, type.grow(to));
    bool null = false;
    if (value.is_null().get(null) != simdjson::SUCCESS || !null) return fail(malformed());
    return true;
}

template <class Container, class Each>
bool Reader::each(Container container, Each&& one) {
    for (auto result : container) {
        std::remove_reference_t<decltype(result.value_unsafe())> item;
        if (std::move(result).get(item) != simdjson::SUCCESS) return fail(malformed());
        if (!one(item)) return false;
    }
    return true;
}

bool Reader::read_list(json::value value, const Type& type, const Limits& limits, void* to) {
    json::array array;
    if (!is(value, json::json_type::array)) return fail(wrong_type("list"));
    if (value.get_array().get(array) != simdjson::SUCCESS) return fail(malformed());
    std::size_t index = 0;
    return each(array, [&](json::value item) {
        if (index >= limits.items_max) return fail(too_many_items(limits.items_max));
        if (!read(item, *type.inner, limits, type.grow(to))) return under(std::to_string(index));
        ++index;
        return true;
    });
}

bool Reader::read_object(json::value value, const Type& type, void* to) {
    json::object object;
    if (!is(value, json::json_type::object)) return fail(wrong_type("object"));
    if (value.get_object().get(object) != simdjson::SUCCESS) return fail(malformed());
    std::uint64_t seen = 0;
    if (!each(object, [&](json::field field) { return read_field(field, type, to, seen); })) return false;
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
        const bool optional = type.fields[i].type->shape == Shape::Maybe;
        if (!optional && (seen >> i & 1) == 0) return fail(missing_field()), under(type.fields[i].name);
    }
    return true;
}

bool Reader::read_field(json::field field, const Type& type, void* to, std::uint64_t& seen) {
    std::string_view name;
    if (field.unescaped_key().get(name) != simdjson::SUCCESS) return fail(malformed());
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
        const FieldInfo& info = type.fields[i];
        if (info.name != name) continue;
        if ((seen >> i & 1) != 0) return fail(duplicate_field()), under(name);
        seen |= std::uint64_t{1} << i;
        if (read(field.value(), *info.type, info.limits, const_cast<void*>(info.member(to)))) return true;
        return under(info.name);
    }
    if (!clean(name)) return false;
    return fail(unknown_field()), under(name);
}

bool Reader::read_map(json::value value, const Limits& limits, void* to) {
    json::object object;
    if (!is(value, json::json_type::object)) return fail(wrong_type("object"));
    if (value.get_object().get(object) != simdjson::SUCCESS) return fail(malformed());
    auto& map = *static_cast<TextMap*>(to);
    return each(object, [&](json::field field) {
        std::string_view name;
        if (field.unescaped_key().get(name) != simdjson::SUCCESS) return fail(malformed());
        if (!clean(name)) return false;
        if (map.size() >= limits.items_max) return fail(too_many_items(limits.items_max));
        const std::string key(name);
        auto [at, fresh] = map.try_emplace(key);
        if (!fresh) return fail(duplicate_field()), under(key);
        return read_text(field.value(), limits, &at->second) || under(key);
    });
}

// On-Demand does not look at what it skips, so a raw value is walked once.
bool Reader::look_through(json::value value, std::size_t depth) {
    if (depth > kDepthMax) return fail(too_deep());
    json::json_type type;
    if (value.type().get(type) != simdjson::SUCCESS) return fail(malformed());
    std::string_view given;
    bool truth = false;
    double number = 0;
    switch (type) {
    case json::json_type::string: return text(value, given);
    case json::json_type::boolean: return value.get_bool().get(truth) == simdjson::SUCCESS || fail(malformed());
    case json::json_type::number: return value.get_double().get(number) == simdjson::SUCCESS || fail(malformed());
    case json::json_type::null: return (value.is_null().get(truth) == simdjson::SUCCESS && truth) || fail(malformed());
    case json::json_type::array: return look_through_list(value, depth + 1);
    case json::json_type::object: return look_through_object(value, depth + 1);
    }
    return fail(malformed());
}

bool Reader::look_through_list(json::value value, std::size_t depth) {
    json::array array;
    if (value.get_array().get(array) != simdjson::SUCCESS) return fail(malformed());
    return each(array, [&](json::value item) { return look_through(item, depth); });
}

bool Reader::look_through_object(json::value value, std::size_t depth) {
    json::object object;
    if (value.get_object().get(object) != simdjson::SUCCESS) return fail(malformed());
    return each(object, [&](json::field field) {
        std::string_view name;
        if (field.unescaped_key().get(name) != simdjson::SUCCESS) return fail(malformed());
        return clean(name) && look_through(field.value(), depth);
    });
}

std::string_view trimmed(std::string_view text) {
    const auto last = text.find_last_not_of(" \t\r\n");
    return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

bool Reader::read_raw(json::value value, void* to) {
    const char* begin = value.raw_json_token().data();
    if (!look_through(value, 1)) return false;
    const char* next = nullptr;   // The token behind the value: a comma or a bracket.
    if (value.current_location().get(next) != simdjson::SUCCESS) next = end_;
    static_cast<Raw*>(to)->json = trimmed({begin, static_cast<std::size_t>(next - begin)});
    return true;
}

// A padded copy, because simdjson reads beyond the end; kept for the next document of this thread.
struct Workplace {
    json::parser parser{kDocumentMax};
    std::string padded;
};

Error refusal_of(simdjson::error_code code) {
    if (code == simdjson::UTF8_ERROR) return bad_encoding();
    if (code == simdjson::CAPACITY) return too_large();
    return malformed();
}

}  // namespace

bool is_utf8(std::string_view text) { return simdjson::validate_utf8(text); }

Result<void> read_into(std::string_view text, const Type& type, void* object) {
    thread_local Workplace place;
    place.padded.reserve(text.size() + simdjson::SIMDJSON_PADDING);
    place.padded.assign(text);
    json::document document;
    auto code = place.parser.iterate(place.padded.data(), text.size(), place.padded.capacity()).get(document);
    if (code != simdjson::SUCCESS) return refuse(refusal_of(code));
    json::value root;
    if (document.get_value().get(root) != simdjson::SUCCESS) return refuse(malformed());
    Reader reader(place.padded.data() + text.size());
    if (!reader.read(root, type, {}, object)) return refuse(std::move(reader.error()));
    const char* rest = nullptr;
    if (document.current_location().get(rest) == simdjson::SUCCESS) return refuse(malformed());   // Something after it.
    return {};
}

}  // namespace xinglin::wire
