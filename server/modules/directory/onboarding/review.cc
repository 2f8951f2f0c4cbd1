// What the desk does: two approvals by two people, the filing, and what ends a doctor's practice or lets him begin again.
#include "modules/directory/directory_sql.h"
#include "modules/directory/onboarding/limits.h"
#include "modules/directory/onboarding/moves.h"
#include "modules/directory/onboarding/refusals.h"
#include "modules/directory/onboarding/store.h"
#include "platform/audit/audit.h"

namespace xinglin::directory {

Result<Onboarding> Onboardings::at_desk(db::Txn& txn, const Access& desk, OnboardingId id) const {
    auto one = find_at(txn, desk.tenant, id);
    if (!one) return refuse(not_found());
    return *one;
}

Result<Onboarding> Onboardings::find(db::Txn& txn, const Access& access, OnboardingId id) const {
    return access.role == Role::Doctor ? own(txn, access, id) : at_desk(txn, access, id);
}

std::vector<Onboarding> Onboardings::listed(db::Txn& txn, const Access& desk, Stage stage) const {
    return all_in(txn, desk.tenant, stage);
}

Result<void> Onboardings::approve_first(db::Txn& txn, const Access& desk, OnboardingId id, Moment& moment) {
    auto one = at_desk(txn, desk, id);
    if (!one) return refuse(one.error());
    if (one->stage == Stage::L1Reviewed && one->first_by == desk.person) return {};   // A retried request, already served.
    if (!may_review(desk.person, one->person)) return refuse(four_eyes());
    one->first_by = desk.person;
    return must_step(txn, desk, lower_, *one, Step::FirstApprove, moment);
}

Result<void> Onboardings::approve_second(db::Txn& txn, const Access& desk, OnboardingId id, Moment& moment) {
    auto one = at_desk(txn, desk, id);
    if (!one) return refuse(one.error());
    if (one->stage == Stage::L2Approved && one->second_by == desk.person) return {};
    if (!next(one->stage, Step::SecondApprove)) return refuse(wrong_stage());
    check(one->first_by.has_value(), "who was reviewed once was reviewed by somebody");
    if (!may_review_second(desk.person, *one->first_by, one->person)) return refuse(four_eyes());
    one->second_by = desk.person;
    return must_step(txn, desk, lower_, *one, Step::SecondApprove, moment);
}

Result<void> Onboardings::send_back(db::Txn& txn, const Access& desk, OnboardingId id, std::string_view reason, Moment& moment) {
    auto one = at_desk(txn, desk, id);
    if (!one) return refuse(one.error());
    one->reason = reason;
    return must_step(txn, desk, lower_, *one, Step::SendBack, moment);
}

Result<void> Onboardings::file(db::Txn& txn, const Access& desk, OnboardingId id, const Site& site, Moment& moment) {
    auto one = at_desk(txn, desk, id);
    if (!one) return refuse(one.error());
    if (!is_term(site.term)) return refuse(paper_term());
    if (site.term.from > local_day(moment.now)) return refuse(site_begins_later());
    Site filed = site;
    filed.kind = kind_at(txn, one->tenant, dossier_of(txn, one->practitioner));
    filed.shown_at.reset();
    one->reason.clear();
    if (auto moved = must_step(txn, desk, lower_, *one, Step::File, moment); !moved) return moved;
    keep(txn, one->tenant, one->practitioner, filed);
    jobs::at(txn, kFile, key_of(*one), moment.now);
    return {};
}

Result<void> Onboardings::recheck(db::Txn& txn, const Access& desk, OnboardingId id, Moment& moment) {
    auto one = at_desk(txn, desk, id);
    if (!one) return refuse(one.error());
    if (!may_practise(one->stage) && one->stage != Stage::Suspended) return refuse(wrong_stage());
    jobs::at(txn, kRecheck, key_of(*one), moment.now);
    return {};
}

Result<void> Onboardings::renew(db::Txn& txn, const Access& desk, OnboardingId id, PaperKind kind, const Term& term, Moment& moment) {
    auto one = at_desk(txn, desk, id);
    if (!one) return refuse(one.error());
    if (!may_practise(one->stage) && one->stage != Stage::Suspended) return refuse(wrong_stage());
    if (!is_term(term)) return refuse(paper_term());
    if (txn.exec_count(sql::renew_paper, one->practitioner, wire::name_of(kind), term.from, term.to) == 0)
        return refuse(paper_number("/kind"));
    audit::wrote(txn, desk, {.person = one->person, .object_kind = "onboarding", .object_id = id.bytes,
                             .what = "directory.paper_renewed", .reason = std::string(wire::name_of(kind))});
    return papers_ended(txn, desk, lower_, one->practitioner, moment);   // A shorter term may have ended already.
}

Result<void> Onboardings::suspend(db::Txn& txn, const Access& desk, OnboardingId id, std::string_view reason, Moment& moment) {
    auto one = at_desk(txn, desk, id);
    if (!one) return refuse(one.error());
    if (one->stage == Stage::Suspended) return {};
    one->reason = reason;
    return must_step(txn, desk, lower_, *one, Step::Suspend, moment);
}

Result<void> Onboardings::reinstate(db::Txn& txn, const Access& desk, OnboardingId id, std::string_view reason, Moment& moment) {
    auto one = at_desk(txn, desk, id);
    if (!one) return refuse(one.error());
    if (one->stage != Stage::Suspended) return refuse(wrong_stage());
    if (!one->findings.empty()) return refuse(not_fit(one->findings));   // The registry has to change its mind first.
    if (auto held = papers_hold(txn, one->tenant, one->practitioner, moment.now); !held) return refuse(not_fit(held.error().code));
    one->reason = reason;
    if (one->proven == Proven::NotYet) one->sampled = {};   // His first cases begin anew.
    return must_step(txn, desk, lower_, *one, Step::Reinstate, moment);
}

Result<void> Onboardings::terminate(db::Txn& txn, const Access& desk, OnboardingId id, std::string_view reason, Moment& moment) {
    auto one = at_desk(txn, desk, id);
    if (!one) return refuse(one.error());
    if (one->stage == Stage::Terminated) return {};
    one->reason = reason;
    if (auto moved = must_step(txn, desk, lower_, *one, Step::Terminate, moment); !moved) return moved;
    jobs::cancel(txn, kRecheck, id.bytes);
    return lower_.directory.leave(txn, lower_.identity, one->tenant, one->practitioner);
}

bool Onboardings::is_on_probation(db::Txn& txn, TenantId tenant, PractitionerId practitioner) const {
    const auto one = find_open(txn, tenant, practitioner);
    return one && one->stage == Stage::Probation;
}

void Onboardings::judged(db::Txn& txn, const Access& access, PractitionerId practitioner, bool passed, Moment& moment) {
    auto one = find_open(txn, access.tenant, practitioner);
    if (!one || one->stage != Stage::Probation) return;
    one->sampled = {one->sampled.judged + 1, one->sampled.passed + (passed ? 1 : 0)};
    const auto view = lower_.limits.at(moment.now);
    const auto decided = verdict(one->sampled, limits::cases.in(view, one->tenant), limits::pass_rate.in(view, one->tenant));
    if (!decided) {
        check(keep(txn, *one), "a verdict is counted in the transaction that gives it");
        return;
    }
    if (*decided == Step::PassProbation) one->proven = Proven::Proven;
    if (*decided == Step::FailProbation) one->reason = "probation_failed";
    check(step(txn, access, lower_, *one, *decided, moment), "a probation that is decided ends");
}

}  // namespace xinglin::directory
