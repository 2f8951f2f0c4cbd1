#include "modules/consult/note/job.h"

#include "modules/consult/consult_sql.h"
#include "modules/consult/inside.h"
#include "modules/consult/note/answer.h"
#include "modules/consult/note/content.h"
#include "modules/consult/note/signing.h"
#include "modules/consult/store.h"
#include "modules/record/record.h"
#include "platform/jobs/jobs.h"
#include "platform/ws/hub.h"

namespace xinglin::consult {
namespace {

const jobs::Kind kSign{"consult.sign_note", 1, db::Lane::Interactive};   // Somebody waits for it.
constexpr Duration kSettling = 1s;   // Beyond the signer's own deadline, so that the job never ends before its call.

jobs::Adapter authority(const sign::DocumentSigner& signer) {
    return {.name = "ca", .at_once = 4, .deadline = signer.deadline() + kSettling};
}

struct Paper {
    std::string canonical;
    Signing state;
    PractitionerId signer;
    PersonId signer_person;
};

std::optional<Paper> paper_of(db::Txn& txn, const Access& system, TenantId tenant, ConsultId consult) {
    auto rows = txn.query(sql::signing_for_job, system, tenant, consult);
    auto row = rows.only();
    if (!row) return std::nullopt;
    return Paper{std::string(crypto::text_of(row->bytes(0))), wire::from_name<Signing>(row->text(1)).value(),
                 row->id<PractitionerId>(2), row->id<PersonId>(3)};
}

constexpr std::string_view kDismissed = "consult.signing_dismissed";   // The doctor's item, and the code that he is told.

Error nothing_to_sign() { return {.kind = ErrorKind::Conflict, .code = "consult.note_locked"}; }

Result<std::string> call(jobs::Outside& outside, sign::DocumentSigner& signer) {
    const jobs::Due& due = outside.due;
    auto paper = outside.read([&](db::Txn& txn, Moment&) -> Result<Paper> {
        auto found = paper_of(txn, due.access, due.key.tenant, ConsultId{due.key.subject});
        if (!found || found->state != Signing::Asked) return refuse(nothing_to_sign());
        return *found;
    });
    if (!paper) return refuse(paper.error());
    const NoteContent content = content_of(paper->canonical);
    auto signature =
        signer.sign(crypto::view_of(paper->canonical), {paper->signer, content.doctor.name, content.institution.name});
    if (!signature) return refuse(signature.error());
    return answer_text(*signature);
}

// How it ended, for the guidance that led here.
void link_guidance(db::Txn& txn, const Access& system, const Lower& lower, const Visit& visit, Moment& moment) {
    if (!visit.assessment) return;
    const auto department = lower.directory.department(txn, visit.department);
    const auto outcome = wire::from_name<triage::CaseOutcome>(wire::name_of(*visit.outcome));
    check(outcome.has_value(), "guidance knows every way in which a talk ends");
    lower.triage.assessments().link(txn, system, *visit.assessment, *outcome, department ? department->code : "", moment);
}

// The doctor may change the note and sign anew; he is told why.
void refused(db::Txn& txn, const Consults::Inside& inside, const Visit& visit, const Paper& paper, const Error& why) {
    txn.exec(sql::settle_signing, visit.tenant, visit.id, wire::name_of(Signing::Refused), std::nullopt);
    std::string body = R"({"state":"refused","code":)";
    wire::write_text(body, why.code);
    ws::push_state(txn, inside.lower.hub, ws::Recipient::doctor(paper.signer_person), "note", visit.id.text(), txn.now().micros,
                   body + "}");
}

Result<void> file(db::Txn& txn, const Access& system, const Consults::Inside& inside, Visit& visit, const Paper& paper,
                  const sign::Signature& signature, Moment& moment) {
    auto filed = inside.lower.records.file(txn,
                                           {.tenant = visit.tenant, .person = visit.person,
                                            .source = {"consult", visit.id.bytes}, .author = paper.signer,
                                            .author_person = paper.signer_person, .content = paper.canonical,
                                            .signature = signature},
                                           moment);
    if (!filed) return refuse(filed.error());
    txn.exec(sql::settle_signing, visit.tenant, visit.id, wire::name_of(Signing::Filed), *filed);
    check(inside.moves.step(txn, system, visit, Event::Sign, {}, moment), "a signed note completes what is due");
    check(inside.moves.step(txn, system, visit, Event::Close, {}, moment), "what is complete is closed");
    link_guidance(txn, system, inside.lower, visit, moment);
    inside.lower.worklist.close(txn, visit.tenant, kDismissed, visit.id.bytes, "signed", moment);
    end_oversight(txn, inside.lower, visit, moment);
    return {};
}

// The desk has decided that the authority is not to be asked any more: the note is the doctor's again, and he is told, also
// when he is away.
void dismissed(db::Txn& txn, const Consults::Inside& inside, const events::Parked& what, Moment& moment) {
    const Access system = Access::system("consult.signing_dismissed", what.tenant);
    auto visit = find_for_timer(txn, system, what.tenant, ConsultId{what.subject});
    auto paper = paper_of(txn, system, what.tenant, ConsultId{what.subject});
    if (!visit || !paper || paper->state != Signing::Asked) return;
    refused(txn, inside, *visit, *paper, {.kind = ErrorKind::Conflict, .code = std::string(kDismissed)});
    inside.lower.worklist.open(txn,
                               {.tenant = visit->tenant, .kind = std::string(kDismissed), .subject = visit->id.bytes,
                                .audience = {worklist::AudienceKind::Practitioner, paper->signer.bytes},
                                .urgency = worklist::Urgency::Soon},
                               moment);
}

Result<void> settle(db::Txn& txn, const jobs::Due& due, const Result<std::string>& answer, const Consults::Inside& inside,
                    Moment& moment) {
    auto visit = find_for_timer(txn, due.access, due.key.tenant, ConsultId{due.key.subject});
    auto paper = paper_of(txn, due.access, due.key.tenant, ConsultId{due.key.subject});
    if (!visit || !paper || visit->state != State::SummaryDue || paper->state != Signing::Asked) return {};
    if (!answer) {
        refused(txn, inside, *visit, *paper, answer.error());
        return {};
    }
    auto signature = answer_from(*answer);
    if (!signature) return refuse(signature.error());
    return file(txn, due.access, inside, *visit, *paper, *signature, moment);
}

}  // namespace

void ask_authority(db::Txn& txn, const Visit& visit, Instant now) {
    jobs::at(txn, kSign, {.tenant = visit.tenant, .subject = visit.id.bytes}, now);
}

void join_signing(jobs::Jobs& jobs, Consults& consults, sign::DocumentSigner& signer) {
    const Consults::Inside* inside = &consults.inside();
    jobs.outside(
        kSign, authority(signer), [&signer](const std::string&, jobs::Outside& outside) { return call(outside, signer); },
        [inside](db::Txn& txn, const jobs::Due& due, const Result<std::string>& answer, Moment& moment) {
            return settle(txn, due, answer, *inside, moment);
        });
    inside->lower.worklist.on_dismissal(
        std::string(kSign.name),
        [inside](db::Txn& txn, const events::Parked& what, Moment& moment) { dismissed(txn, *inside, what, moment); });
}

}  // namespace xinglin::consult
