#include <fmt/core.h>

#include <chrono>
#include <memory>

#include "libs/fhir/r4/r4.h"
#include "libs/fhir/validate/outcome.h"
#include "libs/fhir/validate/validator.h"
#include "xinglin/commands/fhir.h"
#include "xinglin/fhir/guides.h"
#include "xinglin/fhir/known.h"
#include "xinglin/fhir/sources.h"

namespace xinglin {
namespace {

struct Asked {
    std::vector<std::string> files, profiles, definitions;
    bool json = false, references = false;
};

using Clock = std::chrono::steady_clock;
constexpr auto kBetweenReports = std::chrono::seconds(2);

int exit_code(fhir::Severity worst) { return std::max(0, static_cast<int>(worst) - static_cast<int>(fhir::Severity::Warning)); }

class Run {
 public:
    Run(const fhir::Definitions& definitions, const Asked& asked, fhir::ValidationOptions options)
        : asked_(asked), validator_(definitions, std::move(options)) {}

    // By the worst that was found: 0 warnings at most, 1 an error, 2 something that could not be read at all.
    int all() {
        for (const auto& file : asked_.files) {
            fhir::read_resources(
                file, [&](const fhir::Sourced& one) { report(file, one.line, validator_.validate(one.document)); },
                [&](const fhir::Finding& fault, std::size_t line) { report(file, line, {fault}); });
        }
        if (!asked_.json)
            fmt::print("{} checked, {} with errors 共检查 {} 份，其中 {} 份有错误\n", checked_, wrong_, checked_, wrong_);
        return exit_code(worst_);
    }

 private:
    void report(const std::string& file, std::size_t line, const fhir::Findings& findings) {
        const auto worst = fhir::worst_of(findings);
        worst_ = std::max(worst_, worst);
        ++checked_;
        wrong_ += worst >= fhir::Severity::Error ? 1 : 0;
        if (asked_.json)
            fmt::print("{}\n", fhir::operation_outcome(findings));
        else
            print(line == 0 ? file : fmt::format("{}:{}", file, line), findings);
        if (Clock::now() - reported_ < kBetweenReports) return;
        reported_ = Clock::now();
        fmt::print(stderr, "{} checked 已检查\n", checked_);
    }
    static void print(const std::string& from, const fhir::Findings& findings) {
        for (const auto& one : findings)
            fmt::print("{}: {} {}: {} / {}\n", from, fhir::name_of(one.severity), one.path, one.zh, one.en);
    }

    const Asked& asked_;
    fhir::Validator validator_;
    fhir::Severity worst_ = fhir::Severity::Information;
    std::size_t checked_ = 0, wrong_ = 0;
    Clock::time_point reported_ = Clock::now();
};

int validate(Asked& asked) {
    fhir::Definitions definitions = fhir::r4();
    fhir::Findings said;
    const auto refused = fhir::add_guides(definitions, asked.definitions, asked.profiles, said);
    if (refused) {
        fmt::print(stderr, "xinglin: {} / {}\n", refused->en, refused->zh);
        return exit_code(fhir::Severity::Fatal);
    }
    fhir::add_new(definitions, fhir::with_definitions(asked.files), said);
    for (const auto& one : said) fmt::print(stderr, "{}: {}: {} / {}\n", one.rule, one.path, one.en, one.zh);
    fhir::Known known(definitions);
    for (const auto& file : asked.references ? asked.files : fhir::with_questionnaires(asked.files)) {
        if (file != "-") known.add(file);
    }
    for (const auto& file : asked.definitions) known.add(file);
    fhir::ValidationOptions options{.profiles = asked.profiles, .references = asked.references,
                                    .elsewhere = [&known](std::string_view url) { return known.find(url); }};
    return Run(definitions, asked, std::move(options)).all();
}

}  // namespace

void add_fhir_validate(Subcommand group, Exit& exit) {
    auto asked = std::make_shared<Asked>();
    const auto command = group.add("validate", "Is it valid FHIR R4? exit 0 yes, 1 errors, 2 unreadable 校验");
    command.option("files", asked->files, "Resources, bundles or NDJSON; - is standard input 文件").required();
    command.option("--profile", asked->profiles,
                        "Url of a profile that all must conform to, or a file with its StructureDefinition 结构定义");
    command.option("--definitions", asked->definitions,
                        "Files of more definitions: StructureDefinitions, ValueSets, bundles of them 更多定义");
    command.flag("--references", asked->references,
                      "Every reference must be found: in its resource, its bundle or one of the files 检查引用");
    command.flag("--json", asked->json, "One OperationOutcome a line, in the order of the files 以 JSON 输出");
    command.does([asked, &exit] { exit.code = validate(*asked); });
}

}  // namespace xinglin
