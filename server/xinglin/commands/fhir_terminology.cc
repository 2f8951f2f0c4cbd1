// What code systems, value sets and maps say, as FHIR's terminology operations answer it: with --json a ValueSet or Parameters.
#include <fmt/core.h>

#include <array>
#include <memory>

#include "libs/fhir/json/build.h"
#include "libs/fhir/json/write.h"
#include "libs/fhir/r4/r4.h"
#include "libs/fhir/terminology/terminology.h"
#include "xinglin/commands/fhir.h"
#include "xinglin/fhir/guides.h"

namespace xinglin {
namespace {

using fhir::CodeOf;
using fhir::Terminology;
using fhir::json::Builder;

constexpr int kNo = 1, kUnknown = 2;   // Exit codes; 0 is yes.

struct Asked {
    std::string url, code, other, system, text;
    std::vector<std::string> definitions;
    std::size_t most = 10'000;
    bool json = false;
};

int refuse(const fhir::Finding& fault) {
    fmt::print(stderr, "xinglin: {} / {}\n", fault.en, fault.zh);
    return kUnknown;
}

int refuse(std::string zh, std::string en) {
    return refuse({.severity = fhir::Severity::Error, .code = "not-found", .path = {}, .zh = std::move(zh), .en = std::move(en)});
}

// {"resourceType":"Parameters","parameter":[...]}, one parameter after the other.
class Parameters {
 public:
    Parameters() { out_.open_object().text("resourceType", "Parameters").open_array("parameter"); }
    Parameters& text(std::string_view name, std::string_view type, std::string_view value) {
        if (!value.empty()) out_.open_object().text("name", name).text(type, value).close();
        return *this;
    }
    Parameters& truth(std::string_view name, bool value) {
        out_.open_object().text("name", name).truth("valueBoolean", value).close();
        return *this;
    }
    Parameters& parts(std::string_view name, const std::vector<std::array<std::string_view, 3>>& all) {
        out_.open_object().text("name", name).open_array("part");
        for (const auto& [part, type, value] : all) text(part, type, value);
        out_.close().close();
        return *this;
    }
    Parameters& coding(std::string_view equivalence, const fhir::Translated& one) {
        out_.open_object().text("name", "match").open_array("part");
        text("equivalence", "valueCode", equivalence);
        out_.open_object().text("name", "concept").open_object("valueCoding");
        if (!one.system.empty()) out_.text("system", one.system);
        out_.text("code", one.code);
        if (!one.display.empty()) out_.text("display", one.display);
        out_.close().close().close().close();
        return *this;
    }
    void print() { fmt::print("{}\n", fhir::json::write((out_.close().close(), out_.finish()))); }

 private:
    Builder out_;
};

void print_expansion(const std::string& url, const std::vector<fhir::Expanded>& all) {
    Builder out;
    out.open_object().text("resourceType", "ValueSet").text("url", url).text("status", "active").open_object("expansion");
    out.number("total", std::to_string(all.size()));
    if (!all.empty()) out.open_array("contains");
    for (const auto& one : all) {
        out.open_object().text("system", one.system).text("code", one.code);
        if (!one.display.empty()) out.text("display", one.display);
        out.close();
    }
    if (!all.empty()) out.close();
    out.close().close();
    fmt::print("{}\n", fhir::json::write(out.finish()));
}

int expand(const Terminology& terms, const Asked& asked) {
    const auto all = terms.expand(asked.url, asked.text, asked.most);
    if (!all) return refuse(all.error());
    if (asked.json) print_expansion(asked.url, *all);
    else
        for (const auto& one : *all) fmt::print("{}|{}\t{}\n", one.system, one.code, one.display);
    return 0;
}

int validate_code(const Terminology& terms, const Asked& asked) {
    const CodeOf code{asked.system, asked.code};
    if (asked.url.empty() && asked.system.empty()) return refuse("需要 --system 或 --value-set", "needs --system or --value-set");
    const auto there = asked.url.empty() ? terms.has(code) : terms.contains(asked.url, code);
    const bool in = there == fhir::Membership::In;
    const std::string_view said = in ? "in 属于" : there == fhir::Membership::Out ? "not in 不属于" : "unknown here 此处无从判断";
    const auto* known = terms.lookup(code);
    if (asked.json) {
        Parameters answer;
        if (there != fhir::Membership::Unknown) answer.truth("result", in);
        answer.text("message", "valueString", said).text("display", "valueString", known != nullptr ? known->display.view() : "").print();
    } else {
        fmt::print("{}\n", said);
    }
    if (in) return 0;
    return there == fhir::Membership::Out ? kNo : kUnknown;
}

int lookup(const Terminology& terms, const Asked& asked) {
    const auto* known = terms.lookup({asked.system, asked.code});
    if (known == nullptr) return refuse(asked.system + " 中没有代码 " + asked.code, "there is no code " + asked.code + " of " + asked.system);
    if (!asked.json) {
        fmt::print("{}\t{}\n", known->display.view(), known->definition.view());
        for (const auto& one : known->designations) fmt::print("  {} {}\n", one.language.view(), one.value.view());
        for (const auto& one : known->properties) fmt::print("  {} = {}\n", one.code.view(), one.value.view());
        return 0;
    }
    Parameters answer;
    answer.text("display", "valueString", known->display).text("definition", "valueString", known->definition);
    for (const auto& one : known->designations) answer.parts("designation", {{"language", "valueCode", one.language}, {"value", "valueString", one.value}});
    for (const auto& one : known->properties) answer.parts("property", {{"code", "valueCode", one.code}, {"value", "valueString", one.value}});
    answer.print();
    return 0;
}

int subsumes(const Terminology& terms, const Asked& asked) {
    constexpr std::array<std::string_view, 4> kNames{"equivalent", "subsumes", "subsumed-by", "not-subsumed"};
    const auto stands = terms.subsumes(asked.system, asked.code, asked.other);
    if (!stands) return refuse("代码系统不在此处，或没有其中的代码", "the code system or one of the codes is not here");
    const auto name = kNames[static_cast<std::size_t>(*stands)];
    if (asked.json) Parameters().text("outcome", "valueCode", name).print();
    else fmt::print("{}\n", name);
    return 0;
}

int translate(const Terminology& terms, const Asked& asked) {
    const auto all = terms.translate(asked.url, {asked.system, asked.code});
    if (!all) return refuse(all.error());
    if (asked.json) {
        Parameters answer;
        answer.truth("result", !all->empty());
        for (const auto& one : *all) answer.coding(one.equivalence, one);
        answer.print();
    } else {
        for (const auto& one : *all) fmt::print("{}\t{}|{}\t{}\n", one.equivalence, one.system, one.code, one.display);
    }
    return all->empty() ? kNo : 0;
}

using Answer = int (*)(const Terminology&, const Asked&);

int answer(Answer how, Asked& asked) {
    fhir::Definitions definitions = fhir::r4();
    std::vector<std::string> profiles;
    fhir::Findings said;
    if (const auto refused = fhir::add_guides(definitions, asked.definitions, profiles, said)) return refuse(*refused);
    return how(Terminology(definitions), asked);
}

struct Command {
    Subcommand app;
    std::shared_ptr<Asked> asked;
};

Command add(Subcommand group, Exit& exit, const char* name, const char* what, Answer how) {
    auto asked = std::make_shared<Asked>();
    const auto app = group.add(name, what);
    app.option("--definitions", asked->definitions, "Files of more value sets, code systems and maps 更多定义");
    app.flag("--json", asked->json, "As FHIR's operation answers 以 JSON 输出");
    app.does([asked, how, &exit] { exit.code = answer(how, *asked); });
    return {app, asked};
}

}  // namespace

void add_fhir_terminology(Subcommand group, Exit& exit) {
    const auto all = add(group, exit, "expand", "All codes of a value set 展开值集", expand);
    all.app.option("value-set", all.asked->url, "Its url").required();
    all.app.option("--text", all.asked->text, "Only those with this in the code or name");
    all.app.option("--most", all.asked->most, "No more codes than these").with_default();

    const auto code = add(group, exit, "validate-code", "Is the code in the set, or of the system? exit 0 yes, 1 no, 2 unknown 校验代码", validate_code);
    code.app.option("code", code.asked->code).required();
    code.app.option("--system", code.asked->system, "The code system's url");
    code.app.option("--value-set", code.asked->url, "The value set's url");

    const auto one = add(group, exit, "lookup", "What a code means 查询代码", lookup);
    one.app.option("code", one.asked->code).required();
    one.app.option("--system", one.asked->system, "The code system's url").required();

    const auto two = add(group, exit, "subsumes", "How one code stands to another: equivalent, subsumes, subsumed-by, not-subsumed 比较代码", subsumes);
    two.app.option("first", two.asked->code).required();
    two.app.option("second", two.asked->other).required();
    two.app.option("--system", two.asked->system, "The code system's url").required();

    const auto map = add(group, exit, "translate", "What a map makes of a code; exit 1 when nothing 翻译代码", translate);
    map.app.option("code", map.asked->code).required();
    map.app.option("--system", map.asked->system, "The code system's url").required();
    map.app.option("--map", map.asked->url, "The concept map's url").required();
}

}  // namespace xinglin
