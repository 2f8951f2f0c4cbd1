#include "libs/fhir/validate/narrative.h"

#include <algorithm>
#include <array>
#include <vector>

namespace xinglin::fhir::validate {
namespace {

constexpr std::size_t kDepthMax = 500;

// Chapters 7 to 11 and 15 of HTML 4.0, as R4's narrative.html has it; in order of letters.
constexpr std::array<std::string_view, 66> kElements = {
    "a",      "abbr",   "acronym", "address", "area",     "b",        "bdo",   "big",  "blockquote", "br",   "caption",
    "center", "cite",   "code",    "col",     "colgroup", "dd",       "del",   "dfn",  "div",        "dl",   "dt",
    "em",     "font",   "h1",      "h2",      "h3",       "h4",       "h5",    "h6",   "hr",         "i",    "img",
    "ins",    "kbd",    "li",      "map",     "ol",       "p",        "pre",   "q",    "s",          "samp", "small",
    "span",   "strike", "strong",  "sub",     "sup",      "table",    "tbody", "td",   "tfoot",      "th",   "thead",
    "tr",     "tt",     "u",       "ul",      "var",      "basefont", "dir",   "menu", "nobr",       "wbr",  "image"};

bool is_allowed(std::string_view element) { return std::find(kElements.begin(), kElements.end(), element) != kElements.end(); }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == ':' ||
           c == '.' || static_cast<unsigned char>(c) >= 0x80U;
}

// Those of the allowed elements in HTML 4.0 that neither act nor submit, in any order.
constexpr std::array<std::string_view, 58> kAttributes = {
    "title",   "style",  "class",    "id",       "lang",    "xml:lang", "dir",     "accesskey", "tabindex", "xmlns",       "name",    "href",
    "rel",     "rev",    "type",     "hreflang", "charset", "target",   "shape",   "coords",    "src",      "alt",         "longdesc", "width",
    "height",  "border", "hspace",   "vspace",   "align",   "valign",   "usemap",  "ismap",     "cite",     "datetime",    "summary", "frame",
    "rules",   "cellspacing", "cellpadding", "span", "colspan", "rowspan", "headers", "scope", "abbr",     "axis",        "char",    "charoff",
    "nowrap",  "bgcolor", "compact", "start",    "value",   "noshade",  "size",    "color",     "face",     "clear"};

bool is_allowed_attribute(std::string_view name) {
    return name.starts_with("xmlns:") || std::find(kAttributes.begin(), kAttributes.end(), name) != kAttributes.end();
}

// The narrative is part of XML, whatever it is written in: HTML's names, &nbsp; among them, mean nothing there.
bool is_entity(std::string_view name) {
    constexpr std::array<std::string_view, 5> kOwn{"lt", "gt", "amp", "quot", "apos"};
    if (!name.starts_with('#')) return std::find(kOwn.begin(), kOwn.end(), name) != kOwn.end();
    const bool hex = name.starts_with("#x");
    const auto digits = name.substr(hex ? 2 : 1);
    return !digits.empty() && digits.find_first_not_of(hex ? "0123456789abcdefABCDEF" : "0123456789") == std::string_view::npos;
}

using Fault = std::optional<NarrativeFault>;
constexpr NarrativeFault kMalformed{"不是良构的 XHTML", "not well-formed XHTML"};
constexpr NarrativeFault kRoot{"必须恰好是一个 XHTML 的 div", "it must be exactly one div of XHTML"};
constexpr NarrativeFault kForbidden{"含有不允许的元素", "it has an element that is not allowed"};
constexpr NarrativeFault kActive{"含有会执行的属性", "it has an attribute that acts"};
constexpr NarrativeFault kAttribute{"含有不允许的属性", "it has an attribute that is not allowed"};
constexpr NarrativeFault kEntity{"只能用 XML 的五个实体与数字实体", "it has an entity that is neither XML's own nor a number"};
constexpr NarrativeFault kEmpty{"没有内容", "it has no content"};

class Scanner {
 public:
    explicit Scanner(std::string_view text) : rest_(text) {}

    Fault scan() {
        skip_blank();
        while (!rest_.empty()) {
            if (open_.empty() && closed_) {
                skip_blank();
                if (rest_.empty()) break;
                if (!rest_.starts_with("<!--")) return kRoot;
            }
            if (auto fault = piece()) return fault;
        }
        if (!open_.empty() || !closed_) return kMalformed;
        return content_ ? Fault{} : kEmpty;
    }

 private:
    Fault piece() {
        if (rest_.starts_with("<!--")) return skip_past("-->", 4);
        if (rest_.starts_with("</")) return close();
        if (rest_.starts_with('<')) return open();
        return text();
    }
    Fault skip_past(std::string_view mark, std::size_t from) {
        const auto at = rest_.find(mark, from);
        if (at == std::string_view::npos) return kMalformed;
        rest_.remove_prefix(at + mark.size());
        return {};
    }
    Fault text() {
        if (open_.empty()) return kRoot;
        const auto until = rest_.substr(0, rest_.find('<'));
        content_ = content_ || !std::all_of(until.begin(), until.end(), is_blank);
        rest_.remove_prefix(until.size());
        return entities(until);
    }
    static Fault entities(std::string_view text) {
        for (auto at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
            const auto end = text.find(';', at);
            if (end == std::string_view::npos) return kMalformed;
            if (!is_entity(text.substr(at + 1, end - at - 1))) return kEntity;
        }
        return {};
    }
    Fault close() {
        rest_.remove_prefix(2);
        const auto name = take_name();
        skip_blank();
        if (open_.empty() || name != open_.back() || !rest_.starts_with('>')) return kMalformed;
        rest_.remove_prefix(1);
        open_.pop_back();
        closed_ = open_.empty();
        return {};
    }
    Fault open() {
        rest_.remove_prefix(1);
        const auto name = take_name();
        if (name.empty()) return kMalformed;
        if (open_.empty() && name != "div") return kRoot;
        if (!is_allowed(name)) return kForbidden;
        content_ = content_ || name == "img";
        if (auto fault = attributes()) return fault;
        if (open_.empty() && !named_) return kRoot;
        if (rest_.starts_with("/>")) {
            rest_.remove_prefix(2);
            closed_ = open_.empty();
            return {};
        }
        if (!rest_.starts_with('>') || open_.size() >= kDepthMax) return kMalformed;
        rest_.remove_prefix(1);
        open_.push_back(name);
        return {};
    }
    Fault attributes() {
        for (;;) {
            skip_blank();
            if (rest_.empty()) return kMalformed;
            if (rest_.front() == '>' || rest_.front() == '/') return {};
            const auto name = take_name();
            skip_blank();
            if (name.empty() || !rest_.starts_with('=')) return kMalformed;
            rest_.remove_prefix(1);
            skip_blank();
            if (auto fault = value(name)) return fault;
        }
    }
    Fault value(std::string_view name) {
        if (!rest_.starts_with('"') && !rest_.starts_with('\'')) return kMalformed;
        const auto end = rest_.find(rest_.front(), 1);
        if (end == std::string_view::npos) return kMalformed;
        const auto value = rest_.substr(1, end - 1);
        rest_.remove_prefix(end + 1);
        if (value.find('<') != std::string_view::npos) return kMalformed;
        if (name.size() > 2 && name.starts_with("on")) return kActive;
        if (name == "href" && value.starts_with("javascript:")) return kActive;
        if (!is_allowed_attribute(name)) return kAttribute;
        if (open_.empty() && name == "xmlns" && value != "http://www.w3.org/1999/xhtml") return kRoot;
        named_ = named_ || name == "xmlns";
        return entities(value);
    }
    std::string_view take_name() {
        const auto end = std::find_if_not(rest_.begin(), rest_.end(), is_name);
        const auto name = rest_.substr(0, static_cast<std::size_t>(end - rest_.begin()));
        rest_.remove_prefix(name.size());
        return name;
    }
    void skip_blank() {
        while (!rest_.empty() && is_blank(rest_.front())) rest_.remove_prefix(1);
    }

    std::string_view rest_;
    std::vector<std::string_view> open_;
    bool closed_ = false;
    bool named_ = false;   // The outermost div has said its namespace.
    bool content_ = false;
};

}  // namespace

std::optional<NarrativeFault> fault_of_narrative(std::string_view xhtml) { return Scanner(xhtml).scan(); }

}  // namespace xinglin::fhir::validate
