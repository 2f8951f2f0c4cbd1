// Conditions of the rules, as a flat list of steps. There is no negation: one more fact never makes a condition fail.
#pragma once

#include <optional>

#include "libs/triage/tree.h"

namespace xinglin::triage::engine {

enum class Sex : std::uint8_t { Female, Male };
enum class Measure : std::uint8_t { Age, Lasts, Temperature, Spo2, HeartRate, RespiratoryRate, Systolic, Diastolic, Glucose };
inline constexpr std::size_t kMeasures = 9;

// What is known of a case. Age and duration in minutes; temperature in degrees Celsius, spo2 in percent, rates per minute,
// pressures in mmHg, glucose in mmol/L.
struct Case {
    std::vector<bool> has{};      // By finding.
    std::vector<bool> is{};       // By modifier.
    std::optional<Sex> sex{};
    std::optional<double> measured[kMeasures]{};
    char consciousness = 0;       // A, V, P or U; 0 when not known.

    std::optional<double>& of(Measure measure) { return measured[static_cast<std::size_t>(measure)]; }
    const std::optional<double>& of(Measure measure) const { return measured[static_cast<std::size_t>(measure)]; }
};

enum class Truth : std::uint8_t { No, Unknown, Yes };

class Condition {
 public:
    Condition() = default;        // Holds always.
    static Condition read(Tree& tree);

    bool is_empty() const { return steps_.empty(); }
    Truth of(const Case& known) const;
    bool holds(const Case& known) const { return of(known) == Truth::Yes; }
    // Where what is not known counts as fitting.
    bool may_hold(const Case& known) const { return of(known) != Truth::No; }
    // Whether something that it asks for is so in `after` and was not in `before`.
    bool is_helped(const Case& before, const Case& after) const;
    // Makes so in a case what must be so for it to hold, as far as there is no choice.
    void grant(Case& known) const;
    // The findings that it speaks of, and the modifiers.
    std::vector<std::uint32_t> findings() const { return named(Op::Finding); }
    std::vector<std::uint32_t> modifiers() const { return named(Op::Modifier); }

 private:
    enum class Op : std::uint8_t { All, Any, AtLeast, Finding, Modifier, IsSex, Compare };
    struct Step {
        Op op = Op::All;
        std::uint8_t measure = 0;
        std::uint8_t comparison = 0;   // < <= > >=
        std::uint32_t index = 0;       // Finding, modifier, sex, or how many at least.
        std::uint32_t end = 0;         // Of a join: the step after its last part.
        double bound = 0;
    };
    void read_part(Tree& tree, std::size_t items, int depth);
    Truth at(std::size_t& step, const Case& known) const;
    static Truth atom(const Step& step, const Case& known);
    static Truth compare(const Step& step, const Case& known);
    std::vector<std::uint32_t> named(Op op) const;
    std::vector<Step> steps_;
};

}  // namespace xinglin::triage::engine
