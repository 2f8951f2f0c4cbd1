#include <fmt/core.h>

#include <filesystem>
#include <fstream>
#include <memory>

#include "libs/fhir/path/path.h"
#include "libs/fhir/r4/r4.h"
#include "xinglin/commands/fhir.h"
#include "xinglin/fhir/path_cases.h"
#include "xinglin/fhir/sources.h"

namespace xinglin {
namespace {

struct Asked {
    std::string expression, file, in, out;
    bool lenient = false;

    fhir::PathWorld world() const { return {fhir::r4(), lenient ? fhir::Strictness::Lenient : fhir::Strictness::Strict}; }
};

int refused(const fhir::Finding& finding) {
    fmt::print(stderr, "xinglin: {} / {}\n", finding.en, finding.zh);
    return 2;
}

// One array of all results; nothing on stdout when there is an error.
int evaluate(const Asked& asked) {
    const auto expression = fhir::path::Expression::compile(asked.expression);
    if (!expression) return refused(expression.error());
    auto world = asked.world();
    std::string out;
    int code = 0;
    fhir::read_resources(
        asked.file,
        [&](const fhir::Sourced& one) {
            if (code != 0) return;
            const auto items = world.evaluate(*expression, one.document);
            if (!items) code = refused(items.error());
            else if (!items->empty()) {
                std::string some;
                fhir::path::write(*items, some);
                out += (out.empty() ? "" : ",") + some.substr(1, some.size() - 2);
            }
        },
        [&](const fhir::Finding& finding, std::size_t) { code = refused(finding); });
    if (code == 0) fmt::print("[{}]\n", out);
    return code;
}

int answer_all(const Asked& asked) {
    std::ifstream in(asked.in);
    std::ofstream out(asked.out);
    if (!in || !out) {
        fmt::print(stderr, "xinglin: {} cannot be opened 无法打开\n", !in ? asked.in : asked.out);
        return 2;
    }
    auto world = asked.world();
    const auto done = fhir::answer_cases(in, std::filesystem::path(asked.in).parent_path().string(), out, world,
                                         [](std::size_t answered) { fmt::print(stderr, "{} answered 已完成\n", answered); });
    fmt::print(stderr, "{} answered, {} of them errors 共 {} 条，其中 {} 条出错\n", done.answered, done.errors, done.answered,
               done.errors);
    return out.flush().good() ? 0 : 2;
}

}  // namespace

void add_fhir_path(Subcommand group, Exit& exit) {
    auto asked = std::make_shared<Asked>();
    const auto command = group.add("path", "Evaluate a FHIRPath expression; JSON on stdout, exit 2 on an error 求值");
    command.option("expression", asked->expression, "The expression 表达式");
    command.option("file", asked->file, "A resource, a bundle or NDJSON; - is standard input 文件");
    auto in = command.option("--in", asked->in, "Cases, one JSON a line: {\"id\",\"file\",\"expression\"} 批量输入");
    auto out = command.option("--out", asked->out, "Answers, one JSON a line 批量输出");
    command.flag("--lenient", asked->lenient, "A member that the type does not have is empty, not an error 宽松：未知成员为空");
    in.needs(out);
    out.needs(in);
    command.does([asked, &exit] {
        if (asked->in.empty() && asked->file.empty()) missing("EXPRESSION FILE, or --in and --out");
        exit.code = asked->in.empty() ? evaluate(*asked) : answer_all(*asked);
    });
}

}  // namespace xinglin
