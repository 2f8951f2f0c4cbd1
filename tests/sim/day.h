// One day in the house, played from a seed: people, timers, parties outside and crashes in random order.
#pragma once

#include "rules.h"

namespace xinglin::sim {

class Day {
 public:
    explicit Day(std::uint64_t seed);

    // Throws Broken naming the rule. The trace is the same for the same seed, always.
    std::uint64_t play(int steps);
    int step() const { return step_; }
    const Moves& moves() const { return moves_; }

 private:
    std::uint64_t below(std::uint64_t bound);
    const Access& any_doctor();
    const Access& any_patient();
    consult::ConsultId any_visit();
    // Mostly the one who takes part in it, sometimes anybody.
    Access doctor_for(consult::ConsultId id);
    Access patient_for(consult::ConsultId id);

    std::string deed();
    std::string patient_deed();
    std::string doctor_deed();
    std::string fate();
    std::string ask();
    std::string last_minutes();
    std::string say(const Access& who, consult::ConsultId id);
    void note(std::string_view what);

    consult::World world_;
    SeededEntropy entropy_;
    std::vector<Access> patients_;
    std::vector<Access> doctors_;
    std::vector<consult::ConsultId> visits_;
    std::vector<std::pair<consult::ConsultId, consult::NewMessage>> sent_;
    Ledger ledger_;
    Moves moves_;
    std::uint64_t trace_ = 0xcbf29ce484222325ULL;
    int step_ = 0;
};

}  // namespace xinglin::sim
