#include "modules/consult/store.h"

#include "modules/consult/consult.h"
#include "modules/consult/consult_sql.h"

namespace xinglin::consult {
namespace {

std::optional<Doctor> doctor_from(const db::Row& row, std::size_t id, std::size_t person) {
    if (row.is_null(id)) return std::nullopt;
    return Doctor{row.id<PractitionerId>(id), row.id<PersonId>(person)};
}

template <class E>
std::optional<E> maybe_name(const db::Row& row, std::size_t column) {
    if (row.is_null(column)) return std::nullopt;
    return wire::from_name<E>(row.text(column)).value();
}

void read_words(Visit& visit, const db::Row& row) {
    visit.complaint = row.text(9);
    visit.duration = row.maybe_text(10);
    visit.medication = row.maybe_text(11);
    visit.allergy = row.maybe_text(12);
    visit.pregnancy = row.maybe_text(13);
    visit.hand_over_note = row.maybe_text(18);
}

void read_times(Visit& visit, const db::Row& row) {
    visit.opened_at = row.instant(19);
    visit.waiting_since = row.instant(20);
    visit.offer_until = row.maybe_instant(21);
    visit.accepted_at = row.maybe_instant(22);
    visit.ended_at = row.maybe_instant(23);
    visit.closed_at = row.maybe_instant(24);
}

Visit visit_from(const db::Row& row) {
    Visit visit{.tenant = row.id<TenantId>(0), .id = row.id<ConsultId>(1), .department = row.id<directory::DepartmentId>(2),
                .person = row.id<PersonId>(3)};
    visit.kind = wire::from_name<Kind>(row.text(4)).value();
    visit.state = wire::from_name<State>(row.text(5)).value();
    visit.version = row.integer(6);
    visit.outcome = maybe_name<Outcome>(row, 7);
    visit.cancel_reason = maybe_name<CancelReason>(row, 8);
    visit.screen = row.id<triage::ScreenId>(25);
    visit.assessment = row.maybe_id<triage::AssessmentId>(26);
    visit.doctor = doctor_from(row, 14, 15);
    visit.spoke = doctor_from(row, 16, 17);
    read_words(visit, row);
    read_times(visit, row);
    return visit;
}

std::optional<Visit> one_from(const db::Rows& rows) {
    auto row = rows.only();
    if (!row) return std::nullopt;
    return visit_from(*row);
}

std::vector<Visit> all_from(const db::Rows& rows) {
    std::vector<Visit> visits;
    visits.reserve(rows.size());
    for (const auto& row : rows) visits.push_back(visit_from(row));
    return visits;
}

template <class E>
std::optional<std::string_view> maybe_text(const std::optional<E>& value) {
    if (!value) return std::nullopt;
    return wire::name_of(*value);
}

std::optional<PractitionerId> id_of(const std::optional<Doctor>& doctor) {
    if (!doctor) return std::nullopt;
    return doctor->id;
}
std::optional<PersonId> person_of(const std::optional<Doctor>& doctor) {
    if (!doctor) return std::nullopt;
    return doctor->person;
}

}  // namespace

std::optional<Visit> find(db::Txn& txn, const Access& access, ConsultId id) {
    if (access.role == Role::Patient) return one_from(txn.query(sql::find_of_patient, access, access.person, id));
    return one_from(txn.query(sql::find_of_doctor, access, access.tenant, id, access.practitioner));
}

std::optional<Visit> find_late(db::Txn& txn, const Access& access, ConsultId id) {
    return one_from(txn.query(sql::find_late, access, access.tenant, id));
}

std::optional<Visit> find_for_timer(db::Txn& txn, const Access& system, TenantId tenant, ConsultId id) {
    return one_from(txn.query(sql::find_for_timer, system, tenant, id));
}

std::vector<Visit> visits_of_patient(db::Txn& txn, const Access& access, std::int64_t limit) {
    return all_from(txn.query(sql::my_consults, access, access.person, limit));
}

std::vector<Visit> visits_of_doctor(db::Txn& txn, const Access& access, std::int64_t limit) {
    return all_from(txn.query(sql::my_patients, access, access.tenant, access.practitioner, limit));
}

std::vector<Visit> waiting_in(db::Txn& txn, const Access& system, directory::DepartmentId department, std::int64_t limit) {
    return all_from(txn.query(sql::waiting_in_department, system, system.tenant, department, limit));
}

std::vector<Visit> unanswered_of(db::Txn& txn, const Access& system, PractitionerId doctor, std::int64_t limit) {
    return all_from(txn.query(sql::in_hand_of, system, system.tenant, doctor, limit));
}

std::vector<Visit> talks_of(db::Txn& txn, const Access& system, PractitionerId doctor, std::int64_t limit) {
    return all_from(txn.query(sql::talks_of, system, system.tenant, doctor, limit));
}

void insert(db::Txn& txn, const Visit& visit) {
    txn.exec(sql::insert_consult, visit.tenant, visit.id, visit.department, visit.person, wire::name_of(visit.kind), visit.screen,
             visit.assessment, visit.complaint, visit.duration, visit.medication, visit.allergy, visit.pregnancy, visit.opened_at);
}

bool take(db::Txn& txn, const Visit& before, const Visit& after) {
    return txn.exec_count(sql::move, before.tenant, before.id, before.person, wire::name_of(before.state), before.version,
                          wire::name_of(after.state), maybe_text(after.outcome), maybe_text(after.cancel_reason),
                          id_of(after.doctor), person_of(after.doctor), id_of(after.spoke), person_of(after.spoke),
                          after.hand_over_note, after.waiting_since, after.offer_until, after.accepted_at, after.ended_at,
                          after.closed_at, after.retain_until) == 1;
}

bool touch(db::Txn& txn, Visit& visit) {
    if (txn.exec_count(sql::touch, visit.tenant, visit.id, visit.person, visit.version) != 1) return false;
    ++visit.version;
    return true;
}

Progress progress_of(db::Txn& txn, const Access& access, const Visit& visit) {
    auto rows = txn.query(sql::progress_of, access, visit.tenant, visit.id);
    auto row = rows.only();
    if (!row) return {};
    return {.last_seq = row->maybe_integer(0).value_or(0),
            .patient_delivered_seq = row->maybe_integer(3).value_or(0),
            .patient_read_seq = row->maybe_integer(4).value_or(0),
            .doctor_delivered_seq = row->maybe_integer(5).value_or(0),
            .doctor_read_seq = row->maybe_integer(6).value_or(0),
            .doctor_spoke_at = row->maybe_instant(1),
            .unanswered_since = row->maybe_instant(2)};
}

Progress silence_of(db::Txn& txn, const Access& system, const Visit& visit) {
    auto rows = txn.query(sql::silence_of, system, visit.tenant, visit.id);
    auto row = rows.only();
    if (!row) return {};
    return {.doctor_spoke_at = row->maybe_instant(0), .unanswered_since = row->maybe_instant(1)};
}

std::optional<Instant> unanswered_since(db::Txn& txn, const Visit& visit) {
    auto rows = txn.query(sql::unanswered_since, visit.tenant, visit.id);
    auto row = rows.only();
    if (!row) return std::nullopt;
    return row->instant(0);
}

}  // namespace xinglin::consult
