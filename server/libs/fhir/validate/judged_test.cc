#include "libs/fhir/validate/judged_test.h"

#include "libs/fhir/definitions/compile.h"
#include "libs/fhir/json/read.h"
#include "libs/fhir/r4/r4.h"
#include "libs/fhir/validate/validator.h"

namespace xinglin::fhir {

std::string judged_by(const Definitions& definitions, std::string resource, const std::vector<std::string>& profiles) {
    const auto document = json::read(std::move(resource));
    if (!document) return "unread: " + document.error().en;
    const Validator validator(definitions, {.profiles = profiles});
    std::string out;
    for (const Finding& one : validator.validate(*document)) {
        EXPECT_FALSE(one.zh.empty());
        if (one.severity >= Severity::Error) out += (out.empty() ? "" : "\n") + one.path + ": " + one.en;
    }
    return out;
}

std::string judged(std::string resource, const std::vector<std::string>& profiles) {
    return judged_by(r4(), std::move(resource), profiles);
}

Definitions with(const std::string& definition) {
    Definitions out = r4();
    Compiler compiler(&r4());
    const auto document = json::read(definition);
    EXPECT_TRUE(document);
    compiler.add(*document);
    const auto package = std::make_shared<OwnedPackage>(compiler.finish());
    out.add(package->package(), package);
    return out;
}

}  // namespace xinglin::fhir
