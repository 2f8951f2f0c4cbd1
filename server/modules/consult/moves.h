// The one door through which a consultation changes its state: the row by compare-and-swap, and with it grants, timers,
// event, audit and pushes, all in the caller's transaction.
#pragma once

#include <string>

#include "modules/consult/consult.h"
#include "modules/consult/visit.h"

namespace xinglin::consult {

// What a step brings with it beside its event.
struct Change {
    std::optional<Doctor> doctor{};            // Offer: to whom.
    std::optional<Outcome> outcome{};          // Into SummaryDue.
    std::optional<CancelReason> reason{};      // Into Cancelled.
    std::optional<std::string> note{};         // HandOver: for whoever comes next.
};

class Moves {
 public:
    explicit Moves(const Lower& lower) : lower_(&lower) {}

    // Takes the step and brings `visit` up to date. False: not lawful from here, or somebody was quicker; nothing is done.
    bool step(db::Txn& txn, const Access& access, Visit& visit, Event event, const Change& change, Moment& moment) const;
    // What goes with being in the queue for the first time.
    void opened(db::Txn& txn, const Access& access, const Visit& visit, Moment& moment) const;

 private:
    Visit after(const Visit& visit, State to, Event event, const Change& change, Instant now) const;
    void grants(db::Txn& txn, const Visit& before, const Visit& after, Instant now) const;
    void timers(db::Txn& txn, const Visit& before, const Visit& after, Instant now) const;
    const Lower* lower_;
};

// "declined", "away" ...: why, as it stands in audit and events.
std::string_view reason_of(Event event);

}  // namespace xinglin::consult
