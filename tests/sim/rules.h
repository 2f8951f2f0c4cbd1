// What must hold at every step, whoever did what and whatever broke.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "modules/consult/world.h"

namespace xinglin::sim {

class Broken final : public std::runtime_error {
 public:
    using std::runtime_error::runtime_error;
};

inline void hold(bool holds, const std::string& rule) {
    if (!holds) throw Broken(rule);
}

// A message that the server has acknowledged to its client.
struct Acknowledged {
    std::int64_t seq;
    consult::ClientMsgId id;
    std::string text;
};
using Ledger = std::map<consult::ConsultId, std::vector<Acknowledged>>;

// At any time, between any two transactions.
void always(consult::World& world, const Ledger& ledger);
// When all that was due has run.
void settled(consult::World& world);
// How often each move was made: "offered -> accepted (accepted)".
using Moves = std::map<std::string, int>;
// The lawful moves that are not among them.
std::vector<std::string> never_made(const Moves& moves);
// When all people have been silent for longer than any limit.
void at_the_end(consult::World& world, const Ledger& ledger, Moves& moves);

}  // namespace xinglin::sim
