#include "xinglin/guidance/answer_json.h"

#include <algorithm>

#include "libs/triage/known/known.h"
#include "platform/wire/wire.h"

namespace xinglin::guidance {
namespace {

namespace engine = triage::engine;

constexpr std::string_view kDispositions[] = {"call_120", "emergency_now", "doctor_today", "doctor_soon", "self_care"};
constexpr std::string_view kLevels[] = {"home", "online", "community", "county", "tertiary", "emergency"};

std::string_view name(engine::Disposition one) { return kDispositions[static_cast<std::size_t>(one)]; }

template <class Items, class F>
std::string list(const Items& items, F write) {
    std::string out = "[";
    for (const auto& item : items) {
        if (out.size() > 1) out += ',';
        out += write(item);
    }
    return out + "]";
}

// The words of the text by which the findings of a rule were established, each once.
std::vector<std::string> words_for(const engine::Rule& rule, std::string_view text, const engine::Understood& understood) {
    std::vector<std::string> words;
    const auto findings = rule.when.findings();
    for (const auto& chip : understood.chips) {
        if (chip.saying != engine::Saying::Fact && chip.saying != engine::Saying::Doubt) continue;
        const bool complaint = chip.target == triage::engine::Target::Complaint;
        if (chip.target != engine::Target::Finding && !complaint) continue;
        const engine::Number finding = complaint ? engine::known().complaints[chip.of].finding : chip.of;
        engine::Case alone{.has = std::vector<bool>(engine::known().findings.size()), .is = {}};
        engine::establish(engine::known(), finding, alone);
        if (std::ranges::none_of(findings, [&](engine::Number one) { return alone.has[one]; })) continue;
        std::string word(text.substr(chip.words.begin, chip.words.end - chip.words.begin));
        if (std::ranges::find(words, word) == words.end()) words.push_back(std::move(word));
    }
    return words;
}

std::string reason(const engine::Reason& one, std::string_view text, const engine::Understood& understood) {
    const auto& known = engine::known();
    std::string out = R"({"rule":)";
    if (!one.rule) {
        out += R"("vitals.mews","score":)" + std::to_string(one.score);
        return out + R"(,"disposition":)" + quoted(name(one.then)) + R"(,"sources":[)" + quoted(known.sources[known.mews.source].id) + "]}";
    }
    out += quoted(one.rule->id) + R"(,"disposition":)" + quoted(name(one.then));
    out += R"(,"sources":)" + list(one.rule->sources, [&](engine::Number source) { return quoted(known.sources[source].id); });
    return out + R"(,"words":)" + list(words_for(*one.rule, text, understood), [](const std::string& word) { return quoted(word); }) + "}";
}

}  // namespace

std::string quoted(std::string_view text) {
    std::string out;
    wire::write_text(out, text);
    return out;
}

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
    std::string out = R"({"id":)" + quoted(id) + R"(,"disposition":)" + quoted(name(assessed.disposition));
    out += R"(,"departments":)" + list(assessed.departments, quoted);
    out += R"(,"level_of_care":)" + quoted(kLevels[static_cast<std::size_t>(assessed.level)]);
    out += R"(,"complaint":)" + (assessed.complaint ? quoted(known.complaints[*assessed.complaint].id) : "null");
    out += R"(,"findings":)" + list(findings, quoted) + R"(,"red_flags":)" + list(flags, quoted);
    out += R"(,"because":)" + list(assessed.because, [&](const auto& one) { return reason(one, text, understood); });
    out += assessed.crisis ? R"(,"crisis":true)" : R"(,"crisis":false)";
    out += assessed.asks ? R"(,"asks":true)" : R"(,"asks":false)";
    out += R"(,"ignored":)" + list(understood.ignored, quoted);
    return out + R"(,"protocol":)" + quoted(known.version) + "}";
}

}  // namespace xinglin::guidance
