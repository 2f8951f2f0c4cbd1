// One walk over simdjson's On-Demand values. Its first stage has looked at the encoding and at control characters; names,
// numbers and escapes are looked at here. Strings are decoded where they stand: a decoded string is never longer.
#include "libs/fhir/json/read.h"

#include <simdjson.h>

#include <algorithm>

#include "libs/fhir/json/decode.h"
#include "libs/fhir/json/refusals.h"

namespace xinglin::fhir::json {
namespace {

namespace ondemand = simdjson::ondemand;

constexpr std::size_t kParserKeptMax = 8U << 20U;   // A larger parser is not kept for the next text.
constexpr std::size_t kPairwiseMax = 16;            // Names of larger objects are sorted to find doubled ones.

std::string_view trimmed(std::string_view token) {
    while (!token.empty() && (token.back() == ' ' || token.back() == '\n' || token.back() == '\r' || token.back() == '\t')) {
        token.remove_suffix(1);
    }
    return token;
}

Finding malformed_at(std::string_view text, std::size_t offset) {
    const auto before = text.substr(0, std::min(offset, text.size()));
    const auto lines = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    const auto last = before.rfind('\n');
    return malformed(lines + 1, before.size() - (last == std::string_view::npos ? 0 : last + 1) + 1);
}

std::string step(std::string_view name) {
    std::string out(1, '.');
    return out.append(name);
}

}  // namespace

class Reader final {
 public:
    Reader(Document& document, std::size_t size, const Limits& limits)
        : document_(document), begin_(document.bytes_.data()), size_(size), limits_(limits) {}

    static Expect<Document> read(std::string bytes, const Limits& limits);

 private:
    bool whole(ondemand::document& source);
    bool value(ondemand::value source, std::uint32_t depth);
    bool object(ondemand::value source, std::uint32_t depth);
    bool array(ondemand::value source, std::uint32_t depth);
    bool field(ondemand::field source, std::uint32_t depth);
    bool scalar(std::string_view token);
    bool quoted(std::string_view token, std::uint32_t& at, std::uint32_t& size, bool& plain);
    bool name(const char* raw, Node node);
    bool unique(Node object);
    bool enter(Kind kind, const char* at);
    std::uint32_t offset(const char* at) const { return static_cast<std::uint32_t>(at - begin_); }
    Document::Entry& entry(Node node) { return document_.entries_[node]; }
    bool fail(Finding finding) {
        error_ = std::move(finding);
        return false;
    }
    bool broken(const char* at) { return fail(malformed_at({begin_, size_}, offset(at))); }

    Document& document_;
    char* begin_;
    std::size_t size_;
    const Limits& limits_;
    std::vector<std::string_view> names_;
    Finding error_;
};

bool Reader::enter(Kind kind, const char* at) {
    if (document_.entries_.size() >= limits_.nodes_max) return fail(too_many_nodes(limits_.nodes_max));
    document_.entries_.push_back({.text_at = offset(at), .end = static_cast<Node>(document_.entries_.size() + 1), .kind = kind});
    return true;
}

bool Reader::whole(ondemand::document& source) {
    ondemand::value root;
    if (source.get_value().get(root) != simdjson::SUCCESS) return broken(begin_);   // A lone scalar is no resource.
    if (!value(root, 0)) return false;
    return source.current_location().error() == simdjson::OUT_OF_BOUNDS || broken(begin_ + size_);
}

bool Reader::value(ondemand::value source, std::uint32_t depth) {
    ondemand::json_type type;
    if (source.type().get(type) != simdjson::SUCCESS)
        return broken(begin_ + (entry(static_cast<Node>(document_.size() - 1)).text_at));
    if (type == ondemand::json_type::object) return object(source, depth + 1);
    if (type == ondemand::json_type::array) return array(source, depth + 1);
    return scalar(trimmed(source.raw_json_token()));
}

bool Reader::object(ondemand::value source, std::uint32_t depth) {
    const char* at = source.raw_json_token().data();
    if (depth > limits_.depth_max) return fail(too_deep(limits_.depth_max));
    const auto node = static_cast<Node>(document_.size());
    if (!enter(Kind::Object, at)) return false;
    ondemand::object members;
    if (source.get_object().get(members) != simdjson::SUCCESS) return broken(at);
    std::uint32_t count = 0;
    for (auto result : members) {
        ondemand::field one;
        if (std::move(result).get(one) != simdjson::SUCCESS) return broken(begin_ + document_.entries_.back().text_at);
        if (!field(one, depth)) return false;
        ++count;
    }
    entry(node).size = count;
    entry(node).end = static_cast<Node>(document_.size());
    return unique(node);
}

bool Reader::field(ondemand::field source, std::uint32_t depth) {
    const auto node = static_cast<Node>(document_.size());
    const char* raw = source.key().raw();
    // The name is decoded after its value, when the parser no longer looks at it.
    if (value(source.value(), depth)) return name(raw, node);
    if (node < document_.size()) {
        const Finding found = std::move(error_);
        error_ = {};
        if (name(raw, node)) (error_ = found).path.insert(0, step(document_.key(node)));
    }
    return false;
}

bool Reader::array(ondemand::value source, std::uint32_t depth) {
    const char* at = source.raw_json_token().data();
    if (depth > limits_.depth_max) return fail(too_deep(limits_.depth_max));
    const auto node = static_cast<Node>(document_.size());
    if (!enter(Kind::Array, at)) return false;
    ondemand::array items;
    if (source.get_array().get(items) != simdjson::SUCCESS) return broken(at);
    std::uint32_t count = 0;
    for (auto result : items) {
        ondemand::value one;
        if (std::move(result).get(one) != simdjson::SUCCESS) return broken(begin_ + document_.entries_.back().text_at);
        if (!value(one, depth)) {
            error_.path.insert(0, "[" + std::to_string(count) + "]");
            return false;
        }
        ++count;
    }
    entry(node).size = count;
    entry(node).end = static_cast<Node>(document_.size());
    return true;
}

bool Reader::scalar(std::string_view token) {
    if (token.empty()) return broken(token.data());
    if (!enter(Kind::Text, token.data())) return false;
    Document::Entry& now = document_.entries_.back();
    now.size = static_cast<std::uint32_t>(token.size());
    if (token.front() == '"') return quoted(token, now.text_at, now.size, now.plain);
    if (token == "true") return now.kind = Kind::True, true;
    if (token == "false") return now.kind = Kind::False, true;
    if (token == "null") return now.kind = Kind::Null, true;
    now.kind = Kind::Number;
    return is_number(token) || broken(token.data());
}

bool Reader::quoted(std::string_view token, std::uint32_t& at, std::uint32_t& size, bool& plain) {
    if (token.size() < 2 || token.back() != '"') return broken(token.data());
    token = token.substr(1, token.size() - 2);
    at = offset(token.data());
    size = static_cast<std::uint32_t>(token.size());
    plain = token.find('\\') == std::string_view::npos;
    if (plain) return true;
    const auto decoded = decode_escapes(begin_ + at, token.size());
    if (!decoded) return broken(token.data());
    size = static_cast<std::uint32_t>(*decoded);
    return true;
}

bool Reader::name(const char* raw, Node node) {
    const char* close = raw;
    while (*close != '"') close += *close == '\\' ? 2 : 1;
    const auto length = static_cast<std::size_t>(close - raw);
    if (length > limits_.name_bytes_max) return fail(name_too_long(limits_.name_bytes_max));
    Document::Entry& now = entry(node);
    now.key_at = offset(raw);
    now.key_size = static_cast<std::uint16_t>(length);
    if (std::string_view(raw, length).find('\\') == std::string_view::npos) return true;
    now.plain = false;
    const auto decoded = decode_escapes(begin_ + now.key_at, length);
    if (!decoded) return broken(raw);
    now.key_size = static_cast<std::uint16_t>(*decoded);
    return true;
}

bool Reader::unique(Node object) {
    names_.clear();
    for (Node child : document_.children(object)) names_.push_back(document_.key(child));
    if (names_.size() > kPairwiseMax) {
        std::sort(names_.begin(), names_.end());
        const auto twice = std::adjacent_find(names_.begin(), names_.end());
        return twice == names_.end() || fail(doubled_name(*twice));
    }
    for (auto one = names_.begin(); one != names_.end(); ++one) {
        if (std::find(names_.begin(), one, *one) != one) return fail(doubled_name(*one));
    }
    return true;
}

Expect<Document> Reader::read(std::string bytes, const Limits& limits) {
    thread_local auto parser = std::make_unique<ondemand::parser>();
    const std::size_t size = bytes.size();
    if (size > limits.bytes_max) return std::unexpected(too_large(limits.bytes_max));
    bytes.resize(size + simdjson::SIMDJSON_PADDING, ' ');
    Document document;
    document.bytes_ = std::move(bytes);
    document.entries_.reserve(size / 24 + 4);
    ondemand::document source;
    const auto opened = parser->iterate(document.bytes_.data(), size, document.bytes_.size()).get(source);
    if (opened == simdjson::UTF8_ERROR) return std::unexpected(bad_encoding());
    if (opened != simdjson::SUCCESS)
        return std::unexpected(malformed_at({document.bytes_.data(), size}, opened == simdjson::EMPTY ? 0 : size));
    Reader reader(document, size, limits);
    const bool whole = reader.whole(source);
    if (parser->capacity() > kParserKeptMax) parser = std::make_unique<ondemand::parser>();
    if (!whole) return std::unexpected(std::move(reader.error_));
    return document;
}

Expect<Document> read(std::string bytes, const Limits& limits) { return Reader::read(std::move(bytes), limits); }

}  // namespace xinglin::fhir::json
