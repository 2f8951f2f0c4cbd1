#include <charconv>

#include "libs/fhir/patch/patch.h"
#include "libs/fhir/patch/refusal.h"
#include "libs/fhir/patch/tree.h"

namespace xinglin::fhir {
namespace patch {
namespace {

using json::kNone;
using json::Node;

// A JSON Pointer (RFC 6901), its tokens decoded.
std::vector<std::string> pointer(std::string_view text) {
    std::vector<std::string> out;
    if (text.empty()) return out;
    if (!text.starts_with('/')) refuse("指针必须以 / 开头", "a pointer begins with /");
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '/') {
            out.emplace_back();
        } else if (text[i] != '~') {
            out.back() += text[i];
        } else {
            const char next = i + 1 < text.size() ? text[i + 1] : ' ';
            if (next != '0' && next != '1') refuse("指针中的 ~ 后只能是 0 或 1", "after ~ in a pointer comes 0 or 1");
            out.back() += next == '0' ? '~' : '/';
            ++i;
        }
    }
    return out;
}

std::size_t index_of(std::string_view token, std::size_t most) {
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), index);
    const bool plain = error == std::errc{} && end == token.data() + token.size() && (token.size() == 1 || token[0] != '0');
    if (!plain || index > most)
        refuse("数组中没有第 " + std::string(token) + " 项", "there is no item " + std::string(token) + " in the array");
    return index;
}

[[noreturn]] void refuse_path() { refuse("路径不存在", "the path does not exist"); }

class Operations {
 public:
    Operations(Tree& root, const PatchLimits& limits) : root_(root), limits_(limits) {}

    void apply(const json::Document& patch, Node node) {
        if (!patch.is_object(node)) refuse("操作必须是对象", "an operation is an object", "structure");
        const auto op = text(patch, node, "op");
        const auto path = pointer(text(patch, node, "path"));
        if (op == "add") return add(path, value(patch, node));
        if (op == "remove") return void(take(path));
        if (op == "replace") return replace(path, value(patch, node));
        if (op == "move") return move(pointer(text(patch, node, "from")), path);
        if (op == "copy") return add(path, Tree(at(pointer(text(patch, node, "from")))));
        if (op != "test") refuse("没有操作 " + std::string(op), "there is no operation " + std::string(op), "structure");
        if (!equal(at(path), value(patch, node))) refuse("test 不成立", "the test does not hold");
    }

 private:
    using Path = std::vector<std::string>;

    static std::string_view text(const json::Document& patch, Node node, std::string_view name) {
        const Node member = patch.member(node, name);
        const std::string quoted(name);
        if (member == kNone || patch.kind(member) != json::Kind::Text)
            refuse("缺少 " + quoted, quoted + " is missing", "structure");
        return patch.text(member);
    }
    static Tree value(const json::Document& patch, Node node) {
        const Node member = patch.member(node, "value");
        if (member == kNone) refuse("缺少 value", "value is missing", "structure");
        return grow(patch, member);
    }
    Tree& at(const Path& path) { return at(path, path.size()); }
    Tree& at(const Path& path, std::size_t steps) {
        Tree* tree = &root_;
        for (std::size_t i = 0; i < steps; ++i) {
            if (tree->is_array()) {
                if (tree->children.empty()) refuse_path();
                tree = &tree->children[index_of(path[i], tree->children.size() - 1)].second;
            } else {
                tree = tree->member(path[i]);
                if (tree == nullptr) refuse_path();
            }
        }
        return *tree;
    }
    void add(const Path& path, Tree value) {
        if (path.size() + value.depth() > limits_.depth_max)
            refuse("结果嵌套过深", "the result is nested too deep", "too-costly");
        if (root_.nodes() + value.nodes() > limits_.nodes_max) refuse("结果过大", "the result is too large", "too-costly");
        if (path.empty()) {
            root_ = std::move(value);
            return;
        }
        Tree& parent = at(path, path.size() - 1);
        if (parent.is_object()) return parent.set(path.back(), std::move(value));
        if (!parent.is_array()) refuse_path();
        const auto index = path.back() == "-" ? parent.children.size() : index_of(path.back(), parent.children.size());
        parent.children.emplace(parent.children.begin() + static_cast<std::ptrdiff_t>(index), std::string{}, std::move(value));
    }
    Tree take(const Path& path) {
        Tree taken = at(path);
        if (path.empty()) refuse("不能删除整个文档", "the whole document cannot be removed");
        Tree& parent = at(path, path.size() - 1);
        if (parent.is_object())
            parent.remove(path.back());
        else
            parent.children.erase(parent.children.begin() +
                                  static_cast<std::ptrdiff_t>(index_of(path.back(), parent.children.size() - 1)));
        return taken;
    }
    void replace(const Path& path, Tree value) {
        Tree& there = at(path);
        if (path.size() + value.depth() > limits_.depth_max)
            refuse("结果嵌套过深", "the result is nested too deep", "too-costly");
        there = std::move(value);
    }
    void move(const Path& from, const Path& to) {
        if (to.size() > from.size() && std::equal(from.begin(), from.end(), to.begin()))
            refuse("不能移到自身之内", "it cannot be moved into itself");
        if (from == to) return void(at(from));
        add(to, take(from));
    }

    Tree& root_;
    const PatchLimits& limits_;
};

}  // namespace
}  // namespace patch

Expect<json::Document> json_patched(const json::Document& target, const json::Document& changes, const PatchLimits& limits) {
    std::size_t number = 0;
    try {
        if (!changes.is_array(changes.root()) || changes.count(changes.root()) > limits.operations_max) {
            patch::refuse("JSON Patch 必须是操作的数组，且不得过长", "a JSON Patch is an array of operations, and not too long",
                          "structure");
        }
        patch::Tree tree = patch::grow(target);
        patch::Operations operations(tree, limits);
        for (json::Node one : changes.children(changes.root())) {
            operations.apply(changes, one);
            if (!tree.is_object()) patch::refuse("资源不能换成不是对象的内容", "a resource cannot become what is no object");
            ++number;
        }
        return patch::settle(tree);
    } catch (patch::Refusal& refusal) {
        return std::unexpected(patch::numbered(std::move(refusal.finding), number));
    }
}

Expect<json::Document> patched(const Definitions& definitions, const json::Document& target, const json::Document& changes,
                               const PatchLimits& limits) {
    if (changes.is_array(changes.root())) return json_patched(target, changes, limits);
    return fhirpath_patched(definitions, target, changes, limits);
}

}  // namespace xinglin::fhir
