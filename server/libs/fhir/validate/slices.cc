// Which slice a value belongs to: each discriminator's path is walked through the slice's elements and the value at once.
#include "libs/fhir/path/references.h"
#include "libs/fhir/validate/walk.h"

namespace xinglin::fhir::validate {
namespace {

using json::kNone;

std::vector<std::string> steps_of(std::string_view path) {
    std::vector<std::string> out(1);
    int open = 0;
    for (char c : path) {
        open += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (c == '.' && open == 0)
            out.emplace_back();
        else
            out.back() += c;
    }
    if (out.size() == 1 && out[0] == "$this") out.clear();
    return out;
}

// 'http://...' out of extension('http://...').
std::string argument_of(std::string_view step) {
    const auto open = step.find('('), close = step.rfind(')');
    if (open == std::string_view::npos || close == std::string_view::npos || close < open + 1) return {};
    auto inner = step.substr(open + 1, close - open - 1);
    if (inner.size() >= 2 && (inner.front() == '\'' || inner.front() == '"')) inner = inner.substr(1, inner.size() - 2);
    return std::string(inner);
}

class Discrimination {
 public:
    Discrimination(const Walk& walk, const Home& home, DiscriminatorType type, std::vector<std::string> steps)
        : walk_(walk), home_(home), type_(type), steps_(std::move(steps)) {}

    bool fits(const Instance& value, const Element& element, std::size_t at) const {
        if (at == steps_.size()) return fits_here(value, element);
        const std::string& step = steps_[at];
        if (step == "$this") return fits(value, element, at + 1);
        const bool by_value = type_ == DiscriminatorType::Value || type_ == DiscriminatorType::Pattern;
        if (by_value && (!element.fixed.empty() || !element.pattern.empty())) return walk_.satisfies(value, element, home_);
        if (step == "resolve()") return fits_target(value, element, at);
        if (step.starts_with("ofType("))
            return value.type != nullptr && value.type->type == argument_of(step) && fits(value, element, at + 1);
        if (step.starts_with("extension(")) return fits_extension(value, element, at);
        return fits_members(value, element, at);
    }

 private:
    const Definitions& definitions() const { return walk_.tools().definitions; }

    bool fits_here(const Instance& value, const Element& element) const {
        switch (type_) {
        case DiscriminatorType::Exists:
            return element.max > 0;
        case DiscriminatorType::Type:
            return is_of(value, element);
        case DiscriminatorType::Profile:
            return has_profile(value, element);
        case DiscriminatorType::Value:
        case DiscriminatorType::Pattern:
            return walk_.satisfies(value, element, home_);
        }
        return false;
    }
    bool is_of(const Instance& value, const Element& element) const {
        if (value.type == nullptr) return false;
        for (const ElementType& type : element.types) {
            const auto code = type.fhir_type.empty() ? type.code.view() : type.fhir_type.view();
            if (is_type(definitions(), *value.type, code)) return true;
        }
        return false;
    }
    bool has_profile(const Instance& value, const Element& element) const {
        for (const ElementType& type : element.types) {
            for (const Text& url : type.profiles) {
                const Structure* known = definitions().structure(url);
                if (known != nullptr && value.type != nullptr && walk_.conforms(value, *known, home_)) return true;
            }
        }
        return false;
    }
    bool fits_target(const Instance& value, const Element& element, std::size_t at) const {
        const auto found = path::resolved(home_.scope, value);
        const auto name =
            found ? std::string_view{} : path::type_named_in(definitions(), value.document->text_of(value.node, "reference"));
        for (const ElementType& type : element.types) {
            for (const Text& url : type.targets) {
                const Structure* known = definitions().structure(url);
                if (known == nullptr) continue;
                if (!found && type_ == DiscriminatorType::Type && known->type == name) return true;
                if (found && fits_found(*found, *known, at)) return true;
            }
        }
        return false;
    }
    bool fits_found(const Instance& found, const Structure& target, std::size_t at) const {
        if (found.type == nullptr || !is_type(definitions(), *found.type, target.type)) return false;
        if (at + 1 < steps_.size()) return fits(found, target.root(), at + 1);
        if (type_ == DiscriminatorType::Type) return true;
        return walk_.conforms(found, target, walk_.home_of(found, nullptr, false));
    }
    bool fits_extension(const Instance& value, const Element& element, std::size_t at) const {
        const auto url = argument_of(steps_[at]);
        Instances all;
        children_named(definitions(), value, "extension", all);
        std::erase_if(all, [&](const Instance& one) { return one.document->text_of(one.node, "url") != url; });
        for (const Element& child : children(element)) {
            if (child.name != "extension" || child.slice.empty() || !names(child, url)) continue;
            if (type_ == DiscriminatorType::Exists && at + 1 == steps_.size())
                return all.empty() ? child.max == 0 : child.max > 0;
            return any_fits(all, child, at + 1);
        }
        return !all.empty();
    }
    static bool names(const Element& extension, std::string_view url) {
        for (const ElementType& type : extension.types) {
            for (const Text& profile : type.profiles) {
                if (profile.view().substr(0, profile.view().find('|')) == url) return true;
            }
        }
        return false;
    }
    bool fits_members(const Instance& value, const Element& element, std::size_t at) const {
        if (element.descendants == 0) return fits_type(value, element, at);
        Instances kids;
        children_named(definitions(), value, steps_[at], kids);
        const Element* general = nullptr;
        bool sliced = false;
        for (const Element& child : children(element)) {
            if (child.name != steps_[at]) continue;
            if (child.slice.empty())
                general = &child;
            else if (child.min > 0) {
                sliced = true;
                if (!any_fits(kids, child, at + 1)) return false;
            }
        }
        if (sliced || general == nullptr) return sliced || fits_type(value, element, at);
        if (type_ == DiscriminatorType::Exists && at + 1 == steps_.size())
            return kids.empty() ? general->min == 0 : general->max > 0;
        return any_fits(kids, *general, at + 1);
    }
    // The element says nothing of its members: the profiles of its type may, or the type itself.
    bool fits_type(const Instance& value, const Element& element, std::size_t at) const {
        const bool is_url = steps_[at] == "url" && at + 1 == steps_.size();
        for (const ElementType& type : element.types) {
            for (const Text& url : type.profiles) {
                if (is_url && type.code == "Extension")
                    return value.document->text_of(value.node, "url") == url.view().substr(0, url.view().find('|'));
                const Structure* known = definitions().structure(url);
                if (known != nullptr && known->root().descendants > 0 && fits_members(value, known->root(), at)) return true;
            }
        }
        return false;
    }
    bool any_fits(const Instances& values, const Element& element, std::size_t at) const {
        for (const Instance& one : values) {
            if (fits(one, element, at)) return true;
        }
        return false;
    }

    const Walk& walk_;
    const Home& home_;
    DiscriminatorType type_;
    std::vector<std::string> steps_;
};

// Without discriminators: extensions by their url, choices by their type, others by all that the slice says.
bool belongs_by_itself(const Walk& walk, const Home& home, const Instance& value, const Element& slice) {
    const bool extension = value.type != nullptr && value.type->type == "Extension";
    if (extension) return Discrimination(walk, home, DiscriminatorType::Value, {"url"}).fits(value, slice, 0);
    if (slice.choice) return Discrimination(walk, home, DiscriminatorType::Type, {}).fits(value, slice, 0);
    return walk.satisfies(value, slice, home);
}

}  // namespace

bool belongs(const Walk& walk, const Home& home, const Instance& value, const Element& slice, const Slicing* slicing) {
    if (slicing == nullptr || slicing->discriminators.empty()) return belongs_by_itself(walk, home, value, slice);
    for (const Discriminator& one : slicing->discriminators) {
        if (!Discrimination(walk, home, one.type, steps_of(one.path)).fits(value, slice, 0)) return false;
    }
    return true;
}

}  // namespace xinglin::fhir::validate
