#include "modules/quality/quality.h"

#include "modules/quality/quality_sql.h"
#include "platform/audit/audit.h"
#include "platform/events/events.h"

namespace xinglin::quality {
namespace {

constexpr std::string_view kCase = "quality.probation_case";   // The desk's item.
constexpr Duration kWithin = std::chrono::duration_cast<Duration>(std::chrono::days(3));
constexpr std::int64_t kListMost = 200;

Error sample_unknown() { return {ErrorKind::NotFound, "quality.sample_unknown"}; }
Error already_judged() { return {ErrorKind::Conflict, "quality.already_judged"}; }
Error own_case() { return {ErrorKind::Forbidden, "quality.own_case"}; }

}  // namespace

std::span<const db::Migration> migrations() { return sql::migrations; }

Result<void> Quality::take(db::Txn& txn, TenantId tenant, const consult::Signed& signed_note, Moment& moment) {
    if (!probation_->is_on_probation(txn, tenant, signed_note.fact)) return {};
    if (txn.exec_count(sql::take_sample, tenant, signed_note.consult, signed_note.fact, moment.now) == 0) return {};
    worklist_->open(txn, {.tenant = tenant, .kind = std::string(kCase), .subject = signed_note.consult.bytes,
                          .due = moment.now + kWithin},
                    moment);
    return {};
}

std::vector<Sample> Quality::open(db::Txn& txn, const Access& desk) const {
    std::vector<Sample> samples;
    for (const auto& row : txn.query(sql::open_samples, desk.tenant, kListMost)) {
        Sample sample{.consult = row.id<consult::ConsultId>(0), .practitioner = row.id<PractitionerId>(1), .doctor = {},
                      .taken_at = row.instant(2)};
        if (auto doctor = directory_->practitioner(txn, desk.tenant, sample.practitioner)) sample.doctor = std::move(doctor->name);
        samples.push_back(std::move(sample));
    }
    return samples;
}

Result<void> Quality::judge(db::Txn& txn, const Access& desk, consult::ConsultId consult, const Verdict& verdict, Moment& moment) {
    const auto rows = txn.query(sql::find_sample, desk.tenant, consult);
    if (rows.empty()) return refuse(sample_unknown());
    const auto practitioner = rows[0].id<PractitionerId>(0);
    if (!rows[0].is_null(1)) {
        const bool same = rows[0].id<PersonId>(1) == desk.person && rows[0].truth(2) == verdict.passed;
        if (same) return {};   // A retried request, already served.
        return refuse(already_judged());
    }
    const auto doctor = directory_->practitioner(txn, desk.tenant, practitioner);
    if (doctor && doctor->person == desk.person) return refuse(own_case());
    if (txn.exec_count(sql::judge_sample, desk.tenant, consult, verdict.passed, verdict.remark, desk.person, moment.now) != 1)
        return refuse(already_judged());   // Lost the race.
    worklist_->close(txn, desk.tenant, kCase, consult.bytes, verdict.passed ? "passed" : "failed", moment);
    audit::wrote(txn, desk, {.object_kind = "consult", .object_id = consult.bytes, .what = "quality.judged",
                             .reason = verdict.passed ? "passed" : "failed"});
    probation_->judged(txn, desk, practitioner, verdict.passed, moment);
    return {};
}

void Quality::join(events::Consumers& consumers) {
    consumers.listen("quality.sample", consult::Signed::type,
                     [this](db::Txn& txn, const events::Stored& stored, Moment& moment) -> Result<void> {
                         auto event = wire::read<consult::Signed>(stored.body);
                         if (!event) return refuse(event.error());
                         return take(txn, stored.tenant, *event, moment);
                     });
}

}  // namespace xinglin::quality
