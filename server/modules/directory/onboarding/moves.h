// The one door through which an application changes its stage: the row by compare-and-swap, and with it clock, worklist,
// membership, audit and event, all in the caller's transaction.
#pragma once

#include "modules/directory/onboarding/onboarding.h"
#include "platform/jobs/jobs.h"

namespace xinglin::directory {

inline const jobs::Kind kClock{"directory.onboarding_clock"};
inline const jobs::Kind kCheck{"directory.registry_check"};
inline const jobs::Kind kFile{"directory.registry_file"};
inline const jobs::Kind kLook{"directory.registry_look"};
inline const jobs::Kind kRecheck{"directory.registry_recheck"};
inline const jobs::Kind kPapersEnd{"directory.papers_end"};
inline const jobs::Kind kSignContract{"directory.sign_contract"};

inline jobs::JobKey key_of(const Onboarding& one) { return {.tenant = one.tenant, .subject = one.id.bytes}; }

// Takes the step, with whatever else the caller has changed in `one`. False: not lawful from here, or somebody was quicker.
bool step(db::Txn& txn, const Access& access, const Lower& lower, Onboarding& one, Step step, Moment& moment);
// The same, for verbs. Error: directory.wrong_stage.
Result<void> must_step(db::Txn& txn, const Access& access, const Lower& lower, Onboarding& one, Step step, Moment& moment);
// The item on the desk's worklist that belongs to a stage; empty: none.
std::string_view item_of(Stage stage);
// The timer at the first midnight at which a paper or a site of his ends.
void watch_papers(db::Txn& txn, PractitionerId practitioner, Instant now);
// Midnight: who may not practise any more is suspended, everywhere.
Result<void> papers_ended(db::Txn& txn, const Access& system, const Lower& lower, PractitionerId practitioner, Moment& moment);

}  // namespace xinglin::directory
