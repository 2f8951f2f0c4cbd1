// Each operation is found by FHIRPath in the document as it then is, done on a tree, and settled into a document again.
#include <algorithm>
#include <charconv>

#include "libs/fhir/patch/location.h"
#include "libs/fhir/patch/patch.h"
#include "libs/fhir/patch/refusal.h"
#include "libs/fhir/patch/value.h"
#include "libs/fhir/path/path.h"

namespace xinglin::fhir {
namespace patch {
namespace {

using json::kNone;
using json::Node;

class Change {
 public:
    Change(const Definitions& definitions, const json::Document& target, const Parts& parts, const PatchLimits& limits)
        : definitions_(definitions), target_(target), parts_(parts), limits_(limits), tree_(grow(target)) {}

    json::Document apply() {
        const auto type = parts_.text("type");
        if (type == "add")
            add();
        else if (type == "insert")
            insert();
        else if (type == "delete")
            remove();
        else if (type == "replace")
            replace();
        else if (type == "move")
            move();
        else
            refuse("没有操作 " + std::string(type), "there is no operation " + std::string(type), "structure");
        if (tree_.nodes() > limits_.nodes_max || tree_.depth() > limits_.depth_max)
            refuse("结果过大或过深", "the result is too large or too deep", "too-costly");
        return settle(tree_);
    }

 private:
    Instances found(std::string_view path) const {
        const auto compiled = path::Expression::compile(path);
        if (!compiled) throw Refusal{compiled.error()};
        const path::Scope scope{.definitions = &definitions_, .resource = resource_at(definitions_, target_)};
        const auto items = compiled->evaluate(scope, scope.resource);
        if (!items) throw Refusal{items.error()};
        Instances out;
        for (const auto& item : *items) {
            const auto* instance = item.get_if<Instance>();
            if (instance == nullptr || instance->document != &target_)
                refuse("path 须指向资源中的元素", "the path must lead to elements of the resource");
            out.push_back(*instance);
        }
        return out;
    }
    Instance only(std::string_view path) const {
        auto all = found(path);
        if (all.size() != 1) {
            const auto count = std::to_string(all.size());
            refuse("path 须恰好指向一个元素，却有 " + count + " 个", "the path must lead to one element, it leads to " + count);
        }
        return all.front();
    }
    static Node node_of(const Instance& one) { return one.node != kNone ? one.node : one.shadow; }
    Location where(const Instance& one) const { return location_of(target_, node_of(one)); }

    void add() {
        const Instance parent = only(parts_.text("path"));
        const auto name = parts_.text("name");
        if (name.empty()) refuse("缺少 name", "name is missing", "structure");
        const auto place = where(parent);
        Tree& object = at(tree_, place, place.size());
        if (!object.is_object()) return add_to_primitive(parent, place, name);
        add_to(object, parent, name);
    }
    // What a primitive has besides its value stands in its shadow.
    void add_to_primitive(const Instance& parent, const Location& place, std::string_view name) {
        if (place.empty() || place.back().name.empty())
            refuse("不能添加到列表中的基本类型", "nothing can be added to a primitive in a list", "not-supported");
        Tree& owner = at(tree_, place, place.size() - 1);
        const std::string shadow = "_" + place.back().name;
        if (owner.member(shadow) == nullptr) owner.set(shadow, Tree{.kind = json::Kind::Object});
        add_to(*owner.member(shadow), parent, name);
    }
    void add_to(Tree& object, const Instance& parent, std::string_view name) {
        const Slot slot = slot_of(parent, name, parts_);
        Tree value = value_of(definitions_, parts_, slot.shape);
        if (!slot.list) {
            if (object.member(slot.name) != nullptr) refuse(slot.name + " 已经存在", slot.name + " exists already");
            return object.set(slot.name, std::move(value));
        }
        if (object.member(slot.name) == nullptr) object.set(slot.name, Tree{.kind = json::Kind::Array});
        Tree& array = *object.member(slot.name);
        array.children.emplace_back(std::string{}, std::move(value));
        if (Tree* shadow = object.member(shadow_of(slot.name)); shadow != nullptr && shadow->is_array())
            shadow->children.emplace_back();
    }
    std::size_t number(std::string_view name, std::size_t most) const {
        const auto text = parts_.text(name);
        std::size_t value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        const std::string quoted(name);
        if (error != std::errc{} || end != text.data() + text.size() || value > most)
            refuse(quoted + " 不在列表之内", quoted + " is not within the list");
        return value;
    }
    // Where the list is that it stands in; the whole resource stands in none.
    Location listed(const Instance& one) const {
        auto place = where(one);
        if (place.empty()) refuse("path 须指向列表", "the path must lead to a list");
        place.pop_back();
        return place;
    }
    // The array of all that the path leads to; these are all its items.
    Tree& list_of(const Instances& items, Location& place) {
        if (items.empty()) refuse("path 没有指向任何列表", "the path leads to no list");
        place = listed(items.front());
        Tree& array = at(tree_, place, place.size());
        if (!array.is_array()) refuse("path 须指向列表", "the path must lead to a list");
        for (const auto& one : items) {
            const auto own = listed(one);
            if (!std::equal(own.begin(), own.end(), place.begin(), place.end(),
                            [](const Step& a, const Step& b) { return a.index == b.index; })) {
                refuse("path 指向了不止一个列表", "the path leads to more than one list");
            }
        }
        return array;
    }
    // The other half of a list of primitives goes the same way; a shorter one is filled up.
    Tree* shadow_list(const Location& array, std::size_t items) {
        Tree* shadow = at(tree_, array, array.size() - 1).member(shadow_of(array.back().name));
        if (shadow == nullptr || !shadow->is_array()) return nullptr;
        if (shadow->children.size() < items) shadow->children.resize(items);
        return shadow;
    }
    void insert() {
        const auto items = found(parts_.text("path"));
        Location place;
        Tree& array = list_of(items, place);
        const auto index = static_cast<std::ptrdiff_t>(number("index", array.children.size()));
        const auto before = array.children.size();
        array.children.emplace(array.children.begin() + index, std::string{},
                               value_of(definitions_, parts_, items.front().shape));
        if (Tree* shadow = shadow_list(place, before)) shadow->children.emplace(shadow->children.begin() + index);
    }
    void remove() {
        const auto items = found(parts_.text("path"));
        if (items.empty()) return;   // Nothing to delete is no fault.
        const auto place = where(only(parts_.text("path")));
        if (place.empty()) refuse("不能删除资源本身", "the resource itself cannot be deleted");
        take_away(tree_, place);
    }
    void replace() {
        const Instance there = only(parts_.text("path"));
        const auto place = where(there);
        if (place.empty()) refuse("不能替换资源本身", "the resource itself cannot be replaced");
        Tree value = value_of(definitions_, parts_, there.shape);
        auto& [name, old] = at(tree_, place, place.size() - 1).children[place.back().index];
        if (there.element != nullptr && there.element->choice)
            name = choice_name(*there.element, parts_);
        else if (name.starts_with('_'))
            name.erase(0, 1);
        old = std::move(value);
    }
    void move() {
        Location place;
        Tree& array = list_of(found(parts_.text("path")), place);
        const auto last = array.children.size() - 1;
        const auto from = static_cast<std::ptrdiff_t>(number("source", last)),
                   to = static_cast<std::ptrdiff_t>(number("destination", last));
        shift(array, from, to);
        if (Tree* shadow = shadow_list(place, last + 1)) shift(*shadow, from, to);
    }
    static void shift(Tree& array, std::ptrdiff_t from, std::ptrdiff_t to) {
        const auto begin = array.children.begin();
        if (from < to)
            std::rotate(begin + from, begin + from + 1, begin + to + 1);
        else
            std::rotate(begin + to, begin + from, begin + from + 1);
    }

    const Definitions& definitions_;
    const json::Document& target_;
    const Parts& parts_;
    const PatchLimits& limits_;
    Tree tree_;
};

}  // namespace
}  // namespace patch

Expect<json::Document> fhirpath_patched(const Definitions& definitions, const json::Document& target,
                                        const json::Document& parameters, const PatchLimits& limits) {
    std::size_t number = 0;
    try {
        const auto operations = patch::operations_of(parameters);
        if (operations.size() > limits.operations_max) patch::refuse("操作过多", "there are too many operations", "too-costly");
        json::Document document = patch::settle(patch::grow(target));
        for (const auto& one : operations) {
            document = patch::Change(definitions, document, one, limits).apply();
            ++number;
        }
        return document;
    } catch (patch::Refusal& refusal) {
        return std::unexpected(patch::numbered(std::move(refusal.finding), number));
    }
}

}  // namespace xinglin::fhir
