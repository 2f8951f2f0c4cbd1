// Whether a doctor may practise at this very moment, and what happens at the midnight at which a paper ends.
#include "modules/directory/directory_sql.h"
#include "modules/directory/onboarding/moves.h"
#include "modules/directory/onboarding/store.h"

namespace xinglin::directory {
namespace {

Error not_practising() { return {ErrorKind::Forbidden, "directory.not_practising"}; }
Error paper_ended(PaperKind kind) {
    return {ErrorKind::Forbidden, "directory.paper_ended", {{"paper", std::string(wire::name_of(kind))}}};
}
Error site_not_valid() { return {ErrorKind::Forbidden, "directory.site_not_valid"}; }
Error outside_scope() { return {ErrorKind::Forbidden, "directory.outside_scope"}; }
Error assistant_alone() { return {ErrorKind::Forbidden, "directory.assistant_alone"}; }

std::optional<Instant> first_end(db::Txn& txn, PractitionerId practitioner, Instant now) {
    std::optional<Instant> first;
    const auto consider = [&](const Term& term) {
        const auto end = term.ends_at();
        if (end && *end > now && (!first || *end < *first)) first = end;
    };
    for (const Paper& paper : papers_of(txn, practitioner)) consider(paper.term);
    for (const auto& row : txn.query(sql::practice_sites_of, practitioner)) consider(term_from(row, 3));
    return first;
}

}  // namespace

Result<void> papers_hold(db::Txn& txn, TenantId tenant, PractitionerId practitioner, Instant at) {
    const LocalDay today = local_day(at);
    for (const Paper& paper : papers_of(txn, practitioner)) {
        if (!paper.term.holds_on(today)) return refuse(paper_ended(paper.kind));
    }
    const auto site = site_of(txn, tenant, practitioner);
    if (site && (!site->shown_at || !site->term.holds_on(today))) return refuse(site_not_valid());
    return {};
}

Result<void> Directory::check_practice(db::Txn& txn, const Practice& practice, Instant at) const {
    const auto rows = txn.query(sql::practice_of, practice.tenant, practice.practitioner);
    const auto row = rows.only();
    if (!row || !row->truth(0)) return refuse(not_practising());
    if (auto held = papers_hold(txn, practice.tenant, practice.practitioner, at); !held) return held;
    const bool vouched_for = row->is_null(3);   // No site of his own here.
    if (row->is_null(1)) return {};
    if (practice.service == Service::Revisit && row->text(1) == wire::name_of(Level::Assistant)) return refuse(assistant_alone());
    if (vouched_for) return {};
    if (!practice.department_code.empty() && !serve(scopes_from(row->text(2)), practice.department_code))
        return refuse(outside_scope());
    return {};
}

void watch_papers(db::Txn& txn, PractitionerId practitioner, Instant now) {
    if (const auto end = first_end(txn, practitioner, now)) jobs::at(txn, kPapersEnd, {.subject = practitioner.bytes}, *end);
    else jobs::cancel(txn, kPapersEnd, practitioner.bytes);
}

Result<void> papers_ended(db::Txn& txn, const Access& system, const Lower& lower, PractitionerId practitioner, Moment& moment) {
    for (Onboarding& one : all_of(txn, practitioner)) {
        if (!may_practise(one.stage)) continue;
        const auto held = papers_hold(txn, one.tenant, practitioner, moment.now);
        if (held) continue;
        one.reason = held.error().code;
        check(step(txn, system, lower, one, Step::Suspend, moment), "whoever may practise can be suspended");
    }
    watch_papers(txn, practitioner, moment.now);
    return {};
}

}  // namespace xinglin::directory
