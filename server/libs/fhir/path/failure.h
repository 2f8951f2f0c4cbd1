// Failure: ends an evaluation or a compilation; caught where the library is entered, and becomes a Finding there.
#pragma once

#include <stdexcept>
#include <string>

#include "libs/fhir/json/finding.h"

namespace xinglin::fhir::path {

class Failure final : public std::exception {
 public:
    Failure(std::string zh, std::string en, std::string_view code = "invalid")
        : finding{.severity = Severity::Error, .code = code, .path = {}, .zh = std::move(zh), .en = std::move(en)} {}
    const char* what() const noexcept override { return finding.en.c_str(); }

    Finding finding;
};

}  // namespace xinglin::fhir::path
