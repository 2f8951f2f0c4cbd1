// Parking: what failed ten times is put aside for a person to look at, so that what stands behind it goes on.
#pragma once

#include <string>

#include "base/access.h"
#include "platform/db/txn.h"

namespace xinglin::events {

enum class ParkedKind : std::uint8_t { Event, Job };

// Names the parked thing well enough to find it again; nothing of its contents.
struct Parked {
    ParkedKind kind;
    std::string name;         // The consumer "quality.sample", or the job "consult.offer_timeout".
    IdBytes subject{};        // A job's subject; an event's place in the outbox.
    std::int64_t detail = 0;  // A job's detail; 0 for an event.
    TenantId tenant{};
    std::string error;        // The code of the last failure.
    std::int64_t failures = 0;
};

// Told, in the transaction that puts it aside. Implemented by worklist, joined in wiring.
class Parking {
 public:
    virtual ~Parking() = default;
    virtual void parked(db::Txn& txn, const Parked& what, Moment& moment) = 0;
};

// What a person may do with it. False: it is no longer parked.
class Unparking {
 public:
    virtual ~Unparking() = default;
    virtual bool retry(db::Txn& txn, const Parked& what) = 0;
    virtual bool dismiss(db::Txn& txn, const Parked& what) = 0;
};

}  // namespace xinglin::events
