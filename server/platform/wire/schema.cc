#include "platform/wire/schema.h"

#include "base/check.h"
#include "platform/wire/wire.h"

namespace xinglin::wire {
namespace {

std::string text_schema(const Limits& limits) {
    return R"({"type":"string","minLength":)" + std::to_string(limits.text_min) + R"(,"maxLength":)" +
           std::to_string(limits.text_max) + "}";
}

std::string format_schema(std::string_view format) {
    return R"({"type":"string","format":")" + std::string(format) + "\"}";
}

std::string integer_schema(const Type& type, const Limits& limits) {
    std::string schema = R"({"type":"integer","format":"int64")";
    const auto min = std::max(type.number_min, limits.number_min);
    const auto max = std::min(type.number_max, limits.number_max);
    if (min != INT64_MIN) schema += R"(,"minimum":)" + std::to_string(min);
    if (max != INT64_MAX) schema += R"(,"maximum":)" + std::to_string(max);
    return schema + "}";
}

std::string real_schema(const Limits& limits) {
    std::string schema = R"({"type":"number")";
    if (limits.number_min != INT64_MIN) schema += R"(,"minimum":)" + std::to_string(limits.number_min);
    if (limits.number_max != INT64_MAX) schema += R"(,"maximum":)" + std::to_string(limits.number_max);
    return schema + "}";
}

std::string enum_schema(const Type& type) {
    std::string schema = R"({"type":"string","enum":[)";
    for (std::size_t i = 0; i < type.names.size(); ++i) {
        if (i > 0) schema += ',';
        write_text(schema, type.names[i]);
    }
    return schema + "]}";
}

std::string text_map_schema(const Limits& limits) {
    return R"({"type":"object","additionalProperties":)" + text_schema(limits) + "}";
}

}  // namespace

std::string Schemas::plain(const Type& type, const Limits& limits) {
    switch (type.shape) {
    case Shape::Text: return text_schema(limits);
    case Shape::Truth: return R"({"type":"boolean"})";
    case Shape::Integer: return integer_schema(type, limits);
    case Shape::Real: return real_schema(limits);
    case Shape::Time: return format_schema("date-time");
    case Shape::Day: return format_schema("date");
    case Shape::Identifier: return format_schema("uuid");
    case Shape::Enumeration: return enum_schema(type);
    case Shape::Maybe: return reference(*type.inner, limits);
    case Shape::List:
        return R"({"type":"array","maxItems":)" + std::to_string(limits.items_max) + R"(,"items":)" +
               reference(*type.inner, limits) + "}";
    case Shape::Object: return object(type);
    case Shape::Raw: return "{}";
    case Shape::TextMap: return text_map_schema(limits);
    }
    return "{}";
}

std::string Schemas::object(const Type& type) {
    std::string properties;
    std::string required;
    for (const FieldInfo& field : type.fields) {
        if (!properties.empty()) properties += ',';
        write_text(properties, field.name);
        properties += ':' + reference(*field.type, field.limits);
        if (field.type->shape == Shape::Maybe) continue;
        if (!required.empty()) required += ',';
        write_text(required, field.name);
    }
    std::string schema = R"({"type":"object","additionalProperties":false,"properties":{)" + properties + "}";
    if (!required.empty()) schema += R"(,"required":[)" + required + "]";
    return schema + "}";
}

std::string Schemas::named(const Type& type) {
    auto [owner, fresh] = owners_.try_emplace(std::string(type.name), &type);
    check(owner->second == &type, "a type on the wire has a name of its own; give one of them a wire::type_name");
    if (fresh) {
        std::string schema = plain(type, {});
        all_.insert_or_assign(std::string(type.name), std::move(schema));
    }
    return R"({"$ref":"#/components/schemas/)" + std::string(type.name) + "\"}";
}

std::string Schemas::reference(const Type& type, const Limits& limits) {
    const bool is_named = type.shape == Shape::Object || type.shape == Shape::Enumeration;
    return is_named ? named(type) : plain(type, limits);
}

}  // namespace xinglin::wire
