// Every limit of an assessment, beside its reason.
#pragma once

#include <cstdint>

#include "base/instant.h"

namespace xinglin::triage::limits {

inline constexpr std::uint32_t kTextMost = 10'000;       // Characters that are read.
inline constexpr std::uint32_t kAnswersMost = 40;        // Five times as many as are asked: leads change under way.
inline constexpr std::uint32_t kChosenMost = 40;         // Choices of one answer.
inline constexpr std::uint32_t kCorrectionsMost = 100;   // Chips that a person may set right.
inline constexpr std::uint32_t kSignsMost = 40;          // Of the danger questions.
inline constexpr std::size_t kBodyMost = 192 << 10;      // Bytes: 10,000 characters, each written as an escape.

inline constexpr Duration kAssessmentLife = 30min;       // M05: a session expires after 30 minutes without an answer.
inline constexpr Duration kCardWithin = 2s;              // Story 2: from the answer to the card.
inline constexpr Duration kLinkedWithin = 30 * 24h;      // M05: the outcome is fed back within 30 days.
inline constexpr Duration kCheckAfter = 24h;             // Who stays at home is asked the next day,
inline constexpr Duration kCheckFrom = 9h;               // between nine in the morning
inline constexpr Duration kCheckUntil = 20h;             // and eight in the evening.
inline constexpr Duration kCheckIsNews = 12h;            // A message that comes later helps nobody.
inline constexpr std::int64_t kListMost = 20;            // Assessments in one's own list.

}  // namespace xinglin::triage::limits
