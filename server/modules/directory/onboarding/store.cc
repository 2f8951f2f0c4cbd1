#include "modules/directory/onboarding/store.h"

#include "modules/directory/directory_sql.h"
#include "modules/directory/onboarding/limits.h"

namespace xinglin::directory {
namespace {

template <class E>
E word(std::string_view text) {
    const auto value = wire::from_name<E>(text);
    check(value.has_value(), "a stored word is one we wrote");
    return *value;
}

template <class E>
std::optional<E> maybe_word(const db::Row& row, std::size_t column) {
    if (row.is_null(column)) return std::nullopt;
    return word<E>(row.text(column));
}

Onboarding onboarding_from(const db::Row& row) {
    Onboarding one{.id = row.id<OnboardingId>(1), .tenant = row.id<TenantId>(0), .practitioner = row.id<PractitionerId>(2),
                   .person = row.id<PersonId>(3), .department = row.id<DepartmentId>(4), .ring = word<Ring>(row.text(5)),
                   .stage = word<Stage>(row.text(6)), .version = row.integer(7), .applied_at = row.instant(9),
                   .since = row.instant(10)};
    one.proven = row.truth(8) ? Proven::Proven : Proven::NotYet;
    one.due_at = row.maybe_instant(11);
    one.submitted_at = row.maybe_instant(12);
    one.first_by = row.maybe_id<PersonId>(13);
    one.second_by = row.maybe_id<PersonId>(14);
    one.reason = row.text(15);
    one.findings = row.text(16);
    one.checked_at = row.maybe_instant(17);
    one.score = row.maybe_integer(18);
    one.sampled = {row.integer(19), row.integer(20)};
    return one;
}

std::optional<Onboarding> only(const db::Rows& rows) {
    const auto row = rows.only();
    if (!row) return std::nullopt;
    return onboarding_from(*row);
}

std::vector<Onboarding> all(const db::Rows& rows) {
    std::vector<Onboarding> found;
    for (const auto& row : rows) found.push_back(onboarding_from(row));
    return found;
}

template <class E>
std::optional<std::string_view> name_or_null(const std::optional<E>& value) {
    if (!value) return std::nullopt;
    return wire::name_of(*value);
}

}  // namespace

std::optional<Onboarding> find_at(db::Txn& txn, TenantId tenant, OnboardingId id) {
    return only(txn.query(sql::onboarding, tenant, id));
}
std::optional<Onboarding> find_own(db::Txn& txn, PractitionerId practitioner, OnboardingId id) {
    return only(txn.query(sql::onboarding_own, practitioner, id));
}
std::optional<Onboarding> find_open(db::Txn& txn, TenantId tenant, PractitionerId practitioner) {
    return only(txn.query(sql::onboarding_open_at, tenant, practitioner));
}
std::vector<Onboarding> all_of(db::Txn& txn, PractitionerId practitioner) {
    return all(txn.query(sql::onboardings_of, practitioner, limits::kOwnMost));
}
std::vector<Onboarding> all_in(db::Txn& txn, TenantId tenant, Stage stage) {
    return all(txn.query(sql::onboardings_at, tenant, wire::name_of(stage), limits::kListMost));
}

bool insert(db::Txn& txn, const Onboarding& one) {
    return txn.exec_count(sql::add_onboarding, one.tenant, one.id, one.practitioner, one.person, one.department,
                          wire::name_of(one.ring), wire::name_of(one.stage), one.version, one.proven == Proven::Proven,
                          one.applied_at, one.since, one.due_at, one.submitted_at, one.first_by, one.second_by, one.reason,
                          one.findings, one.checked_at, one.score, one.sampled.judged, one.sampled.passed) == 1;
}

bool keep(db::Txn& txn, Onboarding& one) {
    const bool kept = txn.exec_count(sql::keep_onboarding, one.tenant, one.id, one.version, wire::name_of(one.stage),
                                     one.proven == Proven::Proven, one.since, one.due_at, one.submitted_at, one.first_by,
                                     one.second_by, one.reason, one.findings, one.checked_at, one.score, one.sampled.judged,
                                     one.sampled.passed) == 1;
    if (kept) ++one.version;
    return kept;
}

std::string scopes_text(std::span<const Scope> scopes) {
    std::string text;
    for (const Scope scope : scopes) text += (text.empty() ? "" : " ") + std::string(wire::name_of(scope));
    return text;
}

std::vector<Scope> scopes_from(std::string_view text) {
    std::vector<Scope> scopes;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        scopes.push_back(word<Scope>(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return scopes;
}

Term term_from(const db::Row& row, std::size_t column) {
    Term term{.from = LocalDay{static_cast<std::int32_t>(row.integer(column))}};
    if (const auto to = row.maybe_integer(column + 1)) term.to = LocalDay{static_cast<std::int32_t>(*to)};
    return term;
}

Dossier dossier_of(db::Txn& txn, PractitionerId practitioner) {
    const auto rows = txn.query(sql::dossier_of, practitioner);
    const auto row = rows.only();
    if (!row) return {};
    Dossier dossier{.category = maybe_word<Category>(*row, 0), .level = maybe_word<Level>(*row, 1), .title = word<Title>(row->text(2)),
                    .scopes = scopes_from(row->text(3)), .main_institution = std::string(row->text(4))};
    if (const auto since = row->maybe_integer(5)) dossier.practising_since = LocalDay{static_cast<std::int32_t>(*since)};
    dossier.institution_consents = row->truth(6);
    return dossier;
}

void keep(db::Txn& txn, PractitionerId practitioner, const Dossier& dossier) {
    const std::string scopes = scopes_text(dossier.scopes);
    txn.exec(sql::keep_dossier, practitioner, name_or_null(dossier.category), name_or_null(dossier.level),
             wire::name_of(dossier.title), scopes, dossier.main_institution, dossier.practising_since, dossier.institution_consents,
             txn.now());
}

std::vector<Paper> papers_of(db::Txn& txn, PractitionerId practitioner) {
    std::vector<Paper> papers;
    for (const auto& row : txn.query(sql::papers_of, practitioner)) {
        papers.push_back({.kind = word<PaperKind>(row.text(0)), .shown = std::string(row.text(1)), .term = term_from(row, 2),
                          .verified_at = row.maybe_instant(4)});
    }
    return papers;
}

std::optional<Site> site_of(db::Txn& txn, TenantId tenant, PractitionerId practitioner) {
    const auto rows = txn.query(sql::practice_site, tenant, practitioner);
    const auto row = rows.only();
    if (!row) return std::nullopt;
    return Site{word<SiteKind>(row->text(0)), std::string(row->text(1)), term_from(*row, 2), row->maybe_instant(4)};
}

void keep(db::Txn& txn, TenantId tenant, PractitionerId practitioner, const Site& site) {
    txn.exec(sql::keep_practice_site, tenant, practitioner, wire::name_of(site.kind), site.number, site.term.from, site.term.to,
             txn.now(), site.shown_at);
}

}  // namespace xinglin::directory
