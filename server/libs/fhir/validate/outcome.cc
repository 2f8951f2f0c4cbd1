#include "libs/fhir/validate/outcome.h"

#include "libs/fhir/json/build.h"
#include "libs/fhir/json/write.h"

namespace xinglin::fhir {
namespace {

constexpr std::string_view kTranslation = "http://hl7.org/fhir/StructureDefinition/translation";

void write_translation(json::Builder& out, std::string_view language, std::string_view content) {
    out.open_object().text("url", kTranslation).open_array("extension");
    out.open_object().text("url", "lang").text("valueCode", language).close();
    out.open_object().text("url", "content").text("valueString", content).close();
    out.close().close();
}

void write_issue(json::Builder& out, const Finding& one) {
    out.open_object().text("severity", name_of(one.severity)).text("code", one.code);
    out.open_object("details");
    if (!one.rule.empty()) out.open_array("coding").open_object().text("code", one.rule).close().close();
    out.text("text", one.en + " / " + one.zh);
    out.open_object("_text").open_array("extension");
    write_translation(out, "zh", one.zh);
    write_translation(out, "en", one.en);
    out.close().close().close();
    out.text("diagnostics", one.en);
    if (!one.path.empty()) out.open_array("expression").text({}, one.path).close();
    out.close();
}

}  // namespace

std::string operation_outcome(const Findings& findings) {
    json::Builder out;
    out.open_object().text("resourceType", "OperationOutcome").open_array("issue");
    for (const Finding& one : findings) write_issue(out, one);
    if (findings.empty()) {
        write_issue(out, {.severity = Severity::Information,
                          .code = "informational",
                          .path = {},
                          .zh = "没有发现问题",
                          .en = "no fault was found"});
    }
    out.close().close();
    return json::write(out.finish());
}

}  // namespace xinglin::fhir
