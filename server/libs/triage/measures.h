// Numbers with their units in a folded text: measured values, ages, lengths of time, weeks of pregnancy.
#pragma once

#include "libs/triage/lexicon.h"

namespace xinglin::triage::engine {

inline constexpr double kHour = 60;   // Minutes, the unit of all lengths of time here.
inline constexpr double kDay = 24 * kHour;
inline constexpr double kWeek = 7 * kDay;
inline constexpr double kMonth = 43'800;
inline constexpr double kYear = 525'960;

// A number as written: 39.5, 三十九度五, 一百六, 半, 两三.
struct Figure {
    double value = 0;
    Span at;
};
std::vector<Figure> figures_in(std::string_view text);

struct Measured {
    Measure measure = Measure::Temperature;
    double value = 0;                     // In the unit of Case.
    Span at;
};
// What the text measures; a Fahrenheit temperature and glucose in mg/dL are converted.
std::vector<Measured> measured_in(std::string_view text, const std::vector<Figure>& figures);

struct Length {
    double minutes = 0;
    Span at;
};
// How long it has lasted, as far as is said: "三天了", "for 2 weeks", "since yesterday", "今早".
std::vector<Length> lengths_in(std::string_view text, const std::vector<Figure>& figures);
std::optional<Length> age_in(std::string_view text, const std::vector<Figure>& figures);
// Weeks of a pregnancy.
std::optional<double> pregnant_weeks(std::string_view text, const std::vector<Figure>& figures);

}  // namespace xinglin::triage::engine
