// What the report tells of each protocol version: how often the doctor saw it as more or less urgent, and the departments. Pure.
#pragma once

#include <span>

#include "modules/triage/assessment/assessments.h"

namespace xinglin::triage {

struct Share {
    std::int64_t count = 0;
    std::int64_t of = 0;
    std::optional<double> percent{};   // Nothing of nothing.
};

struct ProtocolFigures {
    std::string protocol;
    std::int64_t cases = 0;
    std::int64_t emergencies = 0;         // Cards that said to go or to call now.
    std::int64_t slowest_emergency_card_ms = 0;
    std::int64_t accepted = 0;            // Of the decisions, those in the sense of the card,
    std::int64_t overridden = 0;          // and the others.
    std::int64_t linked = 0;              // With a doctor's signed note.
    Share confirmed{};                    // Of those linked: the doctor said the same of its urgency, or sent it to an emergency as advised,
    Share corrected{};                    // he said otherwise,
    Share not_answered{};                 // or nothing: he is counted for neither.
    Share under_triage{};                 // Of those confirmed or corrected: he saw it as more urgent,
    Share over_triage{};                  // as less urgent.
    Share department_first{};             // Of these, treated in a department: it was named first,
    Share department_among_three{};       // or among the first three.
    std::int64_t checked = 0;             // Stayed at home and said the next day how it is.
    Share worse{};
};
struct TriageReport {
    std::vector<ProtocolFigures> protocols;   // By version.
};

// One subject of the national list, or one below the other: 03.04 is a hit where the house has 03 alone.
bool same_department(std::string_view one, std::string_view other);

// `only`: these versions; all when none is named. A version with no cases has a row of nothing.
TriageReport report_of(std::span<const Tally> tallies, std::span<const std::string> only);
// Versions side by side.
std::string report_text(const TriageReport& report);

}  // namespace xinglin::triage

namespace xinglin::wire {

template <>
constexpr auto fields<triage::Share> = members(field<"count">(&triage::Share::count), field<"of">(&triage::Share::of),
                                               field<"percent">(&triage::Share::percent));
template <>
constexpr auto fields<triage::ProtocolFigures> = members(
    field<"protocol">(&triage::ProtocolFigures::protocol), field<"cases">(&triage::ProtocolFigures::cases),
    field<"emergencies">(&triage::ProtocolFigures::emergencies),
    field<"slowest_emergency_card_ms">(&triage::ProtocolFigures::slowest_emergency_card_ms),
    field<"accepted">(&triage::ProtocolFigures::accepted), field<"overridden">(&triage::ProtocolFigures::overridden),
    field<"linked">(&triage::ProtocolFigures::linked), field<"confirmed">(&triage::ProtocolFigures::confirmed),
    field<"corrected">(&triage::ProtocolFigures::corrected), field<"not_answered">(&triage::ProtocolFigures::not_answered),
    field<"under_triage">(&triage::ProtocolFigures::under_triage), field<"over_triage">(&triage::ProtocolFigures::over_triage),
    field<"department_first">(&triage::ProtocolFigures::department_first),
    field<"department_among_three">(&triage::ProtocolFigures::department_among_three),
    field<"checked">(&triage::ProtocolFigures::checked), field<"worse">(&triage::ProtocolFigures::worse));
template <>
constexpr auto fields<triage::TriageReport> = members(field<"protocols">(&triage::TriageReport::protocols, at_most(1000)));

}  // namespace xinglin::wire
