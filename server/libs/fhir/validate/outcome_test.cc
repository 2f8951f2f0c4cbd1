#include "libs/fhir/validate/outcome.h"

#include <gtest/gtest.h>

#include "libs/fhir/validate/judged_test.h"
#include "libs/fhir/validate/validator.h"

namespace xinglin::fhir {
namespace {

TEST(Outcome, IsItselfValidWithAndWithoutFindings) {
    const Finding one{.severity = Severity::Error,
                      .code = "invariant",
                      .path = "Patient.name[0]",
                      .zh = "不\"行",
                      .en = "no \\ way",
                      .rule = "pat-1"};
    EXPECT_EQ(judged(operation_outcome({one, one})), "");
    EXPECT_EQ(judged(operation_outcome({})), "");
    EXPECT_NE(operation_outcome({one}).find(R"("severity":"error","code":"invariant")"), std::string::npos);
    EXPECT_NE(operation_outcome({one}).find(R"("expression":["Patient.name[0]"])"), std::string::npos);
}

TEST(Outcome, KnowsTheWorst) {
    EXPECT_EQ(worst_of({}), Severity::Information);
    EXPECT_EQ(worst_of({{.severity = Severity::Warning, .code = {}, .path = {}, .zh = {}, .en = {}},
                        {.code = {}, .path = {}, .zh = {}, .en = {}}}),
              Severity::Error);
}

}  // namespace
}  // namespace xinglin::fhir
