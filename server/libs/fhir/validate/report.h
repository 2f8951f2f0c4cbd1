// Report: the findings of one run, each with its place, no more than a reader can use.
#pragma once

#include "libs/fhir/json/finding.h"
#include "libs/fhir/validate/place.h"

namespace xinglin::fhir::validate {

inline constexpr std::size_t kFindingsMax = 10'000;

class Report {
 public:
    void add(Finding finding, const Place& place) {
        failed_ = failed_ || finding.severity >= Severity::Error;
        if (findings_.size() >= kFindingsMax) return;
        finding.path = place.path();
        findings_.push_back(std::move(finding));
    }
    bool failed() const { return failed_; }
    Findings take() { return std::move(findings_); }

 private:
    Findings findings_;
    bool failed_ = false;
};

}  // namespace xinglin::fhir::validate
