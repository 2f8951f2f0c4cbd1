// Document: one JSON text as a compact tree. Entries stand in the order of the text, each knowing where its subtree ends, and
// every name, string and number is a view into one buffer that the document owns: decimals keep their digits.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace xinglin::fhir::json {

enum class Kind : std::uint8_t { Null, False, True, Number, Text, Array, Object };

using Node = std::uint32_t;   // An entry of a document. Stays valid as long as the document, also when that is moved.
inline constexpr Node kNone = ~Node{0};

class Document final {
 public:
    // The children of an array or object, in order: `for (Node child : document.children(node))`.
    class Children;

    Node root() const { return 0; }
    bool empty() const { return entries_.empty(); }
    std::size_t size() const { return entries_.size(); }

    Kind kind(Node node) const { return entries_[node].kind; }
    bool is_object(Node node) const { return kind(node) == Kind::Object; }
    bool is_array(Node node) const { return kind(node) == Kind::Array; }
    bool is_scalar(Node node) const { return kind(node) < Kind::Array; }

    // The member's name; empty for what stands in an array.
    std::string_view key(Node node) const { return {bytes_.data() + entries_[node].key_at, entries_[node].key_size}; }
    // A string decoded; a number, `true`, `false` and `null` as they are written. Not for arrays and objects.
    std::string_view text(Node node) const { return {bytes_.data() + entries_[node].text_at, entries_[node].size}; }
    // How many children.
    std::uint32_t count(Node node) const { return entries_[node].size; }
    // The entry after the whole subtree.
    Node end(Node node) const { return entries_[node].end; }
    Children children(Node node) const;

    // The member of that name, or kNone. Names are unique: the reader refuses doubled ones.
    Node member(Node object, std::string_view name) const;
    // The text of a member that is a string; empty when there is none.
    std::string_view text_of(Node object, std::string_view name) const;
    // The n-th child of an array, or kNone.
    Node at(Node array, std::uint32_t index) const;

    // Whether a block may be read from any text's beginning, past its end.
    bool has_slack() const { return slack_; }
    // Where in the text as it was read: for "line 12, column 4".
    std::uint32_t offset(Node node) const { return entries_[node].text_at; }

 private:
    friend class Reader;
    friend class Builder;
    friend class Writer;

    struct Entry {
        std::uint32_t key_at = 0;
        std::uint32_t text_at = 0;
        std::uint32_t size = 0;   // Bytes of a scalar, children of the others.
        Node end = 0;
        std::uint16_t key_size = 0;
        Kind kind = Kind::Null;
        bool plain = true;   // Neither the name nor the text needs an escape when written.
    };

    std::string bytes_;
    std::vector<Entry> entries_;
    bool slack_ = false;
};

class Document::Children {
 public:
    class Iterator {
     public:
        Iterator(const Document& document, Node at, std::uint32_t left) : document_(&document), at_(at), left_(left) {}
        Node operator*() const { return at_; }
        Iterator& operator++() {
            at_ = document_->end(at_);
            --left_;
            return *this;
        }
        bool operator!=(const Iterator& other) const { return left_ != other.left_; }

     private:
        const Document* document_;
        Node at_;
        std::uint32_t left_;
    };
    Children(const Document& document, Node node) : document_(document), node_(node) {}
    Iterator begin() const { return {document_, node_ + 1, document_.is_scalar(node_) ? 0 : document_.count(node_)}; }
    Iterator end() const { return {document_, 0, 0}; }

 private:
    const Document& document_;
    Node node_;
};

inline Document::Children Document::children(Node node) const { return {*this, node}; }

}  // namespace xinglin::fhir::json
