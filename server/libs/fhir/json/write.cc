#include "libs/fhir/json/write.h"

#include <array>
#include <cstring>

#include "libs/fhir/json/tokens.h"

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

void write_escaped_text(std::string_view text, std::string& out) {
    std::size_t from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!needs_escape(text[i])) continue;
        out.append(text, from, i - from);
        write_escaped(text[i], out);
        from = i + 1;
    }
    out.append(text, from);
}

}  // namespace

void write_text(std::string_view text, std::string& out) {
    out += '"';
    write_escaped_text(text, out);
    out += '"';
}

// Knows the entries; depth was bounded when the document was made. Writes where there is room enough for the longest text.
class Writer final {
 public:
    // All names and strings with their quotes, a comma and a colon; six bytes for each one that may have to be escaped.
    static std::size_t room_for(const Document& document, Node node) {
        std::size_t room = kSlack;
        for (Node one = node; one < document.end(node); ++one) {
            const auto& entry = document.entries_[one];
            const std::size_t bytes = entry.key_size + (document.is_scalar(one) ? entry.size : 0U);
            room += (entry.plain ? bytes : bytes * 6) + 8;
        }
        return room;
    }
    Writer(const Document& document, char* to) : document_(document), to_(to) {}

    char* value(Node node) {
        switch (document_.kind(node)) {
        case Kind::Object: object(node); break;
        case Kind::Array: array(node); break;
        case Kind::Text: text(document_.text(node), document_.entries_[node].plain); break;
        default: put(document_.text(node));
        }
        return to_;
    }

 private:
    void put(char c) { *to_++ = c; }
    // Most texts are short: a block of fixed size is copied faster than so many bytes.
    void put(std::string_view text) {
        if (text.size() <= kBlock && document_.has_slack()) std::memcpy(to_, text.data(), kBlock);
        else std::memcpy(to_, text.data(), text.size());
        to_ += text.size();
    }
    void text(std::string_view given, bool plain) {
        put('"');
        if (plain) {
            put(given);
        } else {
            escaped_.clear();
            write_escaped_text(given, escaped_);
            std::memcpy(to_, escaped_.data(), escaped_.size());
            to_ += escaped_.size();
        }
        put('"');
    }
    void object(Node node) {
        char before = '{';
        for (Node child : document_.children(node)) {
            put(before);
            before = ',';
            text(document_.key(child), document_.entries_[child].plain);
            put(':');
            value(child);
        }
        if (before == '{') put(before);
        put('}');
    }
    void array(Node node) {
        char before = '[';
        for (Node child : document_.children(node)) {
            put(before);
            before = ',';
            value(child);
        }
        if (before == '[') put(before);
        put(']');
    }

    static constexpr std::size_t kBlock = 32;
    static_assert(kBlock <= kSlack);

    const Document& document_;
    char* to_;
    std::string escaped_;
};

void write(const Document& document, Node node, std::string& out) {
    const auto before = out.size();
    out.resize_and_overwrite(before + Writer::room_for(document, node), [&](char* to, std::size_t) {
        return static_cast<std::size_t>(Writer(document, to + before).value(node) - to);
    });
}

std::string write(const Document& document) {
    std::string out;
    write(document, document.root(), out);
    return out;
}

}  // namespace xinglin::fhir::json
