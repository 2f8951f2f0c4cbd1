// One walk over the tokens that simdjson's first stage has found. Names, numbers and escapes are looked at here. Strings are
// decoded where they stand: a decoded string is never longer.
#include "libs/fhir/json/read.h"

#include <algorithm>
#include <cstring>

#include "libs/fhir/json/decode.h"
#include "libs/fhir/json/refusals.h"
#include "libs/fhir/json/tokens.h"

namespace xinglin::fhir::json {
namespace {

constexpr std::size_t kPairwiseMax = 16;   // Names of larger objects are sorted to find doubled ones.

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

Finding malformed_at(std::string_view text, std::size_t offset) {
    const auto before = text.substr(0, std::min(offset, text.size()));
    const auto lines = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    const auto last = before.rfind('\n');
    return malformed(lines + 1, before.size() - (last == std::string_view::npos ? 0 : last + 1) + 1);
}

// Which bit of 64 a name stands for: two names of different bits differ.
std::uint64_t bit_of(std::string_view name) {
    if (name.empty()) return 1;
    const auto first = static_cast<unsigned char>(name.front()), last = static_cast<unsigned char>(name.back());
    return std::uint64_t{1} << ((first * 7U + last * 3U + name.size() * 11U) & 63U);
}

}  // namespace

class Reader final {
 public:
    Reader(Document& document, std::size_t size, std::span<const std::uint32_t> tokens, const Limits& limits)
        : document_(document), begin_(document.bytes_.data()), size_(size), next_(tokens.data()), last_(next_ + tokens.size()),
          escapes_(std::memchr(begin_, '\\', size) != nullptr), limits_(limits) {}

    static Expect<Document> read(std::string bytes, const Limits& limits);

 private:
    bool whole();
    bool value(Document::Entry& now, std::uint32_t depth);
    bool object(std::uint32_t depth);
    bool member(std::uint32_t depth);
    bool array(std::uint32_t depth);
    bool scalar(Document::Entry& now);
    bool string(std::string_view token, std::uint32_t& at, std::uint32_t& size, bool& plain);
    bool unique(Node object);
    bool enter(const Document::Entry& one);

    char* here() const { return begin_ + (next_ < last_ ? *next_ : size_); }
    bool is_next(char c) const { return next_ < last_ && begin_[*next_] == c; }
    // The token at hand without the spaces after it.
    std::string_view taken() {
        const char* from = here();
        ++next_;
        const char* end = here();
        while (end > from && is_blank(end[-1])) --end;
        return {from, static_cast<std::size_t>(end - from)};
    }
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
    const std::uint32_t* next_;
    const std::uint32_t* last_;
    bool escapes_;   // Somewhere in the text.
    const Limits& limits_;
    std::vector<std::string_view> names_;
    Finding error_;
};

bool Reader::enter(const Document::Entry& one) {
    if (document_.entries_.size() >= limits_.nodes_max) return fail(too_many_nodes(limits_.nodes_max));
    document_.entries_.push_back(one);
    document_.entries_.back().end = static_cast<Node>(document_.entries_.size());
    return true;
}

bool Reader::whole() {
    if (!is_next('{') && !is_next('[')) return broken(here());   // A lone scalar is no resource.
    Document::Entry root;
    return value(root, 0) && (next_ == last_ || broken(here()));
}

bool Reader::value(Document::Entry& now, std::uint32_t depth) {
    const bool opens_object = is_next('{');
    if (!opens_object && !is_next('[')) return scalar(now) && enter(now);
    if (depth >= limits_.depth_max) return fail(too_deep(limits_.depth_max));
    now.text_at = *next_++;
    now.kind = opens_object ? Kind::Object : Kind::Array;
    return enter(now) && (opens_object ? object(depth + 1) : array(depth + 1));
}

bool Reader::object(std::uint32_t depth) {
    const auto node = static_cast<Node>(document_.size() - 1);
    std::uint32_t count = 0;
    if (!is_next('}')) {
        do {
            if (count > 0) ++next_;
            if (!member(depth)) return false;
            ++count;
        } while (is_next(','));
    }
    if (!is_next('}')) return broken(here());
    ++next_;
    entry(node).size = count;
    entry(node).end = static_cast<Node>(document_.size());
    return unique(node);
}

bool Reader::member(std::uint32_t depth) {
    if (!is_next('"')) return broken(here());
    const auto name = taken();
    if (!is_next(':')) return broken(here());
    ++next_;
    if (name.size() > limits_.name_bytes_max + 2) return fail(name_too_long(limits_.name_bytes_max));
    Document::Entry now;
    std::uint32_t size = 0;
    if (!string(name, now.key_at, size, now.plain)) return false;
    now.key_size = static_cast<std::uint16_t>(size);
    const auto node = static_cast<Node>(document_.size());
    if (value(now, depth)) return true;
    if (node < document_.size()) error_.path.insert(0, "." + std::string(document_.key(node)));
    return false;
}

bool Reader::array(std::uint32_t depth) {
    const auto node = static_cast<Node>(document_.size() - 1);
    std::uint32_t count = 0;
    if (!is_next(']')) {
        do {
            if (count > 0) ++next_;
            Document::Entry now;
            if (!value(now, depth)) {
                error_.path.insert(0, "[" + std::to_string(count) + "]");
                return false;
            }
            ++count;
        } while (is_next(','));
    }
    if (!is_next(']')) return broken(here());
    ++next_;
    entry(node).size = count;
    entry(node).end = static_cast<Node>(document_.size());
    return true;
}

bool Reader::scalar(Document::Entry& now) {
    const auto token = taken();
    if (token.empty()) return broken(token.data());
    now.text_at = offset(token.data());
    now.size = static_cast<std::uint32_t>(token.size());
    now.kind = Kind::Text;
    if (token.front() == '"') return string(token, now.text_at, now.size, now.plain);
    if (token == "true") return now.kind = Kind::True, true;
    if (token == "false") return now.kind = Kind::False, true;
    if (token == "null") return now.kind = Kind::Null, true;
    now.kind = Kind::Number;
    return is_number(token) || broken(token.data());
}

bool Reader::string(std::string_view token, std::uint32_t& at, std::uint32_t& size, bool& plain) {
    if (token.size() < 2 || token.back() != '"') return broken(token.data());
    at = offset(token.data()) + 1;
    size = static_cast<std::uint32_t>(token.size() - 2);
    if (!escapes_ || token.find('\\') == std::string_view::npos) return true;
    plain = false;
    const auto decoded = decode_escapes(begin_ + at, size);
    if (!decoded) return broken(token.data());
    size = static_cast<std::uint32_t>(*decoded);
    return true;
}

bool Reader::unique(Node object) {
    names_.clear();
    const bool few = document_.count(object) <= kPairwiseMax;
    std::uint64_t met = 0;
    for (Node child : document_.children(object)) {
        const auto name = document_.key(child);
        const auto bit = bit_of(name);
        if (few && (met & bit) != 0 && std::find(names_.begin(), names_.end(), name) != names_.end()) return fail(doubled_name(name));
        met |= bit;
        names_.push_back(name);
    }
    if (few) return true;
    std::sort(names_.begin(), names_.end());
    const auto twice = std::adjacent_find(names_.begin(), names_.end());
    return twice == names_.end() || fail(doubled_name(*twice));
}

Expect<Document> Reader::read(std::string bytes, const Limits& limits) {
    const std::size_t size = bytes.size();
    if (size > limits.bytes_max) return std::unexpected(too_large(limits.bytes_max));
    bytes.resize(size + kSlack, ' ');
    Document document;
    document.bytes_ = std::move(bytes);
    document.slack_ = true;
    std::span<const std::uint32_t> tokens;
    const auto refused = scan(document.bytes_, size, tokens);
    if (refused == Unscanned::BadEncoding) return std::unexpected(bad_encoding());
    if (refused) return std::unexpected(malformed_at({document.bytes_.data(), size}, refused == Unscanned::Empty ? 0 : size));
    document.entries_.reserve(tokens.size() / 3 + 4);
    Reader reader(document, size, tokens, limits);
    if (!reader.whole()) return std::unexpected(std::move(reader.error_));
    return document;
}

Expect<Document> read(std::string bytes, const Limits& limits) { return Reader::read(std::move(bytes), limits); }

}  // namespace xinglin::fhir::json
