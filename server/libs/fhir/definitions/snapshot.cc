#include "libs/fhir/definitions/snapshot.h"

#include <algorithm>
#include <map>
#include <optional>

#include "libs/fhir/definitions/layers.h"

namespace xinglin::fhir {
namespace {

constexpr std::string_view kTypes = "http://hl7.org/fhir/StructureDefinition/";
constexpr int kDeepest = 40;              // Elements inside one another that a differential may open up.
constexpr std::size_t kElementsMax = 20'000;

std::string_view before_last_dot(std::string_view id) { return id.substr(0, id.rfind('.')); }
std::string_view last_segment(std::string_view id) { return id.substr(id.rfind('.') + 1); }
std::string_view without_version(std::string_view url) { return url.substr(0, url.find('|')); }
bool is_below(std::string_view id, std::string_view above) {
    return id.size() > above.size() && id.starts_with(above) && id[above.size()] == '.';
}
bool is_slice_of(std::string_view id, std::string_view list) {
    return id.size() > list.size() && id.starts_with(list) && (id[list.size()] == ':' || id[list.size()] == '/');
}

std::uint64_t most(std::string_view max) {
    if (max == "*") return ~std::uint64_t{0};
    std::uint64_t value = 0;
    std::from_chars(max.data(), max.data() + max.size(), value);
    return value;
}

Finding fault(std::string_view path, std::string zh, std::string en) {
    return {.severity = Severity::Error, .code = "structure", .path = std::string(path), .zh = std::move(zh), .en = std::move(en)};
}

class Maker {
 public:
    explicit Maker(const SnapshotOf& snapshot_of) : snapshot_of_(snapshot_of) {}

    void begin(const Source& base, std::string_view type) {
        base.each("element", [&](const Source& one) {
            const auto from = one.text("id").empty() ? one.text("path") : one.text("id");
            all_.push_back({renamed(from, type), renamed(one.text("path"), type), {one}});
        });
    }
    void lay(const Source& element) {
        const auto id = id_of(element);
        const auto at = ensure(id, 0);
        if (!at) {
            findings.push_back(fault(id, "差异中的元素 " + id + " 在其基础定义中不存在", "the differential names " + id + ", which its base does not have"));
            return;
        }
        check_counts(all_[*at], element);
        all_[*at].all.push_back(element);
    }
    json::Document finish() {
        json::Builder out;
        out.open_object().open_array("element");
        for (const Layers& one : all_) one.write(out);
        out.close().close();
        return out.finish();
    }

    Findings findings;

 private:
    // "Quantity.value" as an element of "SimpleQuantity" stays; of a new type it begins with its name.
    static std::string renamed(std::string_view path, std::string_view type) {
        const auto dot = path.find('.');
        return std::string(type) + std::string(dot == std::string_view::npos ? std::string_view{} : path.substr(dot));
    }
    // Where none is written: the path, with the slices in which the elements before it stood.
    std::string id_of(const Source& element) {
        std::string id(element.text("id"));
        if (id.empty()) {
            const auto path = element.text("path");
            const auto parent = ids_.find(std::string(before_last_dot(path)));
            id = parent == ids_.end() || path.find('.') == std::string_view::npos ? std::string(path)
                                                                               : parent->second + "." + std::string(last_segment(path));
            if (const auto slice = element.text("sliceName"); !slice.empty()) id.append(":").append(slice);
        }
        ids_[std::string(element.text("path"))] = id;
        return id;
    }
    std::optional<std::size_t> find(std::string_view id) const {
        const auto found = std::find_if(all_.begin(), all_.end(), [&](const Layers& one) { return one.id == id; });
        return found == all_.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - all_.begin()));
    }
    // The element of that id, made out of its list or out of its parent's type when it is not there yet.
    std::optional<std::size_t> ensure(std::string_view id, int depth) {
        if (const auto found = find(id)) return found;
        const auto segment = last_segment(id);
        if (depth > kDeepest || segment.size() == id.size() || all_.size() > kElementsMax) return std::nullopt;
        const auto parent_id = before_last_dot(id);
        const auto colon = segment.find(':');
        if (colon != std::string_view::npos) {
            const auto slash = segment.rfind('/');
            const auto cut = slash != std::string_view::npos && slash > colon ? slash : colon;
            return slice(std::string(parent_id) + "." + std::string(segment.substr(0, cut)), segment.substr(cut), depth);
        }
        const auto parent = ensure(parent_id, depth + 1);
        if (!parent) return std::nullopt;
        if (subtree_end(*parent) == *parent + 1) unfold(*parent);
        // A parent that was named as a choice has another id.
        if (const auto found = find(all_[*parent].id + "." + std::string(segment))) return found;
        return choice(*parent, segment, depth);
    }
    // A slice says at first what its list says of each item.
    std::optional<std::size_t> slice(const std::string& list_id, std::string_view name, int depth) {
        const auto list = ensure(list_id, depth + 1);
        if (!list) return std::nullopt;
        const auto id = all_[*list].id + std::string(name);
        if (const auto found = find(id)) return found;
        std::vector<Layers> copies;
        for (std::size_t i = *list; i < subtree_end(*list); ++i) {
            copies.push_back(all_[i]);
            copies.back().id = id + all_[i].id.substr(all_[*list].id.size());
        }
        copies.front().own_from = copies.front().all.size();
        std::size_t after = subtree_end(*list);
        while (after < all_.size() && is_slice_of(all_[after].id, all_[*list].id)) ++after;
        all_.insert(all_.begin() + static_cast<std::ptrdiff_t>(after), copies.begin(), copies.end());
        return after;
    }
    // valueQuantity is a slice of value[x].
    std::optional<std::size_t> choice(std::size_t parent, std::string_view segment, int depth) {
        for (std::size_t i = parent + 1; i < subtree_end(parent); ++i) {
            if (before_last_dot(all_[i].id) != all_[parent].id || last_segment(all_[i].id).find(':') != std::string_view::npos) continue;
            const std::string type(choice_named(all_[i], segment));
            if (type.empty()) continue;
            const auto made = ensure(all_[i].id + ":" + std::string(segment), depth + 1);
            if (made) all_[*made].only_type = type;
            return made;
        }
        return std::nullopt;
    }
    std::size_t subtree_end(std::size_t at) const {
        std::size_t end = at + 1;
        while (end < all_.size() && is_below(all_[end].id, all_[at].id)) ++end;
        return end;
    }
    // Opens an element: its children as its type's, its profile's, or the element's it refers to.
    void unfold(std::size_t at) {
        std::vector<Layers> children;
        if (const auto reference = all_[at].text("contentReference"); !reference.empty()) {
            if (const auto meant = find(reference.substr(reference.find('#') + 1))) {
                for (std::size_t i = *meant + 1; i < subtree_end(*meant); ++i) children.push_back(moved(all_[i], all_[*meant], at));
            }
        } else if (const Source type = type_of(all_[at])) {
            const std::string_view root = first_path(type);
            type.each("element", [&](const Source& one) {
                if (one.text("path").size() <= root.size()) return;
                const auto id = one.text("id").empty() ? one.text("path") : one.text("id");
                children.push_back({all_[at].id + std::string(id.substr(root.size())),
                                    all_[at].path + std::string(one.text("path").substr(root.size())), {one}});
            });
        }
        all_.insert(all_.begin() + static_cast<std::ptrdiff_t>(at + 1), children.begin(), children.end());
    }
    Layers moved(Layers one, const Layers& from, std::size_t to) const {
        one.id = all_[to].id + one.id.substr(from.id.size());
        one.path = all_[to].path + one.path.substr(from.path.size());
        return one;
    }
    static std::string_view first_path(const Source& snapshot) {
        std::string_view out;
        snapshot.each("element", [&](const Source& one) { out = out.empty() ? one.text("path") : out; });
        return out;
    }
    // Of one type alone, and of its profile where it has one that is known.
    Source type_of(const Layers& element) const {
        const Source types = element.last("type");
        const Source none(types.document(), json::kNone);
        std::string_view code = element.only_type, profile;
        if (code.empty() && types.count() != 1) return none;
        for (json::Node one : types.document().children(types.node())) {
            const Source type(types.document(), one);
            if (!code.empty() && type.text("code") != code) continue;
            code = type.text("code");
            const auto profiles = type.texts("profile");
            if (profiles.size() == 1) profile = without_version(profiles.front());
        }
        if (const Source found = profile.empty() ? none : snapshot_of_(profile)) return found;
        return code.empty() || code.find(':') != std::string_view::npos ? none : snapshot_of_(std::string(kTypes) + std::string(code));
    }
    // A profile may ask for more and allow less than its base, never the other way.
    void check_counts(const Layers& laid, const Source& element) {
        const Source& base = laid.all.front();
        const auto max = element.text("max"), base_max = base.text("max");
        if (!max.empty() && !base_max.empty() && most(max) > most(base_max)) findings.push_back(looser(element, base_max, "max"));
        if (!laid.is_slice() && element["min"] && most(element.text("min")) < most(base.text("min"))) {
            findings.push_back(looser(element, base.text("min"), "min"));
        }
    }
    static Finding looser(const Source& element, std::string_view base, std::string_view what) {
        const std::string name(what), bound(base);
        return fault(element.text("path"), "差异把 " + name + " 放宽到基础定义的 " + bound + " 之外",
                     "the differential's " + name + " goes beyond the base's " + bound);
    }

    const SnapshotOf& snapshot_of_;
    std::vector<Layers> all_;
    std::map<std::string, std::string> ids_;
};

}  // namespace

MadeSnapshot make_snapshot(const Source& structure, const SnapshotOf& snapshot_of) {
    const Source base = snapshot_of(without_version(structure.text("baseDefinition")));
    if (!base) return {};
    Maker maker(snapshot_of);
    maker.begin(base, structure.text("type"));
    structure["differential"].each("element", [&](const Source& one) { maker.lay(one); });
    return {maker.finish(), std::move(maker.findings)};
}

}  // namespace xinglin::fhir
