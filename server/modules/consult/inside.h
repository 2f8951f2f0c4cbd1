// What the files of this folder share: the lower floors and the parts built upon them.
#pragma once

#include "modules/consult/consult.h"
#include "modules/consult/moves.h"
#include "modules/consult/oversight.h"
#include "modules/consult/queue/dispatch.h"
#include "modules/consult/views/states.h"
#include "modules/worklist/worklist.h"

namespace xinglin::consult {

struct Consults::Inside {
    explicit Inside(const Lower& floors) : lower(floors), moves(lower), dispatch(lower, moves), states(lower) {}

    Lower lower;
    Moves moves;
    Dispatch dispatch;
    States states;
};

// He was asked, or had it, and did not answer: others first.
void pass_over(db::Txn& txn, const Visit& visit, Instant now);
// Joins pictures to the consultation that holds them from now on. Error: blob.not_found.
enum class Placed : std::uint8_t { InQuestion, InTalk };
Result<void> hold_pictures(db::Txn& txn, const Visit& visit, PersonId owner, std::span<const BlobId> pictures, Placed placed,
                           Instant now);
// A word of the house itself in the talk, by its code in the catalogue.
void note_in_talk(db::Txn& txn, const Consults::Inside& inside, const Visit& visit, std::string_view code, Moment& moment);

}  // namespace xinglin::consult
