#include "modules/roster/roster.h"

#include "modules/roster/roster_sql.h"
#include "platform/events/events.h"
#include "platform/jobs/jobs.h"

namespace xinglin::roster {
namespace {

const jobs::Kind kLeaseEnd{"roster.lease_end"};

void watch(db::Txn& txn, TenantId tenant, PractitionerId practitioner, Instant until) {
    jobs::at(txn, kLeaseEnd, {.tenant = tenant, .subject = practitioner.bytes}, until);
}

Lease lease_from(const db::Row& row) {
    return {row.id<TenantId>(0), row.id<PractitionerId>(1), row.id<PersonId>(2), row.instant(3), row.instant(4)};
}

}  // namespace

Lease Roster::come(db::Txn& txn, const Access& access, Moment& moment) {
    const auto before = lease_of(txn, access.tenant, access.practitioner);
    const Instant until = moment.now + lease.in(limits_->at(moment.now), access.tenant);
    txn.exec(sql::come, access.tenant, access.practitioner, access.person, moment.now, until);
    if (!before) {
        watch(txn, access.tenant, access.practitioner, until);
        events::emit(txn, access.tenant, CameOnDuty{access.tenant, access.practitioner});
        if (duty_ != nullptr) duty_->came(txn, access, moment);
    }
    return {access.tenant, access.practitioner, access.person, before ? before->since : moment.now, until};
}

void Roster::go(db::Txn& txn, const Access& access, Moment&) {
    if (txn.exec_count(sql::go, access.tenant, access.practitioner) == 0) return;
    events::emit(txn, access.tenant, WentAway{access.tenant, access.practitioner});
}

bool Roster::renew(db::Txn& txn, const Access& access, Moment& moment) {
    const Instant until = moment.now + lease.in(limits_->at(moment.now), access.tenant);
    return txn.exec_count(sql::renew, access.tenant, access.practitioner, until, moment.now) == 1;
}

std::vector<Lease> Roster::on_duty(db::Txn& txn, TenantId tenant) const {
    std::vector<Lease> leases;
    for (const auto& row : txn.query(sql::on_duty, tenant, txn.now(), kOnDutyMax)) leases.push_back(lease_from(row));
    return leases;
}

std::optional<Lease> Roster::lease_of(db::Txn& txn, TenantId tenant, PractitionerId practitioner) const {
    auto rows = txn.query(sql::lease_of, tenant, practitioner);
    auto row = rows.only();
    if (!row || row->instant(4) <= txn.now()) return std::nullopt;
    return lease_from(*row);
}

// A ping only lengthens the lease; the timer looks when it fires and waits on.
Result<void> Roster::look(db::Txn& txn, TenantId tenant, PractitionerId practitioner, Moment&) {
    if (auto still = lease_of(txn, tenant, practitioner)) {
        watch(txn, tenant, practitioner, still->until);
        return {};
    }
    if (txn.exec_count(sql::go, tenant, practitioner) == 1) events::emit(txn, tenant, WentAway{tenant, practitioner});
    return {};
}

void Roster::ask(db::Txn& txn, TenantId tenant, directory::DepartmentId department, Moment& moment) {
    if (duty_ != nullptr) duty_->ask(txn, tenant, department, moment);
}

void Roster::arrived(db::Txn& txn, directory::DepartmentId department, Instant at) {
    if (duty_ != nullptr) duty_->arrived(txn, department, at);
}

void Roster::join(jobs::Jobs& jobs) {
    jobs.on(kLeaseEnd, [this](db::Txn& txn, const jobs::Due& due, Moment& moment) {
        return look(txn, due.key.tenant, PractitionerId{due.key.subject}, moment);
    });
}

void Pulse::pinged(http::App app, const Access& access) {
    if (app != http::App::Doctor) return;
    store_->write(db::WorkKey::of(access.practitioner), db::Lane::Background,
                  [roster = roster_, access](db::Txn& txn, Moment& moment) -> Result<void> {
                      roster->renew(txn, access, moment);
                      return {};
                  },
                  [](Result<void>) {});   // A lost renewal is made up for by the next ping.
}

std::span<const db::Migration> migrations() { return sql::migrations; }

}  // namespace xinglin::roster
