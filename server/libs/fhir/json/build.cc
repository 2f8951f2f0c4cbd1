#include "libs/fhir/json/build.h"

#include <algorithm>
#include <utility>

#include "base/check.h"

namespace xinglin::fhir::json {
namespace {

bool is_plain(std::string_view text) {
    return std::none_of(text.begin(), text.end(),
                        [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; });
}

}  // namespace

std::uint32_t Builder::keep(std::string_view bytes) {
    const auto at = static_cast<std::uint32_t>(document_.bytes_.size());
    document_.bytes_ += bytes;
    return at;
}

Document::Entry& Builder::add(Kind kind, std::string_view name, std::string_view bytes) {
    if (!open_.empty()) ++document_.entries_[open_.back()].size;
    Document::Entry entry{.kind = kind};
    entry.key_at = keep(name);
    entry.key_size = static_cast<std::uint16_t>(name.size());
    entry.text_at = keep(bytes);
    entry.size = static_cast<std::uint32_t>(bytes.size());
    entry.plain = is_plain(name) && (kind != Kind::Text || is_plain(bytes));
    entry.end = static_cast<Node>(document_.entries_.size() + 1);
    return document_.entries_.emplace_back(entry);
}

Builder& Builder::open_object(std::string_view name) {
    add(Kind::Object, name);
    open_.push_back(static_cast<Node>(document_.entries_.size() - 1));
    return *this;
}

Builder& Builder::open_array(std::string_view name) {
    add(Kind::Array, name);
    open_.push_back(static_cast<Node>(document_.entries_.size() - 1));
    return *this;
}

Builder& Builder::close() {
    check(!open_.empty(), "what is closed was opened");
    document_.entries_[open_.back()].end = static_cast<Node>(document_.entries_.size());
    open_.pop_back();
    return *this;
}

Builder& Builder::text(std::string_view name, std::string_view value) {
    add(Kind::Text, name, value);
    return *this;
}

Builder& Builder::number(std::string_view name, std::string_view digits) {
    add(Kind::Number, name, digits);
    return *this;
}

Builder& Builder::truth(std::string_view name, bool value) {
    add(value ? Kind::True : Kind::False, name, value ? "true" : "false");
    return *this;
}

Builder& Builder::null(std::string_view name) {
    add(Kind::Null, name, "null");
    return *this;
}

Builder& Builder::copy(std::string_view name, const Document& from, Node node) {
    if (from.is_scalar(node)) {
        add(from.kind(node), name, from.text(node));
        return *this;
    }
    from.is_object(node) ? open_object(name) : open_array(name);
    for (Node child : from.children(node)) copy(from.key(child), from, child);
    return close();
}

Document Builder::finish() {
    check(open_.empty(), "all that was opened is closed");
    open_.clear();
    return std::exchange(document_, {});
}

}  // namespace xinglin::fhir::json
