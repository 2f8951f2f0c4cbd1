// Search values as JSON.
#include "libs/fhir/json/write.h"
#include "libs/fhir/search/index.h"

namespace xinglin::fhir::search {
namespace {

constexpr std::int64_t kNano = 1'000'000'000;

void field(std::string_view name, std::string_view text, std::string& out) {
    if (text.empty()) return;
    out += ",\"" + std::string(name) + "\":";
    json::write_text(text, out);
}

void bare(std::string_view name, std::string_view digits, std::string& out) {
    out += ",\"" + std::string(name) + "\":" + std::string(digits);
}

std::string digits(double value) {
    const auto decimal = path::Decimal::of_double(value);
    return decimal ? decimal->text() : "null";
}

// "2024-02-29T10:20:30.400Z"; an open end is left out.
void moment(std::string_view name, path::Int128 nanoseconds, std::string& out) {
    if (nanoseconds == kEver || nanoseconds == -kEver) return;
    path::Int128 seconds = nanoseconds / kNano;
    path::Int128 rest = nanoseconds % kNano;
    if (rest < 0) rest += kNano, --seconds;
    path::Temporal epoch{.clock = path::Clock::DateTime,
                         .precision = path::Precision::Fraction,
                         .year = 1970,
                         .fraction_digits = 3,
                         .zone = std::int16_t{0}};
    auto at = path::moved(epoch, static_cast<std::int64_t>(seconds), path::TimeUnit::Second);
    if (!at) return;
    at->nanosecond = static_cast<std::int32_t>(rest);
    field(name, at->text(), out);
}

struct Fields {
    std::string& out;

    void operator()(const TextValue& of) const {
        field("text", of.text, out), field("folded", of.folded, out), field("pinyin", of.pinyin, out),
            field("initials", of.initials, out);
    }
    void operator()(const TokenValue& of) const {
        field("system", of.system, out), field("code", of.code, out), field("text", of.text, out);
    }
    void operator()(const DateValue& of) const { moment("from", of.from, out), moment("until", of.until, out); }
    void operator()(const NumberValue& of) const {
        bare("value", of.value.text(), out), bare("low", of.low.text(), out), bare("high", of.high.text(), out);
    }
    void operator()(const QuantityValue& of) const {
        (*this)(of.number);
        field("system", of.system, out), field("code", of.code, out), field("unit", of.unit, out);
        if (of.canonical_code.empty()) return;
        bare("canonical", digits(of.canonical), out), field("canonicalCode", of.canonical_code, out);
    }
    void operator()(const ReferenceValue& of) const {
        field("target", of.type, out), field("id", of.id, out), field("url", of.url, out), field("version", of.version, out);
        field("identifierSystem", of.system, out), field("identifier", of.value, out);
    }
    void operator()(const UriValue& of) const { field("uri", of.uri, out); }
    void operator()(const PlaceValue& of) const {
        bare("latitude", digits(of.latitude), out), bare("longitude", digits(of.longitude), out);
    }
    void operator()(const CompositeValue& of) const {
        out += ",\"components\":[";
        for (const auto& values : of.components) {
            out += &values == of.components.data() ? "[" : ",[";
            for (const AnyValue& one : values) object(one, &one == values.data());
            out += ']';
        }
        out += ']';
    }

 private:
    void object(const AnyValue& value, bool first) const {
        if (!first) out += ',';
        const auto from = out.size();
        std::visit(*this, value);
        if (out.size() > from) out[from] = '{';   // Each field begins with a comma.
        else out += '{';
        out += '}';
    }

 public:
    explicit Fields(std::string& to) : out(to) {}
};

std::string_view name_of(SearchType type) {
    switch (type) {
    case SearchType::Number: return "number";
    case SearchType::Date: return "date";
    case SearchType::Text: return "string";
    case SearchType::Token: return "token";
    case SearchType::Reference: return "reference";
    case SearchType::Composite: return "composite";
    case SearchType::Quantity: return "quantity";
    case SearchType::Uri: return "uri";
    case SearchType::Special: return "special";
    }
    return "";
}

}  // namespace

void write(const SearchValue& value, std::string& out) {
    out += "{\"parameter\":";
    json::write_text(value.parameter->code, out);
    field("type", name_of(value.parameter->type), out);
    std::visit(Fields(out), value.value);
    out += '}';
}

}  // namespace xinglin::fhir::search
