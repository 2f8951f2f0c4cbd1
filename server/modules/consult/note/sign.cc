// What the doctor does: signs, waits, and reads what was signed.
#include "modules/consult/blank.h"
#include "modules/consult/consult_sql.h"
#include "modules/consult/inside.h"
#include "modules/consult/note/content.h"
#include "modules/consult/note/draft.h"
#include "modules/consult/note/job.h"
#include "modules/consult/note/signing.h"
#include "modules/consult/refusals.h"
#include "modules/consult/store.h"
#include "modules/consult/views/render.h"
#include "modules/record/record.h"
#include "platform/audit/audit.h"

namespace xinglin::consult {
namespace {

constexpr Duration kAskAgainAfter = 10s;   // An answer that is under way is not thrown away by an impatient finger.

Result<void> check_complete(const NoteDraft& draft) {
    if (is_blank(draft.chief_complaint)) return refuse(note_incomplete("/chief_complaint"));
    if (is_blank(draft.present_illness)) return refuse(note_incomplete("/present_illness"));
    if (is_blank(draft.past_history)) return refuse(note_incomplete("/past_history"));
    if (is_blank(draft.management)) return refuse(note_incomplete("/management"));
    if (is_blank(draft.advice)) return refuse(note_incomplete("/advice"));
    return {};
}

NoteContent content_from(db::Txn& txn, const Lower& lower, const Access& access, const Visit& visit, const NoteDraft& draft) {
    const ConsultCard card = render(txn, lower, access, visit);
    return {.consult = visit.id,
            .kind = visit.kind,
            .outcome = *visit.outcome,
            .institution = card.institution,
            .department = card.department,
            .doctor = *card.doctor,
            .patient = *card.patient,
            .opened_at = visit.opened_at,
            .ended_at = *visit.ended_at,
            .chief_complaint = draft.chief_complaint,
            .present_illness = draft.present_illness,
            .past_history = draft.past_history,
            .management = draft.management,
            .advice = draft.advice};
}

// No signature outside certificate, site and scope (医师执业注册管理办法 2017; 医师法 2022 第14条).
Result<void> check_practice(db::Txn& txn, const Lower& lower, const Access& access, const Visit& visit, Instant now) {
    const auto department = lower.directory.department(txn, visit.department);
    directory::Practice practice{.tenant = visit.tenant, .practitioner = access.practitioner, .department_code = {}};
    if (department) practice.department_code = department->code;
    if (visit.kind == Kind::Revisit) practice.service = directory::Service::Revisit;
    return lower.directory.check_practice(txn, practice, now);
}

struct Asked {
    std::string canonical;
    Signing state;
};

std::optional<Asked> signing_of(db::Txn& txn, const Access& access, const Visit& visit) {
    auto rows = txn.query(sql::signing_of, access, visit.tenant, visit.id);
    auto row = rows.only();
    if (!row) return std::nullopt;
    return Asked{std::string(crypto::text_of(row->bytes(0))), wire::from_name<Signing>(row->text(1)).value()};
}

Note signed_note(const record::Document& document) {
    Note note = note_of(content_of(document.content), NoteState::Signed);
    const sign::Signature& signature = document.signature;
    note.version = document.version;
    note.signed_at = signature.at;
    note.algorithm = signature.algorithm;
    note.hash = crypto::hex(signature.hash);
    note.signature = crypto::base64(signature.value);
    note.signed_text = document.content;
    for (const crypto::Bytes& certificate : signature.chain) {
        if (!note.certificate) note.certificate = crypto::base64(certificate);
        else note.chain.push_back(crypto::base64(certificate));
    }
    return note;
}

}  // namespace

bool is_being_signed(db::Txn& txn, const Access& access, const Visit& visit) {
    auto asked = signing_of(txn, access, visit);
    return asked && asked->state != Signing::Refused;
}

Result<Note> Consults::note(db::Txn& txn, const Access& access, ConsultId id) {
    auto visit = find(txn, access, id);
    if (!visit) return refuse(not_found());
    if (access.role == Role::Doctor && visit->state == State::SummaryDue) {
        auto asked = signing_of(txn, access, *visit);
        if (asked && asked->state == Signing::Asked) return note_of(content_of(asked->canonical), NoteState::Confirming);
    }
    auto document = inside_->lower.records.read(txn, access, visit->tenant, record::DocumentKind::ConsultNote,
                                                {"consult", visit->id.bytes});
    if (!document) return refuse(document.error());
    return signed_note(*document);
}

Result<Note> Consults::sign(db::Txn& txn, const Access& access, ConsultId id, const NoteDraft& draft, Moment& moment) {
    auto visit = find(txn, access, id);
    if (!visit || !doctor_may_read_talk(visit->state)) return refuse(not_found());
    if (visit->state == State::Closed) return note(txn, access, id);   // A retried request, already served.
    if (visit->state != State::SummaryDue) return refuse(not_ended());
    auto asked = signing_of(txn, access, *visit);
    if (asked && asked->state == Signing::Asked) {
        const Instant long_ago = moment.now - kAskAgainAfter;
        if (txn.exec_count(sql::ask_again, visit->tenant, visit->id, moment.now, long_ago) == 1)
            ask_authority(txn, *visit, moment.now);
        return note_of(content_of(asked->canonical), NoteState::Confirming);
    }
    if (auto fit = check_practice(txn, inside_->lower, access, *visit, moment.now); !fit) return refuse(fit.error());
    if (auto whole = check_complete(draft); !whole) return refuse(whole.error());
    if (auto saved = keep_draft(txn, access, *visit, draft); !saved) return refuse(saved.error());
    const NoteContent content = content_from(txn, inside_->lower, access, *visit, draft);
    txn.exec(sql::ask_signature, visit->tenant, visit->id, crypto::view_of(canonical(content)), access.practitioner,
             access.person, moment.now);
    ask_authority(txn, *visit, moment.now);
    audit::wrote(txn, access, {.person = visit->person, .category = "document", .object_kind = "consult",
                               .object_id = visit->id.bytes, .what = "consult.note_signature_asked"});
    return note_of(content, NoteState::Confirming);
}

}  // namespace xinglin::consult
