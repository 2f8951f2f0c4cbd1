#include "modules/triage/assessment/store.h"

#include "modules/triage/triage_sql.h"
#include "platform/wire/wire.h"

namespace xinglin::triage {
namespace {

template <class T>
T from_json(std::string_view json) {
    auto read = wire::read<T>(json);
    check(read.has_value(), "what was stored reads back");
    return std::move(*read);
}

template <class E>
std::optional<E> maybe_name(const db::Row& row, std::size_t column) {
    if (row.is_null(column)) return std::nullopt;
    return wire::from_name<E>(row.text(column)).value();
}

template <class E>
std::optional<std::string_view> name_or_null(const std::optional<E>& value) {
    if (!value) return std::nullopt;
    return wire::name_of(*value);
}

void read_doctor(Assessment& assessment, const db::Row& row) {
    const auto disposition = maybe_name<Disposition>(row, 15);
    if (disposition && !row.is_null(18)) {
        assessment.correction = DoctorsCorrection{*disposition, row.maybe_text(16), row.instant(18)};
        assessment.corrected_by = row.maybe_id<PractitionerId>(17).value_or(PractitionerId{});
    }
    const auto outcome = maybe_name<CaseOutcome>(row, 19);
    if (!outcome) return;
    assessment.outcome = OutcomeLink{*outcome, *maybe_name<Disposition>(row, 20), row.maybe_text(21).value_or(""), row.instant(22)};
}

void read_check(Assessment& assessment, const db::Row& row) {
    const auto due = row.maybe_instant(23);
    if (!due) return;
    assessment.check = SelfCareCheck{*due, row.maybe_instant(24), maybe_name<CheckHow>(row, 25), row.maybe_instant(26)};
}

Assessment assessment_from(const db::Row& row) {
    Assessment assessment{.id = row.id<AssessmentId>(0), .tenant = row.id<TenantId>(1), .person = row.maybe_id<PersonId>(2)};
    assessment.state = wire::from_name<AssessmentState>(row.text(3)).value();
    assessment.version = row.integer(4);
    assessment.asked = from_json<Asked>(row.text(5));
    assessment.turn = from_json<TurnCard>(row.text(6));
    assessment.words = from_json<AllInWords>(row.text(7));
    assessment.started_at = row.instant(8);
    assessment.answered_at = row.instant(9);
    assessment.card_at = row.instant(10);
    assessment.decision = maybe_name<Decision>(row, 12);
    assessment.decided_at = row.maybe_instant(13);
    assessment.consult = row.maybe_id<CaseId>(14);
    read_doctor(assessment, row);
    read_check(assessment, row);
    return assessment;
}

std::optional<Assessment> one_from(const db::Rows& rows) {
    const auto row = rows.only();
    if (!row) return std::nullopt;
    return assessment_from(*row);
}

std::string codes_of(const TurnCard& turn) {
    std::string codes;
    for (const DepartmentAdvice& one : turn.departments) codes += (codes.empty() ? "" : " ") + one.code;
    return codes;
}

// Texts of a row that live until it is written.
struct Texts {
    explicit Texts(const Assessment& one)
        : asked(wire::write(one.asked)), turn(wire::write(one.turn)), words(wire::write(one.words)), departments(codes_of(one.turn)) {}
    std::string asked, turn, words, departments;
};

// The columns that may be empty, as both statements write them.
struct Late {
    explicit Late(const Assessment& one) {
        if (one.correction) {
            doctor_disposition = wire::name_of(one.correction->disposition);
            doctor_department = one.correction->department;
            corrected_by = one.corrected_by;
            corrected_at = one.correction->at;
        }
        if (one.outcome) {
            outcome = wire::name_of(one.outcome->outcome);
            outcome_disposition = wire::name_of(one.outcome->disposition);
            outcome_department = one.outcome->department;
            linked_at = one.outcome->at;
        }
        if (!one.check) return;
        check_due_at = one.check->due_at;
        check_told_at = one.check->told_at;
        check_how = name_or_null(one.check->how);
        check_at = one.check->at;
    }
    std::optional<std::string_view> doctor_disposition, outcome, outcome_disposition, check_how;
    std::optional<std::string> doctor_department, outcome_department;
    std::optional<PractitionerId> corrected_by;
    std::optional<Instant> corrected_at, linked_at, check_due_at, check_told_at, check_at;
};

}  // namespace

std::optional<Assessment> find_own(db::Txn& txn, AssessmentId id, PersonId person) {
    return one_from(txn.query(sql::find_assessment, id, person));
}

std::optional<Assessment> find_readable(db::Txn& txn, const Access& access, AssessmentId id) {
    return one_from(txn.query(sql::assessment_to_read, access, id));
}

std::optional<Assessment> find_for_timer(db::Txn& txn, const Access& system, AssessmentId id) {
    return one_from(txn.query(sql::assessment_for_timer, system, id));
}

std::vector<Assessment> all_of_person(db::Txn& txn, const Access& access, std::int64_t limit) {
    std::vector<Assessment> all;
    for (const auto& row : txn.query(sql::my_assessments, access, access.person, limit)) all.push_back(assessment_from(row));
    return all;
}

void insert(db::Txn& txn, const Assessment& one) {
    const Texts texts(one);
    const Late late(one);
    txn.exec(sql::insert_assessment, one.id, one.tenant, one.person, wire::name_of(one.state), one.version, one.turn.protocol,
             texts.asked, texts.turn, texts.words, wire::name_of(one.turn.disposition), texts.departments, one.turn.crisis,
             one.started_at, one.answered_at, one.card_at, one.asked.card_after_ms, name_or_null(one.decision), one.decided_at,
             one.consult, late.doctor_disposition, late.doctor_department, late.corrected_by, late.corrected_at, late.outcome,
             late.outcome_disposition, late.outcome_department, late.linked_at, late.check_due_at, late.check_told_at,
             late.check_how, late.check_at);
}

bool keep(db::Txn& txn, const Assessment& before, Assessment& after) {
    const Texts texts(after);
    const Late late(after);
    const bool kept =
        txn.exec_count(sql::keep_assessment, before.id, before.version, after.person, after.tenant, wire::name_of(after.state),
                       after.turn.protocol, texts.asked, texts.turn, texts.words, wire::name_of(after.turn.disposition),
                       texts.departments, after.turn.crisis, after.answered_at, after.card_at, after.asked.card_after_ms,
                       name_or_null(after.decision), after.decided_at, after.consult, late.doctor_disposition,
                       late.doctor_department, late.corrected_by, late.corrected_at, late.outcome, late.outcome_disposition,
                       late.outcome_department, late.linked_at, late.check_due_at, late.check_told_at, late.check_how,
                       late.check_at) == 1;
    if (kept) after.version = before.version + 1;
    return kept;
}

}  // namespace xinglin::triage
