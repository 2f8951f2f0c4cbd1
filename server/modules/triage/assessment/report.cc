#include "modules/triage/assessment/report.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace xinglin::triage {
namespace {

constexpr std::size_t kAmongFirst = 3;
constexpr std::size_t kNameWide = 30;
constexpr std::size_t kFigureWide = 22;

bool by_doctor(const Tally& tally) {
    return tally.outcome && tally.outcome->outcome != CaseOutcome::Better && tally.outcome->outcome != CaseOutcome::Same &&
           tally.outcome->outcome != CaseOutcome::Worse;
}

bool hits(const Tally& tally, std::size_t among) {
    const std::size_t looked = std::min(among, tally.departments.size());
    return std::any_of(tally.departments.begin(), tally.departments.begin() + static_cast<std::ptrdiff_t>(looked),
                       [&](const std::string& code) { return same_department(code, tally.outcome->department); });
}

void add(Share& share, bool counts, std::int64_t cases) {
    share.of += cases;
    if (counts) share.count += cases;
}

// The doctor put its urgency into words, or acted on it; who did neither has not agreed.
bool has_spoken(const Tally& tally) { return tally.corrected || tally.outcome->outcome == CaseOutcome::Emergency; }

void add_linked(ProtocolFigures& figures, const Tally& tally) {
    const OutcomeLink& outcome = *tally.outcome;
    figures.linked += tally.cases;
    const bool spoken = has_spoken(tally);
    add(figures.confirmed, spoken && outcome.disposition == tally.disposition, tally.cases);
    add(figures.corrected, spoken && outcome.disposition != tally.disposition, tally.cases);
    add(figures.not_answered, !spoken, tally.cases);
    if (!spoken) return;
    add(figures.under_triage, outcome.disposition > tally.disposition, tally.cases);
    add(figures.over_triage, outcome.disposition < tally.disposition, tally.cases);
    if (outcome.department.empty()) return;
    add(figures.department_first, hits(tally, 1), tally.cases);
    add(figures.department_among_three, hits(tally, kAmongFirst), tally.cases);
}

void add(ProtocolFigures& figures, const Tally& tally) {
    figures.cases += tally.cases;
    if (tally.disposition >= Disposition::EmergencyNow) {
        figures.emergencies += tally.cases;
        const auto slowest = std::chrono::ceil<std::chrono::milliseconds>(tally.slowest_card).count();
        figures.slowest_emergency_card_ms = std::max<std::int64_t>(figures.slowest_emergency_card_ms, slowest);
    }
    if (tally.decision) {
        (as_advised(tally.disposition, *tally.decision) ? figures.accepted : figures.overridden) += tally.cases;
    }
    if (by_doctor(tally)) return add_linked(figures, tally);
    if (!tally.outcome) return;
    figures.checked += tally.cases;
    add(figures.worse, tally.outcome->outcome == CaseOutcome::Worse, tally.cases);
}

void finish(Share& share) {
    if (share.of > 0) share.percent = std::round(1000.0 * static_cast<double>(share.count) / static_cast<double>(share.of)) / 10;
}

ProtocolFigures& figures_of(TriageReport& report, const std::string& protocol) {
    const auto found = std::ranges::find(report.protocols, protocol, &ProtocolFigures::protocol);
    if (found != report.protocols.end()) return *found;
    return report.protocols.emplace_back(ProtocolFigures{.protocol = protocol});
}

std::string padded(std::string text, std::size_t wide) {
    if (text.size() < wide) text.append(wide - text.size(), ' ');
    return text;
}

std::string share_text(const Share& share) {
    std::string text = std::to_string(share.count) + " of " + std::to_string(share.of);
    if (!share.percent) return text;
    const auto tenths = std::llround(*share.percent * 10);
    return text + " (" + std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + "%)";
}

}  // namespace

bool same_department(std::string_view one, std::string_view other) {
    if (one.size() > other.size()) std::swap(one, other);
    return !one.empty() && other.starts_with(one) && (other.size() == one.size() || other[one.size()] == '.');
}

TriageReport report_of(std::span<const Tally> tallies, std::span<const std::string> only) {
    TriageReport report;
    for (const std::string& protocol : only) figures_of(report, protocol);
    for (const Tally& tally : tallies) {
        if (!only.empty() && std::ranges::find(only, tally.protocol) == only.end()) continue;
        add(figures_of(report, tally.protocol), tally);
    }
    for (ProtocolFigures& each : report.protocols) {
        for (Share* share : {&each.confirmed, &each.corrected, &each.not_answered, &each.under_triage, &each.over_triage, &each.department_first,
                             &each.department_among_three, &each.worse}) {
            finish(*share);
        }
    }
    return report;
}

std::string report_text(const TriageReport& report) {
    if (report.protocols.empty()) return "no guidance yet 还没有导诊记录\n";
    std::string text;
    const auto line = [&](const char* name, const std::function<std::string(const ProtocolFigures&)>& figure) {
        text += padded(name, kNameWide);
        for (const ProtocolFigures& each : report.protocols) text += padded(figure(each), kFigureWide);
        text.erase(text.find_last_not_of(' ') + 1);
        text += '\n';
    };
    const auto number = [](std::int64_t ProtocolFigures::*of) {
        return [of](const ProtocolFigures& each) { return std::to_string(each.*of); };
    };
    const auto share = [](Share ProtocolFigures::*of) { return [of](const ProtocolFigures& each) { return share_text(each.*of); }; };
    line("protocol", [](const ProtocolFigures& each) { return each.protocol; });
    line("cases", number(&ProtocolFigures::cases));
    line("emergency cards", number(&ProtocolFigures::emergencies));
    line("  slowest, ms from the answer", number(&ProtocolFigures::slowest_emergency_card_ms));
    line("decided as advised", number(&ProtocolFigures::accepted));
    line("decided otherwise", number(&ProtocolFigures::overridden));
    line("linked to a signed note", number(&ProtocolFigures::linked));
    line("  confirmed by the doctor", share(&ProtocolFigures::confirmed));
    line("  corrected by the doctor", share(&ProtocolFigures::corrected));
    line("  not answered by the doctor", share(&ProtocolFigures::not_answered));
    line("  under-triage", share(&ProtocolFigures::under_triage));
    line("  over-triage", share(&ProtocolFigures::over_triage));
    line("  department first", share(&ProtocolFigures::department_first));
    line("  department among three", share(&ProtocolFigures::department_among_three));
    line("asked at home the next day", number(&ProtocolFigures::checked));
    line("  worse", share(&ProtocolFigures::worse));
    return text;
}

}  // namespace xinglin::triage
