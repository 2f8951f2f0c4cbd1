// Source: a JSON object seen as the fields of a definition.
#pragma once

#include <charconv>
#include <functional>

#include "libs/fhir/definitions/block.h"
#include "libs/fhir/json/document.h"

namespace xinglin::fhir {

class Source {
 public:
    Source(const json::Document& document, json::Node node) : document_(&document), node_(node) {}

    explicit operator bool() const { return node_ != json::kNone; }
    json::Node node() const { return node_; }
    const json::Document& document() const { return *document_; }
    Source operator[](std::string_view name) const { return {*document_, document_->member(node_, name)}; }
    // A scalar as it is written, strings decoded; empty for what is absent.
    std::string_view text() const { return *this && document_->is_scalar(node_) ? document_->text(node_) : std::string_view{}; }
    std::string_view text(std::string_view name) const { return (*this)[name].text(); }
    bool truth(std::string_view name) const { return text(name) == "true"; }
    std::uint32_t number(std::string_view name, std::uint32_t otherwise) const {
        const auto given = text(name);
        std::uint32_t value = otherwise;
        std::from_chars(given.data(), given.data() + given.size(), value);
        return value;
    }
    std::uint32_t count() const { return *this && document_->is_array(node_) ? document_->count(node_) : 0; }
    std::uint32_t count(std::string_view name) const { return (*this)[name].count(); }
    // Each item of an array, in order.
    template <class Each>
    void each(std::string_view name, Each&& one) const {
        const Source list = (*this)[name];
        if (list.count() == 0) return;
        for (json::Node child : document_->children(list.node_)) one(Source(*document_, child));
    }
    std::vector<std::string_view> texts(std::string_view name) const {
        std::vector<std::string_view> all;
        each(name, [&](const Source& one) { all.push_back(one.text()); });
        return all;
    }
    // The member whose name begins so: fixed[x], value[x].
    Source choice(std::string_view prefix) const {
        if (!*this || !document_->is_object(node_)) return {*document_, json::kNone};
        for (json::Node child : document_->children(node_)) {
            const auto name = document_->key(child);
            if (name.starts_with(prefix) && name.size() > prefix.size() && name[prefix.size()] >= 'A' &&
                name[prefix.size()] <= 'Z') {
                return {*document_, child};
            }
        }
        return {*document_, json::kNone};
    }
    std::string_view key() const { return document_->key(node_); }

 private:
    const json::Document* document_;
    json::Node node_;
};

// `snapshot` is the structure's own or one that was made; nothing: its differential stands for it.
void compile(Block& block, const Source& from, const Source& snapshot, Structure& to);
void compile(Block& block, const Source& from, SearchParameter& to);
void compile(Block& block, const Source& from, CodeSystem& to);
void compile(Block& block, const Source& from, ValueSet& to);
void compile(Block& block, const Source& from, ConceptMap& to);

}  // namespace xinglin::fhir
