// Roster (值班): which doctors are on duty now. A doctor is while his lease lasts; his open socket renews it, and three
// heartbeats missed let it end. Shifts, cover and standby are Duty's (duty.h), which is a part of this face.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/access.h"
#include "modules/roster/duty.h"
#include "platform/db/store.h"
#include "platform/policy/policy.h"
#include "platform/wire/describe.h"
#include "platform/ws/ports.h"

namespace xinglin::db { struct Migration; }
namespace xinglin::jobs { class Jobs; }

namespace xinglin::roster {

inline const policy::Policy<Duration> lease{"roster.lease", 90s, policy::between(60s, 300s), "M06, three heartbeats of 25 s",
                                            "How long a doctor stays on duty after his last sign of life."};
inline const policy::Policy<std::int64_t> cap{"roster.cap", 5, policy::between(1, 12), "M06",
                                              "How many patients one doctor has in hand at once."};

inline constexpr std::int64_t kOnDutyMax = 10'000;   // Of one institution.

struct Lease {
    TenantId tenant;
    PractitionerId practitioner;
    PersonId person;
    Instant since;
    Instant until;
};

struct CameOnDuty {
    static constexpr std::string_view type = "roster.came_on_duty";
    static constexpr int v = 1;
    TenantId tenant;
    PractitionerId practitioner;
};
struct WentAway {
    static constexpr std::string_view type = "roster.went_away";
    static constexpr int v = 1;
    TenantId tenant;
    PractitionerId practitioner;
};

class Roster final {
 public:
    explicit Roster(const policy::Views& limits) : limits_(&limits) {}

    // The acting doctor is on duty in his institution from now; again, it lengthens the lease.
    Lease come(db::Txn& txn, const Access& access, Moment& moment);
    // Off duty; not having been on duty is no error.
    void go(db::Txn& txn, const Access& access, Moment& moment);
    // A sign of life. False: his lease has ended, and he must come again.
    bool renew(db::Txn& txn, const Access& access, Moment& moment);

    std::vector<Lease> on_duty(db::Txn& txn, TenantId tenant) const;
    std::optional<Lease> lease_of(db::Txn& txn, TenantId tenant, PractitionerId practitioner) const;
    std::int64_t cap_in(TenantId tenant, Instant now) const { return cap.in(limits_->at(now), tenant); }

    // Those above: a patient waits and nobody takes him, and a patient has come at all (Duty::ask, Duty::arrived).
    void ask(db::Txn& txn, TenantId tenant, directory::DepartmentId department, Moment& moment);
    void arrived(db::Txn& txn, directory::DepartmentId department, Instant at);

    // Wiring, before start: the timer that sees a lease end, and the shifts, without which doctors come as they like.
    void join(jobs::Jobs& jobs);
    void join(Duty& duty) { duty_ = &duty; }

 private:
    Result<void> look(db::Txn& txn, TenantId tenant, PractitionerId practitioner, Moment& moment);
    const policy::Views* limits_;
    Duty* duty_ = nullptr;
};

// Renews the lease of a doctor whose socket gives a sign of life; joined to the socket in wiring.
class Pulse final : public ws::SocketWatch {
 public:
    Pulse(db::Store& store, Roster& roster) : store_(&store), roster_(&roster) {}
    void opened(http::App app, const Access& access) override { pinged(app, access); }
    void pinged(http::App app, const Access& access) override;
    void closed(http::App, const Access&) override {}

 private:
    db::Store* store_;
    Roster* roster_;
};

std::span<const db::Migration> migrations();

}  // namespace xinglin::roster

namespace xinglin::wire {

template <>
constexpr auto fields<roster::CameOnDuty> =
    members(field<"tenant">(&roster::CameOnDuty::tenant), field<"practitioner">(&roster::CameOnDuty::practitioner));
template <>
constexpr auto fields<roster::WentAway> =
    members(field<"tenant">(&roster::WentAway::tenant), field<"practitioner">(&roster::WentAway::practitioner));

}  // namespace xinglin::wire
