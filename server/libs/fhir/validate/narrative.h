// Narrative: whether a text.div is the XHTML that FHIR allows: one div, basic formatting, nothing active, some content.
#pragma once

#include <optional>
#include <string_view>

namespace xinglin::fhir::validate {

struct NarrativeFault {
    std::string_view zh;
    std::string_view en;
};

std::optional<NarrativeFault> fault_of_narrative(std::string_view xhtml);

}  // namespace xinglin::fhir::validate
