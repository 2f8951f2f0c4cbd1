// Why a patch cannot be done: thrown within this folder, caught where a patch is asked for.
#pragma once

#include <string>

#include "libs/fhir/json/finding.h"

namespace xinglin::fhir::patch {

struct Refusal {
    Finding finding;
};

[[noreturn]] inline void refuse(std::string zh, std::string en, std::string_view code = "processing") {
    throw Refusal{{.severity = Severity::Error, .code = code, .path = {}, .zh = std::move(zh), .en = std::move(en)}};
}

// Says which operation it was.
inline Finding numbered(Finding finding, std::size_t operation) {
    const auto number = std::to_string(operation + 1);
    finding.zh = "第 " + number + " 个操作：" + finding.zh;
    finding.en = "operation " + number + ": " + finding.en;
    return finding;
}

}  // namespace xinglin::fhir::patch
