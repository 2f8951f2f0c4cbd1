#include "modules/consult/views/render.h"

#include "modules/consult/consult_sql.h"
#include "modules/consult/queue/department.h"

namespace xinglin::consult {
namespace {

std::string_view sex_name(identity::Sex sex) {
    switch (sex) {
    case identity::Sex::Male: return "male";
    case identity::Sex::Female: return "female";
    case identity::Sex::Unknown: return "unknown";
    }
    return "unknown";
}

DoctorCard doctor_card(db::Txn& txn, const Lower& lower, const Visit& visit) {
    DoctorCard card{.id = visit.doctor->id};
    if (auto known = lower.directory.practitioner(txn, visit.tenant, visit.doctor->id)) {
        card.name = known->name;
        card.title = title_name(known->title);
    }
    return card;
}

// An offer shows age and sex, by which a doctor judges whether he is the right one; the name comes with the acceptance.
PatientCard patient_card(db::Txn& txn, const Lower& lower, const Access& viewer, const Visit& visit) {
    PatientCard card{.person = visit.person};
    auto person = lower.persons.card(txn, viewer, visit.person);
    if (!person) return card;
    if (visit.state != State::Offered) card.name = person->name;
    if (person->sex) card.sex = sex_name(*person->sex);
    if (person->birth_date) card.age = identity::age_on(*person->birth_date, local_day(txn.now()));
    return card;
}

std::vector<BlobId> pictures_of(db::Txn& txn, const Access& viewer, const Visit& visit) {
    std::vector<BlobId> pictures;
    for (const auto& row : txn.query(sql::pictures_of_opening, viewer, visit.tenant, visit.id)) {
        pictures.push_back(row.id<BlobId>(0));
    }
    return pictures;
}

void fill_names(ConsultCard& card, db::Txn& txn, const Lower& lower, const Visit& visit) {
    card.id = visit.id;
    card.kind = visit.kind;
    card.institution.id = visit.tenant;
    card.department.id = visit.department;
    if (auto known = lower.directory.institution(txn, visit.tenant)) card.institution.name = known->name;
    if (auto known = lower.directory.department(txn, visit.department)) card.department.name = known->name;
    card.opened_at = visit.opened_at;
}

void fill_question(ConsultCard& card, const Visit& visit) {
    card.complaint = visit.complaint;
    card.duration = visit.duration;
    card.medication = visit.medication;
    card.allergy = visit.allergy;
    card.pregnancy = visit.pregnancy;
}

void fill_course(ConsultCard& card, const Visit& visit) {
    card.state = visit.state;
    card.outcome = visit.outcome;
    card.cancel_reason = visit.cancel_reason;
    card.accepted_at = visit.accepted_at;
    card.ended_at = visit.ended_at;
    card.closed_at = visit.closed_at;
}

// Every part of the sum only grows, so that a change of any of them is a newer version.
std::int64_t version_of(const Visit& visit, const Progress& progress) {
    return visit.version + progress.last_seq + progress.patient_delivered_seq + progress.patient_read_seq +
           progress.doctor_delivered_seq + progress.doctor_read_seq;
}

void fill_progress(ConsultCard& card, const Visit& visit, const Progress& progress) {
    card.last_seq = progress.last_seq;
    card.patient_delivered_seq = progress.patient_delivered_seq;
    card.patient_read_seq = progress.patient_read_seq;
    card.doctor_delivered_seq = progress.doctor_delivered_seq;
    card.doctor_read_seq = progress.doctor_read_seq;
    card.version = version_of(visit, progress);
}

std::optional<DangerCard> danger_card(db::Txn& txn, const Lower& lower, const Access& viewer, const Visit& visit) {
    auto answered = lower.triage.summary(txn, viewer, visit.screen);
    if (!answered) return std::nullopt;
    return DangerCard{answered->disposition, std::move(answered->signs), std::move(answered->unsure)};
}

void fill_for_doctor(ConsultCard& card, db::Txn& txn, const Lower& lower, const Access& viewer, const Visit& visit) {
    card.patient = patient_card(txn, lower, viewer, visit);
    card.danger = danger_card(txn, lower, viewer, visit);
    if (visit.assessment) card.triage = lower.triage.assessments().summary(txn, viewer, *visit.assessment);
    card.hand_over_note = visit.hand_over_note;
    if (visit.state == State::Offered && visit.offer_until) card.offer = OfferCard{*visit.offer_until};
}

}  // namespace

std::string_view title_name(directory::Title title) {
    switch (title) {
    case directory::Title::None: return "none";
    case directory::Title::Resident: return "resident";
    case directory::Title::Attending: return "attending";
    case directory::Title::AssociateChief: return "associate_chief";
    case directory::Title::Chief: return "chief";
    }
    return "none";
}

Access as_patient(const Visit& visit) {
    Access access;
    access.role = Role::Patient;
    access.person = visit.person;
    return access;
}

Access as_doctor(const Visit& visit, const Doctor& doctor) {
    Access access;
    access.role = Role::Doctor;
    access.purpose = Purpose::Treatment;
    access.tenant = visit.tenant;
    access.person = doctor.person;
    access.practitioner = doctor.id;
    return access;
}

ConsultCard render(db::Txn& txn, const Lower& lower, const Access& viewer, const Visit& visit) {
    ConsultCard card;
    const bool for_patient = viewer.role == Role::Patient;
    fill_names(card, txn, lower, visit);
    fill_question(card, visit);
    fill_course(card, visit);
    const Progress progress = progress_of(txn, viewer, visit);
    fill_progress(card, visit, progress);
    card.pictures = pictures_of(txn, viewer, visit);
    if (visit.doctor && !(for_patient && visit.state == State::Offered)) card.doctor = doctor_card(txn, lower, visit);
    if (!for_patient) fill_for_doctor(card, txn, lower, viewer, visit);
    if (for_patient && visit.state == State::Queued) card.queue = render_queue(txn, lower, visit);
    card.turn = turn_of(visit.state, progress);
    card.due = due_of(visit, progress, lower.limits, txn.now());
    return card;
}

ConsultCard render_gone(db::Txn& txn, const Lower& lower, const Visit& visit) {
    ConsultCard card;
    fill_names(card, txn, lower, visit);
    card.state = visit.state == State::Cancelled ? State::Cancelled : State::Queued;
    card.version = version_of(visit, progress_of(txn, as_patient(visit), visit));
    return card;
}

}  // namespace xinglin::consult
