#include "libs/fhir/validate/form.h"

#include "libs/fhir/validate/primitives.h"
#include "libs/fhir/validate/sentences.h"

namespace xinglin::fhir::validate {
namespace {

using json::Kind;
using json::kNone;
using json::Node;

class Form {
 public:
    Form(const Definitions& definitions, const Instance& object, const Place& place, Report& report)
        : definitions_(definitions),
          object_(object),
          document_(*object.document),
          holder_(holder_of(object)),
          place_(place),
          report_(report) {}

    void check() {
        if (document_.count(holder_) == 0) return report_.add(empty_value(place_.name), place_);
        for (Node member : document_.children(holder_)) check(member);
    }

 private:
    void check(Node node) {
        auto key = document_.key(node);
        if (key == "resourceType" && object_.is_resource()) return;
        const bool shadow = key.starts_with('_');
        if (shadow) key.remove_prefix(1);
        const Member what = known(key);
        if (what.element == nullptr) return report_.add(unknown_element(document_.key(node)), place_);
        const Place place{&place_, key};
        if (what.element->choice) check_choice(*what.element, key, place);
        const Structure* type = what.type != nullptr ? structure_of(definitions_, *what.type) : nullptr;
        const bool primitive = type != nullptr && type->kind == StructureKind::Primitive;
        if (shadow && !primitive) return report_.add(shadow_of_complex(document_.key(node)), place);
        if (what.element->is_list()) return check_list(node, key, shadow, primitive ? type : nullptr, place);
        if (document_.is_array(node)) return report_.add(needless_list(document_.key(node)), place);
        check_one(node, shadow, primitive ? type : nullptr, place);
    }
    // A primitive's value stands beside its shadow, never in it.
    Member known(std::string_view key) const {
        if (object_.is_primitive() && key == "value") return {};
        return member_of(*object_.shape, key);
    }
    void check_choice(const Element& element, std::string_view key, const Place& place) {
        for (Node other : document_.children(holder_)) {
            auto name = document_.key(other);
            if (name.starts_with('_')) name.remove_prefix(1);
            if (name.data() >= key.data() || name == key || !name.starts_with(element.name.view())) continue;
            if (member_of(*object_.shape, name).element == &element) return report_.add(several_choices(element.name), place);
        }
    }
    void check_list(Node node, std::string_view key, bool shadow, const Structure* primitive, const Place& place) {
        if (!document_.is_array(node)) return report_.add(not_a_list(document_.key(node)), place);
        if (document_.count(node) == 0) return report_.add(empty_value(document_.key(node)), place);
        const Node other = primitive != nullptr ? sibling(key, !shadow) : kNone;
        const bool paired = other != kNone && document_.is_array(other);
        if (paired && !shadow && document_.count(other) != document_.count(node)) report_.add(uneven_lists(key), place);
        int index = 0;
        for (Node item : document_.children(node)) {
            const Place here{&place_, key, index};
            if (document_.kind(item) == Kind::Null)
                check_gap(paired ? document_.at(other, static_cast<std::uint32_t>(index)) : kNone, here);
            else
                check_one(item, shadow, primitive, here);
            ++index;
        }
    }
    // A null in a list holds the place of what its other half says.
    void check_gap(Node other, const Place& place) {
        if (other == kNone || document_.kind(other) == Kind::Null) report_.add(null_value(place.name), place);
    }
    void check_one(Node node, bool shadow, const Structure* primitive, const Place& place) {
        if (document_.kind(node) == Kind::Null) return report_.add(null_value(place.name), place);
        if (primitive == nullptr || shadow) {
            if (!document_.is_object(node))
                report_.add(wrong_json(place.name, shadow ? "Element" : "object"), place);
            else if (document_.count(node) == 0)
                report_.add(empty_value(place.name), place);
            return;
        }
        auto kind = document_.kind(node);
        if (kind == Kind::True) kind = Kind::False;
        if (kind != json_kind_of(primitive->type)) report_.add(wrong_json(place.name, primitive->type), place);
    }
    Node sibling(std::string_view key, bool shadow) const {
        for (Node other : document_.children(holder_)) {
            const auto name = document_.key(other);
            if (shadow ? name.starts_with('_') && name.substr(1) == key : name == key) return other;
        }
        return kNone;
    }

    const Definitions& definitions_;
    const Instance& object_;
    const json::Document& document_;
    Node holder_;
    const Place& place_;
    Report& report_;
};

}  // namespace

json::Node holder_of(const Instance& instance) {
    if (instance.node != kNone && instance.document->is_object(instance.node)) return instance.node;
    return instance.shadow;
}

void check_form(const Definitions& definitions, const Instance& object, const Place& place, Report& report) {
    if (object.shape == nullptr || holder_of(object) == kNone) return;
    Form(definitions, object, place, report).check();
}

}  // namespace xinglin::fhir::validate
