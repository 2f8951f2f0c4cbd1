#include "libs/fhir/json/document.h"

namespace xinglin::fhir::json {

Node Document::member(Node object, std::string_view name) const {
    if (object == kNone || !is_object(object)) return kNone;
    const char first = name.empty() ? '\0' : name.front();
    for (Node child : children(object)) {
        const auto own = key(child);
        if (own.size() == name.size() && (own.empty() || (own.front() == first && own == name))) return child;
    }
    return kNone;
}

std::string_view Document::text_of(Node object, std::string_view name) const {
    const Node found = member(object, name);
    return found != kNone && kind(found) == Kind::Text ? text(found) : std::string_view{};
}

Node Document::at(Node array, std::uint32_t index) const {
    if (array == kNone || !is_array(array) || index >= count(array)) return kNone;
    Node child = array + 1;
    for (; index > 0; --index) child = end(child);
    return child;
}

}  // namespace xinglin::fhir::json
