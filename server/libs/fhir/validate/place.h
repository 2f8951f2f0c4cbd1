// Place: where in a resource one is, as a chain on the stack; it becomes a text only when there is something to say.
#pragma once

#include <string>
#include <string_view>

namespace xinglin::fhir::validate {

struct Place {
    const Place* parent = nullptr;
    std::string_view name{};   // Of the element; of a resource's root its type.
    int index = -1;            // In a list.

    // FHIRPath: "Patient.name[0].family".
    std::string path() const;
};

}  // namespace xinglin::fhir::validate
