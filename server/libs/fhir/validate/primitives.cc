#include "libs/fhir/validate/primitives.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "libs/fhir/validate/moments.h"

namespace xinglin::fhir::validate {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\v'; }
bool is_lower_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); }
bool is_id_character(char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '.'; }
bool is_base64_character(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '+' || c == '/';
}

bool is_string(std::string_view text) {
    return text.size() <= kStringBytesMax && !std::all_of(text.begin(), text.end(), is_blank);
}

bool has_no_blank(std::string_view text) { return !text.empty() && std::none_of(text.begin(), text.end(), is_blank); }

// No space before or after, one at a time within.
bool is_code(std::string_view text) {
    bool before = true;
    for (char c : text) {
        const bool blank = is_blank(c);
        if (blank && before) return false;
        before = blank;
    }
    return !before;
}

bool is_id(std::string_view text) {
    constexpr std::size_t kMost = 64;
    return !text.empty() && text.size() <= kMost && std::all_of(text.begin(), text.end(), is_id_character);
}

bool is_oid(std::string_view text) {
    constexpr std::string_view kBefore = "urn:oid:";
    if (!text.starts_with(kBefore)) return false;
    text.remove_prefix(kBefore.size());
    if (text.size() < 3 || text[0] < '0' || text[0] > '2' || text[1] != '.') return false;
    for (std::size_t at = 1; at < text.size();) {
        if (text[at] != '.') return false;
        const auto arc = text.substr(at + 1, text.find('.', at + 1) - at - 1);
        if (arc.empty() || !std::all_of(arc.begin(), arc.end(), is_digit) || (arc.size() > 1 && arc[0] == '0')) return false;
        at += 1 + arc.size();
    }
    return true;
}

bool is_hex(char c) { return is_lower_hex(c) || (c >= 'A' && c <= 'F'); }

bool is_uuid_of(std::string_view text, bool (*is_letter)(char)) {
    constexpr std::string_view kBefore = "urn:uuid:";
    constexpr std::size_t kSize = 36;
    if (!text.starts_with(kBefore) || text.size() != kBefore.size() + kSize) return false;
    text.remove_prefix(kBefore.size());
    for (std::size_t i = 0; i < kSize; ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? text[i] != '-' : !is_letter(text[i])) return false;
    }
    return true;
}

bool is_uuid(std::string_view text) { return is_uuid_of(text, is_lower_hex); }

// An OID or UUID that is written as a urn has the form of one; written otherwise it is none.
bool is_uri(std::string_view text) {
    if (!has_no_blank(text)) return false;
    if (text.starts_with("urn:oid:")) return is_oid(text);
    if (text.starts_with("urn:uuid:")) return is_uuid_of(text, is_hex);
    return !text.starts_with("oid:") && !text.starts_with("uuid:");
}

bool is_base64(std::string_view text) {
    std::size_t count = 0, padding = 0;
    for (char c : text) {
        if (is_blank(c)) continue;
        ++count;
        if (c == '=')
            ++padding;
        else if (padding > 0 || !is_base64_character(c))
            return false;
    }
    return count > 0 && count % 4 == 0 && padding <= 2;
}

bool is_whole(std::string_view text, std::int64_t least) {
    const auto digits = text.substr(text.starts_with('-') ? 1 : 0);
    if (digits.empty() || !std::all_of(digits.begin(), digits.end(), is_digit) || (digits.size() > 1 && digits[0] == '0'))
        return false;
    std::int64_t value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    constexpr std::int64_t kMost = 2'147'483'647;
    return read.ec == std::errc{} && value >= least && value <= kMost;
}

bool is_integer(std::string_view text) { return is_whole(text, -2'147'483'648LL); }
bool is_unsigned(std::string_view text) { return text != "-0" && is_whole(text, 0); }
bool is_positive(std::string_view text) { return is_whole(text, 1); }
bool is_boolean(std::string_view text) { return text == "true" || text == "false"; }
bool is_number(std::string_view text) { return !text.empty(); }   // JSON's own numbers are FHIR's decimals.

struct Form {
    std::string_view type;
    bool (*fits)(std::string_view);
    json::Kind kind;
};

// In order of names.
constexpr std::array kForms = {
    Form{"base64Binary", is_base64, json::Kind::Text},
    Form{"boolean", is_boolean, json::Kind::False},
    Form{"canonical", is_uri, json::Kind::Text},
    Form{"code", is_code, json::Kind::Text},
    Form{"date", is_date, json::Kind::Text},
    Form{"dateTime", is_date_time, json::Kind::Text},
    Form{"decimal", is_number, json::Kind::Number},
    Form{"id", is_id, json::Kind::Text},
    Form{"instant", is_instant, json::Kind::Text},
    Form{"integer", is_integer, json::Kind::Number},
    Form{"markdown", is_string, json::Kind::Text},
    Form{"oid", is_oid, json::Kind::Text},
    Form{"positiveInt", is_positive, json::Kind::Number},
    Form{"string", is_string, json::Kind::Text},
    Form{"time", is_time, json::Kind::Text},
    Form{"unsignedInt", is_unsigned, json::Kind::Number},
    Form{"uri", is_uri, json::Kind::Text},
    Form{"url", is_uri, json::Kind::Text},
    Form{"uuid", is_uuid, json::Kind::Text},
    Form{"xhtml", is_string, json::Kind::Text},
};
static_assert(std::is_sorted(kForms.begin(), kForms.end(), [](const Form& a, const Form& b) { return a.type < b.type; }));

const Form* form_of(std::string_view type) {
    const auto at = std::lower_bound(kForms.begin(), kForms.end(), type,
                                     [](const Form& form, std::string_view name) { return form.type < name; });
    return at != kForms.end() && at->type == type ? &*at : nullptr;
}

}  // namespace

json::Kind json_kind_of(std::string_view type) {
    const Form* form = form_of(type);
    return form == nullptr ? json::Kind::Text : form->kind;
}

bool is_well_formed(std::string_view type, std::string_view text) {
    const Form* form = form_of(type);
    return form == nullptr || form->fits(text);
}

}  // namespace xinglin::fhir::validate
