// Rows to values and back. What a person reads goes through his grants; what a timer reads, through Access::system.
#pragma once

#include <vector>

#include "modules/consult/talk.h"
#include "modules/consult/visit.h"

namespace xinglin::consult {

// As this reader may see it: the patient his own, a doctor those of his institution whom he has a grant for.
std::optional<Visit> find(db::Txn& txn, const Access& access, ConsultId id);
// One whose note is due, where the reader may see its patient's consultations; not yet that he may see this one.
std::optional<Visit> find_late(db::Txn& txn, const Access& access, ConsultId id);
std::optional<Visit> find_for_timer(db::Txn& txn, const Access& system, TenantId tenant, ConsultId id);

std::vector<Visit> visits_of_patient(db::Txn& txn, const Access& access, std::int64_t limit);
std::vector<Visit> visits_of_doctor(db::Txn& txn, const Access& access, std::int64_t limit);
std::vector<Visit> waiting_in(db::Txn& txn, const Access& system, directory::DepartmentId department, std::int64_t limit);
std::vector<Visit> unanswered_of(db::Txn& txn, const Access& system, PractitionerId doctor, std::int64_t limit);
std::vector<Visit> talks_of(db::Txn& txn, const Access& system, PractitionerId doctor, std::int64_t limit);

void insert(db::Txn& txn, const Visit& visit);
// True for the one who still found it in the state and version of `before`.
bool take(db::Txn& txn, const Visit& before, const Visit& after);
// The same for what is shown beside its state; brings `visit` up to date.
bool touch(db::Txn& txn, Visit& visit);

// How the talk stands, for a screen and for the timers.
struct Progress {
    std::int64_t last_seq = 0;
    std::int64_t patient_delivered_seq = 0;
    std::int64_t patient_read_seq = 0;
    std::int64_t doctor_delivered_seq = 0;
    std::int64_t doctor_read_seq = 0;
    std::optional<Instant> doctor_spoke_at{};
    std::optional<Instant> unanswered_since{};   // The patient's first word that no doctor has answered.
};
Progress progress_of(db::Txn& txn, const Access& access, const Visit& visit);
// The last two of Progress alone.
Progress silence_of(db::Txn& txn, const Access& system, const Visit& visit);
// Progress::unanswered_since alone, for the word that has just been written.
std::optional<Instant> unanswered_since(db::Txn& txn, const Visit& visit);

}  // namespace xinglin::consult
