#include "rules.h"

#include <set>

#include "modules/consult/limits.h"
#include "modules/consult/store.h"
#include "platform/audit/audit.h"

namespace xinglin::sim {
namespace {

using consult::ConsultId;
using consult::State;
using consult::Visit;
using consult::World;

constexpr db::Statement kConsults{.name = "sim.consults", .sqlite = "SELECT tenant_id, id FROM consult ORDER BY id",
                                  .postgres = "SELECT tenant_id, id FROM consult ORDER BY id"};
constexpr db::Statement kTalks{
    .name = "sim.talks",
    .sqlite = "SELECT consult_id, count(*), max(seq), count(DISTINCT client_msg_id) FROM message GROUP BY consult_id",
    .postgres = "SELECT consult_id, count(*), max(seq), count(DISTINCT client_msg_id) FROM message GROUP BY consult_id"};
constexpr db::Statement kGrants{
    .name = "sim.grants",
    .sqlite =
        "SELECT grantee_id, person_id, basis, opened_for FROM care_grant WHERE basis IN ('offer', 'treating') AND until_at > ?1",
    .postgres =
        "SELECT grantee_id, person_id, basis, opened_for FROM care_grant WHERE basis IN ('offer', 'treating') AND until_at > $1",
    .parameters = 1};
constexpr db::Statement kItems{
    .name = "sim.items",
    .sqlite = "SELECT subject FROM work_item WHERE kind = 'consult.note_overdue' AND closed_at IS NULL",
    .postgres = "SELECT subject FROM work_item WHERE kind = 'consult.note_overdue' AND closed_at IS NULL"};

std::vector<Visit> all_visits(db::Txn& txn) {
    std::vector<Visit> visits;
    for (const auto& row : txn.query(kConsults)) {
        const auto tenant = row.id<TenantId>(0);
        visits.push_back(*find_for_timer(txn, Access::system("sim", tenant), tenant, row.id<ConsultId>(1)));
    }
    return visits;
}

// A broken rule must not be taken for a fault of the store.
template <class F>
void look(World& world, F&& rules) {
    std::exception_ptr broken;
    auto looked = world.store->read_now([&](db::Txn& txn, Moment&) -> Result<void> {
        try {
            rules(txn);
        } catch (const Broken&) {
            broken = std::current_exception();
        }
        return {};
    });
    if (broken) std::rethrow_exception(broken);
    hold(looked.has_value(), "the store can be read: " + (looked ? "" : looked.error().code));
}

void one_doctor_as_the_state_says(const std::vector<Visit>& visits) {
    for (const Visit& visit : visits) {
        hold(visit.doctor.has_value() == has_doctor(visit.state), "a consultation has a doctor exactly where its state says so");
    }
}

void loads_within_the_cap(World& world, const std::vector<Visit>& visits) {
    std::map<PractitionerId, std::int64_t> loads;
    for (const Visit& visit : visits) {
        if (is_load(visit.state)) ++loads[visit.doctor->id];
        if (visit.doctor) hold(visit.doctor->person != visit.person, "nobody treats himself");
    }
    for (const auto& [doctor, load] : loads) {
        hold(load <= world.house->roster.cap_in(world.tianjin.tenant, world.now()), "no doctor has more than his cap");
    }
}

void talks_are_dense(db::Txn& txn) {
    for (const auto& row : txn.query(kTalks)) {
        hold(row.integer(1) == row.integer(2), "messages are numbered without a gap");
        hold(row.integer(1) == row.integer(3), "one id is one message");
    }
}

// What may be seen is what the states say, nothing more and nothing less.
void grants_follow_the_states(db::Txn& txn, const std::vector<Visit>& visits) {
    using Key = std::tuple<PersonId, PersonId, std::string, IdBytes>;
    std::set<Key> wanted;
    std::set<Key> allowed;
    for (const Visit& visit : visits) {
        auto standing = consult::standing(visit);
        if (!standing) continue;
        const bool offer = standing->basis == access::Basis::Offer;
        Key key{standing->doctor.person, visit.person, offer ? "offer" : "treating", visit.id.bytes};
        allowed.insert(key);
        if (visit.state != State::Closed) wanted.insert(std::move(key));   // After the close it ends by itself.
    }
    for (const auto& row : txn.query(kGrants, txn.now())) {
        Key key{row.id<PersonId>(0), row.id<PersonId>(1), std::string(row.text(2)), row.id<ConsultId>(3).bytes};
        hold(allowed.contains(key), "no doctor sees a patient who is not his");
        wanted.erase(key);
    }
    hold(wanted.empty(), "a doctor sees the patient he has");
}

void nothing_acknowledged_is_lost(World& world, const Ledger& ledger, const std::vector<Visit>& visits) {
    for (const Visit& visit : visits) {
        auto said = ledger.find(visit.id);
        if (said == ledger.end()) continue;
        Access patient;
        patient.role = Role::Patient;
        patient.person = visit.person;
        auto page = world.messages(patient, visit.id);
        hold(page.has_value(), "the patient reads his own talk");
        for (const Acknowledged& one : said->second) {
            const auto& there = page->messages.at(static_cast<std::size_t>(one.seq - 1));
            hold(there.client_msg_id == one.id && there.text == one.text, "what was acknowledged is there, in its place");
        }
    }
}

bool is_move(State from, State to) {
    return std::ranges::any_of(consult::kEvents, [&](consult::Event event) { return next(from, event) == to; });
}

void every_move_was_lawful(db::Txn& txn, const Visit& visit, Moves& moves) {
    std::optional<State> before;
    for (const auto& move : audit::timeline_of(txn, visit.tenant, "consult", visit.id.bytes)) {
        const auto to = wire::from_name<State>(move.to);
        hold(to.has_value(), "a state has a name");
        hold(before ? is_move(*before, *to) && move.from == wire::name_of(*before) : move.from.empty(), "every move was lawful");
        before = to;
        ++moves[move.from + " -> " + move.to + " (" + move.reason + ")"];
    }
    hold(before == visit.state, "the timeline ends where the row stands");
}

}  // namespace

void always(World& world, const Ledger& ledger) {
    std::vector<Visit> visits;
    look(world, [&](db::Txn& txn) {
        visits = all_visits(txn);
        one_doctor_as_the_state_says(visits);
        loads_within_the_cap(world, visits);
        talks_are_dense(txn);
        grants_follow_the_states(txn, visits);
    });
    if (!ledger.empty() && world.now().micros % 7 == 0) nothing_acknowledged_is_lost(world, ledger, visits);
}

void settled(World& world) {
    look(world, [&](db::Txn& txn) {
        for (const Visit& visit : all_visits(txn)) {
            const bool late = visit.waiting_since + consult::limits::find_doctor.fallback() <= txn.now();
            hold(!is_waiting(visit.state) || !late, "nobody waits longer than fifteen minutes");
            hold(visit.state != State::Offered || *visit.offer_until > txn.now(), "an offer ends with its time");
        }
    });
}

std::vector<std::string> never_made(const Moves& moves) {
    std::vector<std::string> missing;
    for (const State from : consult::kStates) {
        for (const consult::Event event : consult::kEvents) {
            const auto to = next(from, event);
            if (!to) continue;
            std::string move(wire::name_of(from));
            move.append(" -> ").append(wire::name_of(*to)).append(" (").append(reason_of(event)).append(")");
            if (!moves.contains(move)) missing.push_back(std::move(move));
        }
    }
    return missing;
}

void at_the_end(World& world, const Ledger& ledger, Moves& moves) {
    std::vector<Visit> visits;
    look(world, [&](db::Txn& txn) {
        visits = all_visits(txn);
        std::set<ConsultId> on_the_list;
        for (const auto& row : txn.query(kItems)) on_the_list.insert(row.id<ConsultId>(0));
        for (const Visit& visit : visits) {
            const bool waits_for_its_note = visit.state == State::SummaryDue && on_the_list.contains(visit.id);
            hold(is_over(visit.state) || waits_for_its_note, "nobody is ever stuck");
            every_move_was_lawful(txn, visit, moves);
        }
    });
    nothing_acknowledged_is_lost(world, ledger, visits);
}

}  // namespace xinglin::sim
