#include "libs/fhir/terminology/systems.h"

#include <algorithm>

#include "libs/fhir/ucum/ucum.h"

namespace xinglin::fhir {
namespace {

// ISO 4217's codes in order of letters, funds and metals included.
constexpr std::string_view kCurrencies =
    "AEDAFNALLAMDANGAOAARSAUDAWGAZNBAMBBDBDTBGNBHDBIFBMDBNDBOBBOVBRLBSDBTNBWPBYNBZDCADCDFCHECHFCHWCLFCLPCNYCOPCOUCRCCUCCUPCVECZKD"
    "JFDKK"
    "DOPDZDEGPERNETBEURFJDFKPGBPGELGGPGHSGIPGMDGNFGTQGYDHKDHNLHRKHTGHUFIDRILSIMPINRIQDIRRISKJEPJMDJODJPYKESKGSKHRKMFKPWKRWKWDKYDK"
    "ZTLAK"
    "LBPLKRLRDLSLLYDMADMDLMGAMKDMMKMNTMOPMRUMURMVRMWKMXNMXVMYRMZNNADNGNNIONOKNPRNZDOMRPABPENPGKPHPPKRPLNPYGQARRONRSDRUBRWFSARSBDS"
    "CRSDG"
    "SEKSGDSHPSLLSOSSPLSRDSSPSTNSVCSYPSZLTHBTJSTMTTNDTOPTRYTTDTVDTWDTZSUAHUGXUSDUSNUYIUYUUZSVEFVESVNDVUVWSTXAFXAGXAUXBAXBBXBCXBDX"
    "CDXDR"
    "XOFXPDXPFXPTXSUXTSXUAXXXYERZARZMWZWL";

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_alphanumeric(char c) { return is_letter(c) || is_digit(c); }
bool all(std::string_view text, bool (*one)(char)) { return !text.empty() && std::all_of(text.begin(), text.end(), one); }
bool is_token(char c) { return is_alphanumeric(c) || std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos; }

std::string_view take_until(std::string_view& rest, char mark) {
    const auto at = rest.find(mark);
    const auto taken = rest.substr(0, at);
    rest = at == std::string_view::npos ? std::string_view{} : rest.substr(at + 1);
    return taken;
}

bool are_parameters(std::string_view rest) {
    while (!rest.empty()) {
        auto one = take_until(rest, ';');
        while (one.starts_with(' ')) one.remove_prefix(1);
        const auto equals = one.find('=');
        if (equals == std::string_view::npos || !all(one.substr(0, equals), is_token) || equals + 1 == one.size()) return false;
    }
    return true;
}

// Registered tags of RFC 5646 that do not follow its form.
bool is_old_tag(std::string_view code) {
    return code == "i-klingon" || code == "i-navajo" || code == "i-hak" || code == "i-default" || code == "en-GB-oed";
}

}  // namespace

bool is_language_tag(std::string_view code) {
    if (code.empty() || code.ends_with('-')) return false;
    if (is_old_tag(code)) return true;
    const bool is_private = code.starts_with("x-");
    auto rest = code;
    const auto language = take_until(rest, '-');
    if (!is_private && (!all(language, is_letter) || language.size() < 2 || language.size() > 8)) return false;
    bool open = is_private;   // After a singleton anything of eight letters goes.
    while (!rest.empty()) {
        const auto part = take_until(rest, '-');
        if (!all(part, is_alphanumeric) || part.size() > 8) return false;
        if (part.size() == 1)
            open = true;
        else if (!open && part.size() == 2 && !all(part, is_letter))
            return false;
        else if (!open && part.size() == 3 && !all(part, is_letter) && !all(part, is_digit))
            return false;
    }
    return true;
}

bool is_mime_type(std::string_view code) {
    if (code == "xml" || code == "json" || code == "ttl") return true;   // FHIR's own short names of its formats.
    auto rest = code;
    auto main = take_until(rest, ';');
    while (main.ends_with(' ')) main.remove_suffix(1);
    const auto type = take_until(main, '/');
    return all(type, is_token) && all(main, is_token) && are_parameters(rest) && !code.ends_with(';');
}

bool is_currency(std::string_view code) {
    if (code.size() != 3) return false;
    for (std::size_t at = 0; at < kCurrencies.size(); at += 3) {
        if (kCurrencies.substr(at, 3) == code) return true;
    }
    return false;
}

std::optional<bool> has_by_rule(std::string_view system, std::string_view code) {
    if (system == "http://unitsofmeasure.org") return ucum::is_valid(code);
    if (system == "urn:ietf:bcp:13") return is_mime_type(code);
    if (system == "urn:ietf:bcp:47") return is_language_tag(code);
    if (system == "urn:iso:std:iso:4217") return is_currency(code);
    return std::nullopt;
}

}  // namespace xinglin::fhir
