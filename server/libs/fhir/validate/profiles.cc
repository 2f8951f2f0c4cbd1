// The profile walk: what a profile's snapshot, or its differential alone, says beyond the type.
#include <algorithm>

#include "libs/fhir/validate/sentences.h"
#include "libs/fhir/validate/walk.h"

namespace xinglin::fhir::validate {

using json::kNone;

// The elements of one name below an element: the general one first, then its slices.
struct Walk::Group {
    std::string_view name;
    const Element* general = nullptr;
    std::vector<const Element*> slices{};
};

namespace {

bool is_anything(std::string_view code) {
    return code == "Resource" || code == "DomainResource" || code == "Element" || code == "BackboneElement" || code == "*";
}

bool allows(const Element& element, const Structure& type) {
    if (element.types.empty()) return true;
    for (const ElementType& one : element.types) {
        const auto code = one.fhir_type.empty() ? one.code.view() : one.fhir_type.view();
        if (code == type.type.view() || is_anything(code) || code.starts_with("http://hl7.org/fhirpath/")) return true;
    }
    return false;
}

// Of value[x] a profile may also say valueQuantity.
bool is_choice_named(const Instance& kid, std::string_view name) {
    if (!kid.element->choice || kid.type == nullptr || !name.starts_with(kid.element->name.view())) return false;
    const auto rest = name.substr(kid.element->name.size());
    const auto type = kid.type->type.view();
    return rest.size() == type.size() && !rest.empty() && rest.substr(1) == type.substr(1) &&
           (rest[0] | 0x20) == (type[0] | 0x20);
}

Instances named(const Instances& kids, std::string_view name) {
    Instances out;
    for (const Instance& kid : kids) {
        if (kid.element != nullptr && (kid.element->name == name || is_choice_named(kid, name))) out.push_back(kid);
    }
    return out;
}

Place place_of(const Instance& value, std::size_t index, const Place& parent) {
    return {&parent, value.element->name, value.element->is_list() ? static_cast<int>(index) : -1};
}

void check_count(const Element& element, std::string_view name, std::size_t count, const Place& place, Report& report) {
    const auto number = static_cast<std::uint32_t>(count);
    if (number < element.min) report.add(missing(name, element.min, number), place);
    if (number > element.max) report.add(too_many(name, element.max, number), place);
}

std::vector<std::string> steps_of(std::string_view path) {
    std::vector<std::string> out;
    while (!path.empty()) {
        const auto dot = path.find('.');
        auto step = path.substr(0, dot);
        if (step.ends_with("[x]")) step.remove_suffix(3);
        out.emplace_back(step);
        path = dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
    }
    return out;
}

}  // namespace

void Walk::profile(const Instance& one, const Structure& profile, const Place& place, const Home& home) {
    if (one.type == nullptr || profile.elements.empty()) return;
    if (!is_type(tools_.definitions, *one.type, profile.type))
        return report_.add(profile_of_other_type(profile.url, one.type->type), place);
    if (!profile.constraint) return;
    const auto key = std::pair(one.node, &profile);
    if (!under_way_.insert(key).second) return;   // Judged already in this run.
    if (!profile.snapshot) {
        const Structure* base = tools_.definitions.structure(profile.base);
        if (base != nullptr) this->profile(one, *base, place, home);
    }
    const Element& root = profile.root();
    rules(one, root, &one.type->root(), place, home);
    members(one, root, place, home);
}

void Walk::follow(const Instance& value, const Element& element, const Place& place, const Home& home) {
    if (value.type != nullptr && !allows(element, *value.type)) report_.add(wrong_type(value.type->type), place);
    rules(value, element, value.element, place, home);
    members(value, element, place, home);
}

void Walk::members(const Instance& one, const Element& element, const Place& place, const Home& home) {
    if (element.descendants == 0) return;
    Instances kids;
    children_of(tools_.definitions, one, kids);
    std::vector<Group> groups;
    for (const Element& child : children(element)) {
        if (child.depth > element.depth + 1) {
            far_members(one, child, element.depth + 1, place, home);
            continue;
        }
        const auto same =
            std::find_if(groups.begin(), groups.end(), [&](const Group& group) { return child.name == group.name; });
        Group& group = same != groups.end() ? *same : groups.emplace_back(Group{.name = child.name});
        if (child.slice.empty())
            group.general = &child;
        else
            group.slices.push_back(&child);
    }
    for (const Group& one_group : groups) group(one, one_group, kids, place, home);
}

void Walk::group(const Instance& one, const Group& group, const Instances& kids, const Place& place, const Home& home) {
    const Instances values = named(kids, group.name);
    if (group.general != nullptr) {
        check_count(*group.general, group.name, values.size(), place, report_);
        for (std::size_t i = 0; i < values.size(); ++i) {
            const Place here = place_of(values[i], i, place);
            follow(values[i], *group.general, here, home);
        }
    }
    if (!group.slices.empty() || (group.general != nullptr && group.general->slicing)) slices(one, group, values, place, home);
}

void Walk::slices(const Instance&, const Group& group, const Instances& values, const Place& place, const Home& home) {
    const Slicing* slicing = group.general != nullptr ? group.general->slicing.get() : nullptr;
    std::vector<std::size_t> counts(group.slices.size());
    std::size_t furthest = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const Place here = place_of(values[i], i, place);
        bool sliced = false;
        for (std::size_t s = 0; s < group.slices.size(); ++s) {
            const Element& slice = *group.slices[s];
            const bool reslice = slice.slice.view().find('/') != std::string_view::npos;
            if ((sliced && !reslice) || !belongs(*this, home, values[i], slice, slicing)) continue;
            sliced = true;
            ++counts[s];
            if (slicing != nullptr && slicing->ordered && s < furthest) report_.add(out_of_order(group.name), here);
            furthest = std::max(furthest, s);
            follow(values[i], slice, here, home);
        }
        if (!sliced && slicing != nullptr && slicing->rules == SlicingRules::Closed) report_.add(unsliced(group.name), here);
    }
    for (std::size_t s = 0; s < counts.size(); ++s) {
        check_count(*group.slices[s], std::string(group.name) + ":" + std::string(group.slices[s]->slice), counts[s], place,
                    report_);
    }
}

// A differential may name an element without those between.
void Walk::far_members(const Instance& one, const Element& far, int step, const Place& place, const Home& home) {
    const auto steps = steps_of(far.path);
    Instances values;
    children_named(tools_.definitions, one, steps[static_cast<std::size_t>(step)], values);
    const bool last = step + 1 == static_cast<int>(steps.size());
    if (last) check_count(far, far.name, values.size(), place, report_);
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i].element == nullptr) continue;
        const Place here = place_of(values[i], i, place);
        if (last)
            follow(values[i], far, here, home);
        else
            far_members(values[i], far, step + 1, here, home);
    }
}

bool Walk::satisfies(const Instance& value, const Element& element, const Home& home) const {
    if (nesting_ >= kNestedMax) return true;
    Report report;
    Walk(tools_, report, nesting_ + 1).follow(value, element, Place{.name = element.name}, home);
    return !report.failed();
}

bool Walk::conforms(const Instance& value, const Structure& profile, const Home& home) const {
    if (nesting_ >= kNestedMax) return true;
    Report report;
    Walk(tools_, report, nesting_ + 1).profile(value, profile, Place{.name = profile.type}, home);
    return !report.failed();
}

}  // namespace xinglin::fhir::validate
