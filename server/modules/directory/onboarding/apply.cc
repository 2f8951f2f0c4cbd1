// What the doctor does: his dossier and papers, the application, the examination.
#include "modules/directory/directory_sql.h"
#include "modules/directory/onboarding/limits.h"
#include "modules/directory/onboarding/moves.h"
#include "modules/directory/onboarding/refusals.h"
#include "modules/directory/onboarding/store.h"
#include "platform/audit/audit.h"
#include "platform/crypto/keyring.h"

namespace xinglin::directory {
namespace {

constexpr std::size_t kPaperNumberMin = 4;    // Of title certificate and assessment, whose form the issuer decides.
constexpr std::size_t kPaperNumberMax = 40;

std::string context_of(PractitionerId practitioner) { return "directory.paper:" + practitioner.text(); }

// While others look at them, or he sees patients on their strength, papers do not change under their hands.
bool are_locked(db::Txn& txn, PractitionerId practitioner) {
    for (const Onboarding& one : all_of(txn, practitioner)) {
        if (!is_over(one.stage) && !may_edit_papers(one.stage)) return true;
    }
    return false;
}

bool is_plain(std::string_view number) {
    return number.size() >= kPaperNumberMin && number.size() <= kPaperNumberMax &&
           std::ranges::all_of(number, [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '-'; });
}

// What the number alone tells; a qualification tells category and level too.
Result<std::optional<Qualification>> read_number(PaperKind kind, std::string_view number, LocalDay today) {
    switch (kind) {
    case PaperKind::Qualification: {
        auto read = read_qualification(number, today);
        if (!read) return refuse(read.error());
        return std::optional(std::move(*read));
    }
    case PaperKind::Licence:
        if (auto fine = check_licence(number); !fine) return refuse(fine.error());
        return std::optional<Qualification>();
    case PaperKind::TitleCertificate:
    case PaperKind::Assessment:
        if (!is_plain(number)) return refuse(paper_number());
        return std::optional<Qualification>();
    }
    return refuse(paper_number());
}

void wrote(db::Txn& txn, const Access& access, std::string_view what) {
    audit::wrote(txn, access, {.person = access.person, .object_kind = "practitioner", .object_id = access.practitioner.bytes,
                               .what = std::string(what)});
}

}  // namespace

Result<Onboarding> Onboardings::begin(db::Txn& txn, const Wish& wish, PractitionerId practitioner, PersonId person, Moment& moment) {
    if (auto known = check_department(txn, wish); !known) return refuse(known.error());
    Onboarding one{.id = moment.new_id<OnboardingId>(), .tenant = wish.institution, .practitioner = practitioner, .person = person,
                   .department = wish.department, .ring = wish.ring, .applied_at = moment.now, .since = moment.now};
    one.due_at = moment.now + limits::draft.in(lower_.limits.at(moment.now), wish.institution);
    const auto members = txn.query(sql::practice_of, wish.institution, practitioner);
    if (!members.empty() && members[0].truth(0)) return refuse({ErrorKind::Conflict, "directory.already_member"});
    if (!insert(txn, one)) return refuse(already_applied());
    const auto sites = txn.query(sql::first_site, wish.institution);
    check(!sites.empty(), "an institution has a site");
    txn.exec(sql::add_applicant, wish.institution, practitioner, sites[0].id<SiteId>(0), moment.now);
    jobs::at(txn, kClock, key_of(one), *one.due_at);
    return one;
}

Result<Onboarding> Onboardings::apply(db::Txn& txn, const Access& doctor, const Wish& wish, Moment& moment) {
    if (!lower_.directory.institution(txn, wish.institution)) return refuse(institution_unknown());
    auto one = begin(txn, wish, doctor.practitioner, doctor.person, moment);
    if (one) wrote(txn, doctor, "directory.applied");
    return one;
}

Result<void> Onboardings::save_dossier(db::Txn& txn, const Access& doctor, const Dossier& dossier, Moment&) {
    if (are_locked(txn, doctor.practitioner)) return refuse(papers_locked());
    Dossier kept = dossier;
    const Dossier before = dossier_of(txn, doctor.practitioner);
    kept.category = before.category;   // The qualification says them, nobody else.
    kept.level = before.level;
    keep(txn, doctor.practitioner, kept);
    wrote(txn, doctor, "directory.dossier_saved");
    return {};
}

Result<void> Onboardings::save_paper(db::Txn& txn, const Access& doctor, PaperKind kind, const PaperEntry& entry, Moment& moment) {
    if (are_locked(txn, doctor.practitioner)) return refuse(papers_locked());
    if (!is_term(entry.term)) return refuse(paper_term());
    auto read = read_number(kind, entry.number, local_day(moment.now));
    if (!read) return refuse(read.error());
    const std::string name(wire::name_of(kind));
    const auto hash = lower_.keyring.lookup_hash("directory.paper." + name, entry.number);
    txn.lock("directory.paper." + crypto::hex(hash));   // One licence, one account.
    const auto holders = txn.query(sql::paper_holder, name, hash);
    if (!holders.empty() && holders[0].id<PractitionerId>(0) != doctor.practitioner) return refuse(licence_taken());
    txn.exec(sql::keep_paper, doctor.practitioner, name, lower_.keyring.seal(entry.number, context_of(doctor.practitioner)), hash,
             masked(entry.number), entry.term.from, entry.term.to, std::nullopt);
    if (*read) {
        Dossier dossier = dossier_of(txn, doctor.practitioner);
        dossier.category = (*read)->category;
        dossier.level = (*read)->level;
        keep(txn, doctor.practitioner, dossier);
    }
    wrote(txn, doctor, "directory.paper_saved");
    return {};
}

Result<void> Onboardings::submit(db::Txn& txn, const Access& doctor, OnboardingId id, Moment& moment) {
    auto one = own(txn, doctor, id);
    if (!one) return refuse(one.error());
    if (one->stage == Stage::DocsSubmitted) return {};   // A retried request, already served.
    if (const auto lacks = missing_of(txn, *one); !lacks.empty()) return refuse(incomplete(joined(lacks)));
    one->submitted_at = moment.now;
    one->first_by.reset();   // Whoever looked at it before looks at it anew.
    one->second_by.reset();
    one->reason.clear();
    one->findings.clear();
    if (auto moved = must_step(txn, doctor, lower_, *one, Step::Submit, moment); !moved) return moved;
    jobs::at(txn, kCheck, key_of(*one), moment.now);
    return {};
}

Result<void> Onboardings::withdraw(db::Txn& txn, const Access& doctor, OnboardingId id, Moment& moment) {
    auto one = own(txn, doctor, id);
    if (!one) return refuse(one.error());
    if (one->stage == Stage::Lapsed) return {};
    one->reason = "withdrawn";
    return must_step(txn, doctor, lower_, *one, Step::Withdraw, moment);
}

Result<ExamResult> Onboardings::examine(db::Txn& txn, const Access& doctor, OnboardingId id,
                                        const std::vector<ExamAnswer>& answers, Moment& moment) {
    auto one = own(txn, doctor, id);
    if (!one) return refuse(one.error());
    if (one->stage != Stage::Signed) return refuse(wrong_stage());
    const auto view = lower_.limits.at(moment.now);
    const auto tries = txn.query(sql::exam_tries_since, one->tenant, id, moment.now - limits::kDay)[0].integer(0);
    if (const auto max = limits::exam_tries.in(view, one->tenant); tries >= max) return refuse(too_many_tries(max));
    const auto marks = Exam::current().mark(answers);
    if (!marks) return refuse(marks.error());
    txn.exec(sql::add_exam_try, one->tenant, id, moment.now, marks->correct, marks->asked);
    const ExamResult result{marks->percent(), marks->percent() >= limits::exam_pass.in(view, one->tenant)};
    if (!result.passed) return result;
    one->score = result.score;
    if (auto moved = must_step(txn, doctor, lower_, *one, Step::PassExam, moment); !moved) return refuse(moved.error());
    return result;
}

Result<Onboarding> Onboardings::own(db::Txn& txn, const Access& doctor, OnboardingId id) const {
    auto one = find_own(txn, doctor.practitioner, id);
    if (!one) return refuse(not_found());
    return *one;
}

Result<void> Onboardings::check_department(db::Txn& txn, const Wish& wish) const {
    const auto department = lower_.directory.department(txn, wish.department);
    if (!department || department->tenant != wish.institution) return refuse(department_unknown());
    return {};
}

std::vector<Onboarding> Onboardings::mine(db::Txn& txn, const Access& doctor) const { return all_of(txn, doctor.practitioner); }

SiteKind Onboardings::kind_at(db::Txn& txn, TenantId tenant, const Dossier& dossier) const {
    const auto institution = lower_.directory.institution(txn, tenant);
    return institution && institution->name == dossier.main_institution ? SiteKind::Main : SiteKind::Filed;
}

std::vector<std::string> Onboardings::missing_of(db::Txn& txn, const Onboarding& one) const {
    const Dossier dossier = dossier_of(txn, one.practitioner);
    return missing(dossier, papers_of(txn, one.practitioner), one.ring, kind_at(txn, one.tenant, dossier), local_day(txn.now()));
}

}  // namespace xinglin::directory
