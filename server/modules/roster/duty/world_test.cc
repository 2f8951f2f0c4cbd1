#include "modules/roster/duty/world.h"

#include <algorithm>

namespace xinglin::roster {

World::World(const db::TestStore::Adjust& adjust)
    : store({{"audit", audit::migrations()}, {"events", events::migrations()}, {"jobs", jobs::migrations()},
             {"policy", policy::migrations()}, {"worklist", worklist::migrations()}, {"directory", directory::migrations()},
             {"roster", migrations()}},
            adjust) {
    roster.join(jobs);
    roster.join(duty);
    duty.join(jobs);
    clinic = found("天津");
    other = found("成都");
}

Clinic World::found(std::string_view name) {
    return *act([&](db::Txn& txn, Moment& moment) -> Result<Clinic> {
        Clinic made{.tenant = directory.create_institution(txn, name, name, moment),
                    .north = {},
                    .south = {},
                    .general = {},
                    .surgery = {}};
        made.north = directory.create_site(txn, made.tenant, "北院", moment);
        made.south = directory.create_site(txn, made.tenant, "南院", moment);
        made.general = *directory.create_department(txn, made.tenant, "02", "全科医疗科", moment);
        made.surgery = *directory.create_department(txn, made.tenant, "04", "外科", moment);
        return made;
    });
}

std::vector<worklist::Audience> World::led_by(db::Txn& txn, const Access& access) {
    std::vector<worklist::Audience> all;
    for (const auto& department : directory.departments(txn, access.tenant)) {
        const auto leads = directory.leads_of(txn, access.tenant, department.id);
        const bool his = std::ranges::find(leads, access.practitioner) != leads.end();
        if (his) all.push_back({worklist::AudienceKind::DepartmentLead, department.id.bytes});
    }
    return all;
}

PractitionerId World::hire(const Clinic& where, DepartmentId department, SiteId site, std::string_view name, bool leads) {
    return *act([&](db::Txn& txn, Moment& moment) -> Result<PractitionerId> {
        const auto who = directory.create_practitioner(txn, moment.new_id<PersonId>(), name, moment);
        const directory::NewMember seat{.tenant = where.tenant, .site = site, .departments = {department}, .leads = leads};
        if (auto joined = directory.join(txn, who, seat, moment); !joined) return refuse(joined.error());
        return who;
    });
}

std::vector<PractitionerId> World::staff(const Clinic& where, int count) {
    std::vector<PractitionerId> all;
    for (int i = 0; i < count; ++i) {
        all.push_back(hire(where, where.general, i % 2 == 0 ? where.north : where.south, "医生" + std::to_string(i)));
    }
    return all;
}

Access World::desk(const Clinic& where) {
    Access access;
    access.role = Role::Desk;
    access.tenant = where.tenant;
    access.person = PersonId{{77}};
    return access;
}

Access World::doctor(const Clinic& where, PractitionerId who) {
    Access access;
    access.role = Role::Doctor;
    access.tenant = where.tenant;
    access.practitioner = who;
    access.person = PersonId{who.bytes};
    return access;
}

Result<ShiftId> World::add(const Clinic& where, const NewShift& wanted) {
    return act([&](db::Txn& txn, Moment& moment) { return duty.add(txn, desk(where), wanted, moment); });
}

ShiftId World::published(PractitionerId who, Instant from, Instant until, ShiftKind kind) {
    const ShiftId id = *add({clinic.general, who, from, until, kind});
    const auto done = publish("测试用的一周");
    check(done.has_value(), "the shift is published");
    return id;
}

Result<Publication> World::publish(std::string_view reason) {
    return act(
        [&](db::Txn& txn, Moment& moment) { return duty.publish(txn, desk(clinic), clinic.general, kMonday, reason, moment); });
}

Result<Planned> World::plan() {
    return act([&](db::Txn& txn, Moment& moment) { return duty.plan(txn, desk(clinic), clinic.general, kMonday, moment); });
}

DepartmentWeek World::week() {
    return look<DepartmentWeek>([&](db::Txn& txn) { return *duty.week(txn, desk(clinic), clinic.general, kMonday); });
}

Shift World::shift(ShiftId id) {
    return look<Shift>([&](db::Txn& txn) { return *store::find(txn, clinic.tenant, id); });
}

void World::come(PractitionerId who) {
    check(act([&](db::Txn& txn, Moment& moment) -> Result<void> {
              roster.come(txn, doctor(clinic, who), moment);
              return {};
          }).has_value(),
          "he comes");
}

void World::go(PractitionerId who) {
    check(act([&](db::Txn& txn, Moment& moment) -> Result<void> {
              roster.go(txn, doctor(clinic, who), moment);
              return {};
          }).has_value(),
          "he goes");
}

void World::turn_to(Instant until) {
    jobs.run_due(store.clock.now());
    for (auto due = jobs.next_due(); due && *due <= until; due = jobs.next_due()) {
        store.clock.set(std::max(*due, store.clock.now()));
        jobs.run_due(store.clock.now());
    }
    store.clock.set(until);
    jobs.run_due(until);
}

Hours World::hours(PractitionerId who) {
    return look<Hours>([&](db::Txn& txn) { return duty.hours(txn, clinic.tenant, who, kMonday); });
}

Result<SwapId> World::ask_swap(PractitionerId asker, ShiftId id, PractitionerId asked, std::optional<ShiftId> in_return) {
    return act(
        [&](db::Txn& txn, Moment& moment) { return duty.ask_swap(txn, doctor(clinic, asker), id, asked, in_return, moment); });
}

Result<void> World::answer(PractitionerId who, SwapId id, bool agrees) {
    return act([&](db::Txn& txn, Moment& moment) { return duty.answer_swap(txn, doctor(clinic, who), id, agrees, moment); });
}

Result<void> World::decide(const Access& who, SwapId id, bool approves) {
    return act([&](db::Txn& txn, Moment& moment) { return duty.decide_swap(txn, who, id, approves, moment); });
}

Swap World::swap(SwapId id) {
    return look<Swap>([&](db::Txn& txn) { return *store::find_swap(txn, clinic.tenant, id); });
}

std::vector<std::string> World::items(const Access& reader) {
    std::vector<std::string> kinds;
    const auto open = look<std::vector<worklist::Item>>([&](db::Txn& txn) { return worklist.mine(txn, reader); });
    for (const auto& item : open) kinds.push_back(item.kind);
    std::ranges::sort(kinds);
    return kinds;
}

}  // namespace xinglin::roster
