#include "libs/fhir/json/write.h"

#include <array>

namespace xinglin::fhir::json {
namespace {

constexpr std::array<char, 16> kHex{'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

char short_escape(char c) {
    switch (c) {
    case '"': return '"';
    case '\\': return '\\';
    case '\b': return 'b';
    case '\f': return 'f';
    case '\n': return 'n';
    case '\r': return 'r';
    case '\t': return 't';
    default: return '\0';
    }
}

void write_escaped(char c, std::string& out) {
    if (const char letter = short_escape(c); letter != '\0') {
        out += '\\';
        out += letter;
        return;
    }
    out += "\\u00";
    out += kHex[static_cast<unsigned char>(c) >> 4U];
    out += kHex[static_cast<unsigned char>(c) & 15U];
}

bool needs_escape(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }

void write_plain(std::string_view text, std::string& out) {
    out += '"';
    out += text;
    out += '"';
}

}  // namespace

void write_text(std::string_view text, std::string& out) {
    out += '"';
    std::size_t from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!needs_escape(text[i])) continue;
        out.append(text, from, i - from);
        write_escaped(text[i], out);
        from = i + 1;
    }
    out.append(text, from);
    out += '"';
}

// Knows the entries; depth was bounded when the document was made.
class Writer final {
 public:
    Writer(const Document& document, std::string& out) : document_(document), out_(out) {}

    void value(Node node) {
        switch (document_.kind(node)) {
        case Kind::Object: return object(node);
        case Kind::Array: return array(node);
        case Kind::Text: return text(document_.text(node), document_.entries_[node].plain);
        default: out_ += document_.text(node);
        }
    }

 private:
    void text(std::string_view given, bool plain) {
        if (plain) write_plain(given, out_);
        else write_text(given, out_);
    }
    void object(Node node) {
        char before = '{';
        for (Node child : document_.children(node)) {
            out_ += before;
            before = ',';
            text(document_.key(child), document_.entries_[child].plain);
            out_ += ':';
            value(child);
        }
        if (before == '{') out_ += before;
        out_ += '}';
    }
    void array(Node node) {
        char before = '[';
        for (Node child : document_.children(node)) {
            out_ += before;
            before = ',';
            value(child);
        }
        if (before == '[') out_ += before;
        out_ += ']';
    }

    const Document& document_;
    std::string& out_;
};

void write(const Document& document, Node node, std::string& out) { Writer(document, out).value(node); }

std::string write(const Document& document) {
    std::string out;
    out.reserve(document.size() * 16);
    write(document, document.root(), out);
    return out;
}

}  // namespace xinglin::fhir::json
