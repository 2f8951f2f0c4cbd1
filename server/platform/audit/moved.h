// moved(): a thing went from one state to the next. Event, audit and timeline in one, in the caller's transaction.
#pragma once

#include <string>
#include <string_view>

#include "platform/audit/audit.h"
#include "platform/events/events.h"

namespace xinglin::audit {

struct Move {
    std::string_view thing;   // "consult"
    IdBytes id{};
    TenantId tenant{};
    PersonId person{};        // Whose data it is; nil when nobody's.
    std::string_view from;    // State names as stored.
    std::string_view to;
    std::string_view reason{};      // A code: "no_doctor".
    std::string_view category{"consult"};
};

// Audit and timeline alone, for a move that nobody above need hear of.
void moved(db::Txn& txn, const Access& access, const Move& move);

template <class Event>
void moved(db::Txn& txn, const Access& access, const Move& move, const Event& event) {
    moved(txn, access, move);
    events::emit(txn, move.tenant, event);
}

}  // namespace xinglin::audit
