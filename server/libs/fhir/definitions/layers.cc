#include "libs/fhir/definitions/layers.h"

#include <algorithm>
#include <array>

namespace xinglin::fhir {
namespace {

// Of fixedCode and fixedString one replaces the other.
constexpr std::array<std::string_view, 4> kChoices{"fixed", "pattern", "minValue", "maxValue"};

std::string_view meaning_of(std::string_view member) {
    for (const auto choice : kChoices) {
        if (member.starts_with(choice) && member.size() > choice.size()) return choice;
    }
    return member;
}

// A slice begins without them.
bool is_of_the_whole_list(std::string_view name) { return name == "min" || name == "slicing" || name == "sliceName"; }
bool is_written_apart(std::string_view name) { return name == "id" || name == "path" || name == "constraint"; }

std::string_view last_segment(std::string_view id) { return id.substr(id.rfind('.') + 1); }

class Writing {
 public:
    Writing(const Layers& layers, json::Builder& out) : layers_(layers), out_(out) {}

    void element() {
        out_.open_object().text("id", layers_.id).text("path", layers_.path);
        for (std::size_t i = layers_.all.size(); i-- > 0;) members(layers_.all[i], i < layers_.own_from);
        const auto name = last_segment(layers_.id);
        if (layers_.is_slice() && !has("min")) out_.number("min", "0");
        if (layers_.is_slice() && !has("sliceName")) out_.text("sliceName", name.substr(name.find(':') + 1));
        if (!has("base")) base();
        constraints();
        out_.close();
    }

 private:
    bool has(std::string_view name) const { return std::find(written_.begin(), written_.end(), name) != written_.end(); }
    void members(const Source& layer, bool of_the_list) {
        std::vector<std::string_view> fresh;
        for (json::Node member : layer.document().children(layer.node())) {
            const auto name = layer.document().key(member);
            if (is_written_apart(name) || has(meaning_of(name)) || (of_the_list && is_of_the_whole_list(name))) continue;
            if (name == "type" && !layers_.only_type.empty()) only_type({layer.document(), member});
            else out_.copy(name, layer.document(), member);
            fresh.push_back(meaning_of(name));
        }
        written_.insert(written_.end(), fresh.begin(), fresh.end());
    }
    void only_type(const Source& types) {
        out_.open_array("type");
        for (json::Node one : types.document().children(types.node())) {
            if (types.document().text_of(one, "code") == layers_.only_type) out_.copy({}, types.document(), one);
        }
        out_.close();
    }
    // What the element itself says, when nobody said what it derives from.
    void base() {
        const Source& first = layers_.all.front();
        if (first.text("max").empty()) return;
        out_.open_object("base").text("path", layers_.path).number("min", first["min"] ? first.text("min") : "0");
        out_.text("max", first.text("max")).close();
    }
    void constraints() {
        std::vector<std::pair<std::string_view, Source>> all;
        for (const Source& layer : layers_.all) {
            layer.each("constraint", [&](const Source& one) {
                const auto same = std::find_if(all.begin(), all.end(), [&](const auto& old) { return old.first == one.text("key"); });
                if (same != all.end()) same->second = one;
                else all.emplace_back(one.text("key"), one);
            });
        }
        if (all.empty()) return;
        out_.open_array("constraint");
        for (const auto& [key, one] : all) out_.copy({}, one.document(), one.node());
        out_.close();
    }

    const Layers& layers_;
    json::Builder& out_;
    std::vector<std::string_view> written_;
};

}  // namespace

Source Layers::last(std::string_view name) const {
    for (auto layer = all.rbegin(); layer != all.rend(); ++layer) {
        if (const Source found = (*layer)[name]) return found;
    }
    return {all.front().document(), json::kNone};
}

std::string_view Layers::text(std::string_view name) const { return last(name).text(); }

void Layers::write(json::Builder& out) const { Writing(*this, out).element(); }

std::string_view choice_named(const Layers& choice, std::string_view name) {
    auto stem = last_segment(choice.path);
    if (!stem.ends_with("[x]")) return {};
    stem.remove_suffix(3);
    if (!name.starts_with(stem) || name.size() == stem.size()) return {};
    const auto wanted = name.substr(stem.size());
    std::string_view found;
    const Source types = choice.last("type");
    if (types.count() == 0) return {};
    for (json::Node one : types.document().children(types.node())) {
        const auto code = types.document().text_of(one, "code");
        const bool same = code.size() == wanted.size() && !code.empty() && code.substr(1) == wanted.substr(1) &&
                          (code[0] & ~0x20) == (wanted[0] & ~0x20);
        if (same) found = code;
    }
    return found;
}

}  // namespace xinglin::fhir
