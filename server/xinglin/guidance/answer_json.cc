#include "xinglin/guidance/answer_json.h"

#include "libs/triage/json.h"
#include "libs/triage/known/known.h"

namespace xinglin::guidance {
namespace {

namespace engine = triage::engine;

using engine::json_list;
using engine::name_of;
using engine::quoted;

std::string reason(const engine::Reason& one, std::string_view text, const engine::Understood& understood) {
    const auto& known = engine::known();
    std::string out = R"({"rule":)";
    if (!one.rule) {
        out += R"("vitals.mews","score":)" + std::to_string(one.score);
        return out + R"(,"disposition":)" + quoted(name_of(one.then)) + R"(,"sources":[)" + quoted(known.sources[known.mews.source].id) + "]}";
    }
    out += quoted(one.rule->id) + R"(,"disposition":)" + quoted(name_of(one.then));
    out += R"(,"sources":)" + json_list(one.rule->sources, [&](engine::Number source) { return quoted(known.sources[source].id); });
    return out + R"(,"words":)" + json_list(engine::words_for(known, *one.rule, text, understood), quoted) + "}";
}

}  // namespace

std::string answer_json(std::string_view id, std::string_view text, const engine::Understood& understood,
                        const engine::Assessment& assessed) {
    const auto& known = engine::known();
    std::vector<std::string_view> findings;
    for (engine::Number i = 0; i < known.findings.size(); ++i) {
        if (understood.known.has[i]) findings.push_back(known.findings[i].id);
    }
    std::vector<std::string_view> flags;
    for (const auto& one : assessed.because) {
        if (one.red_flag) flags.push_back(one.rule ? one.rule->id : "vitals.mews");
    }
    std::string out = R"({"id":)" + quoted(id) + R"(,"disposition":)" + quoted(name_of(assessed.disposition));
    out += R"(,"departments":)" + json_list(assessed.departments, quoted);
    out += R"(,"level_of_care":)" + quoted(name_of(assessed.level));
    out += R"(,"complaint":)" + (assessed.complaint ? quoted(known.complaints[*assessed.complaint].id) : "null");
    out += R"(,"findings":)" + json_list(findings, quoted) + R"(,"red_flags":)" + json_list(flags, quoted);
    out += R"(,"because":)" + json_list(assessed.because, [&](const auto& one) { return reason(one, text, understood); });
    out += assessed.crisis ? R"(,"crisis":true)" : R"(,"crisis":false)";
    out += assessed.asks ? R"(,"asks":true)" : R"(,"asks":false)";
    out += R"(,"ignored":)" + json_list(understood.ignored, quoted);
    return out + R"(,"protocol":)" + quoted(known.version) + "}";
}

}  // namespace xinglin::guidance
