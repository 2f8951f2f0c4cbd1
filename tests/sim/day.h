// One day in the house, played from a seed: people, timers, parties outside and crashes in random order.
#pragma once

#include "rules.h"

namespace xinglin::sim {

class Day {
 public:
    explicit Day(std::uint64_t seed);

    // Throws Broken naming the rule. The trace is the same for the same seed, always.
    std::uint64_t play(int steps);
    std::uint64_t trace() const { return trace_; }
    int step() const { return step_; }

 private:
    std::uint64_t below(std::uint64_t bound);
    const Access& any_doctor();
    const Access& any_patient();
    consult::ConsultId any_visit();

    std::string deed();
    std::string patient_deed();
    std::string doctor_deed();
    std::string fate();
    std::string ask();
    std::string say(const Access& who);
    void note(std::string_view what);

    consult::World world_;
    SeededEntropy entropy_;
    std::vector<Access> patients_;
    std::vector<Access> doctors_;
    std::vector<consult::ConsultId> visits_;
    std::vector<std::pair<consult::ConsultId, consult::NewMessage>> sent_;
    Ledger ledger_;
    std::uint64_t trace_ = 0xcbf29ce484222325ULL;
    int step_ = 0;
};

}  // namespace xinglin::sim
