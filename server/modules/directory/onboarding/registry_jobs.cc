// What is asked of the national registry: the check of a submission, the filing and its appearance, the monthly look.
#include "modules/directory/directory_sql.h"
#include "modules/directory/onboarding/limits.h"
#include "modules/directory/onboarding/moves.h"
#include "modules/directory/onboarding/registry_jobs.h"
#include "modules/directory/onboarding/store.h"
#include "modules/worklist/worklist.h"
#include "platform/crypto/keyring.h"
#include "platform/wire/wire.h"

namespace xinglin::directory {
namespace {

constexpr Duration kSettling = 1s;   // Beyond the registry's own deadline, so that the job never ends before its call.

Error gone() { return {ErrorKind::Conflict, "directory.wrong_stage"}; }

// The numbers are opened for the call and nowhere kept.
Result<RegistryQuery> query_of(db::Txn& txn, const Lower& lower, const Onboarding& one) {
    RegistryQuery query;
    const auto practitioner = lower.directory.practitioner(txn, one.tenant, one.practitioner);
    if (!practitioner) return refuse(gone());
    query.name = practitioner->name;
    for (const auto& row : txn.query(sql::paper_numbers, one.practitioner)) {
        auto number = lower.keyring.open_text(row.bytes(1), "directory.paper:" + one.practitioner.text());
        if (!number) return refuse(number.error());
        (row.text(0) == wire::name_of(PaperKind::Licence) ? query.licence : query.qualification) = std::move(*number);
    }
    return query;
}

Result<Onboarding> subject_of(db::Txn& txn, const jobs::Due& due) {
    auto one = find_at(txn, due.key.tenant, OnboardingId{due.key.subject});
    if (!one) return refuse(gone());
    return *one;
}

jobs::Call look_up(const Lower& lower, DoctorRegistry& registry) {
    return [&lower, &registry](const std::string&, jobs::Outside& outside) -> Result<std::string> {
        auto query = outside.read([&](db::Txn& txn, Moment&) -> Result<RegistryQuery> {
            auto one = subject_of(txn, outside.due);
            if (!one) return refuse(one.error());
            return query_of(txn, lower, *one);
        });
        if (!query) return refuse(query.error());
        auto entry = registry.look_up(*query, registry.deadline());
        if (!entry) return refuse(entry.error());
        return wire::write(*entry);
    };
}

jobs::Call ask_for_filing(const Lower& lower, DoctorRegistry& registry) {
    return [&lower, &registry](const std::string&, jobs::Outside& outside) -> Result<std::string> {
        auto request = outside.read([&](db::Txn& txn, Moment&) -> Result<FilingRequest> {
            auto one = subject_of(txn, outside.due);
            if (!one) return refuse(one.error());
            auto query = query_of(txn, lower, *one);
            if (!query) return refuse(query.error());
            const auto site = site_of(txn, one->tenant, one->practitioner);
            const auto institution = lower.directory.institution(txn, one->tenant);
            if (!site || !institution) return refuse(gone());
            return FilingRequest{query->licence, query->name, {institution->name, site->number, site->term}};
        });
        if (!request) return refuse(request.error());
        if (auto filed = registry.file(*request, registry.deadline()); !filed) return refuse(filed.error());
        return std::string("{}");
    };
}

std::vector<std::string> found_in(db::Txn& txn, const Lower& lower, const Onboarding& one, const RegistryEntry& entry) {
    const auto practitioner = lower.directory.practitioner(txn, one.tenant, one.practitioner);
    return findings(entry, dossier_of(txn, one.practitioner), practitioner ? practitioner->name : "");
}

bool shows(const RegistryEntry& entry, std::string_view institution, const Site& site) {
    return std::ranges::any_of(entry.filings, [&](const RegistryFiling& filing) {
        return filing.institution == institution && filing.number == site.number;
    });
}

Result<void> settle_check(db::Txn& txn, const jobs::Due& due, const Result<std::string>& answer, const Lower& lower, Moment& moment) {
    auto one = subject_of(txn, due);
    if (!one || one->stage != Stage::DocsSubmitted) return {};
    std::vector<std::string> found;
    if (!answer) found.push_back(answer.error().code);
    else if (auto entry = wire::read<RegistryEntry>(*answer)) found = found_in(txn, lower, *one, *entry);
    else return refuse(entry.error());
    one->findings = joined(found);
    one->checked_at = moment.now;
    if (!found.empty()) one->reason = "registry";
    if (found.empty()) txn.exec(sql::verify_papers, one->practitioner, moment.now);
    return must_step(txn, due.access, lower, *one, found.empty() ? Step::CheckPassed : Step::CheckFailed, moment);
}

Result<void> settle_filing(db::Txn& txn, const jobs::Due& due, const Result<std::string>& answer, const Lower& lower, Moment& moment) {
    auto one = subject_of(txn, due);
    if (!one || one->stage != Stage::Filing) return {};
    if (answer) {
        jobs::at(txn, kLook, key_of(*one), moment.now + limits::kLookFirst, "1");
        return {};
    }
    one->reason = answer.error().code;
    return must_step(txn, due.access, lower, *one, Step::FilingRefused, moment);
}

// Twice as long after each look, up to an hour.
void look_again(db::Txn& txn, const Onboarding& one, const std::string& looks, Instant now) {
    const int number = std::min(std::stoi(looks), 12);
    const Duration wait = std::min<Duration>(limits::kLookFirst * (1 << number), limits::kLookLast);
    jobs::at(txn, kLook, key_of(one), now + wait, std::to_string(number + 1));
}

Result<void> settle_look(db::Txn& txn, const jobs::Due& due, const Result<std::string>& answer, const Lower& lower, Moment& moment) {
    auto one = subject_of(txn, due);
    if (!one || one->stage != Stage::Filing) return {};
    const auto site = site_of(txn, one->tenant, one->practitioner);
    const auto institution = lower.directory.institution(txn, one->tenant);
    check(site && institution, "a filing has its site");
    std::optional<RegistryEntry> entry;
    if (answer) {
        auto read = wire::read<RegistryEntry>(*answer);
        if (!read) return refuse(read.error());
        entry = std::move(*read);
    }
    if (!entry || !shows(*entry, institution->name, *site)) {
        look_again(txn, *one, due.payload, moment.now);
        return {};
    }
    txn.exec(sql::show_practice_site, one->tenant, one->practitioner, moment.now);
    return must_step(txn, due.access, lower, *one, Step::FilingShown, moment);
}

Result<void> settle_recheck(db::Txn& txn, const jobs::Due& due, const Result<std::string>& answer, const Lower& lower,
                            Moment& moment) {
    auto one = subject_of(txn, due);
    if (!one || (!may_practise(one->stage) && one->stage != Stage::Suspended)) return {};
    std::vector<std::string> found;
    if (!answer) found.push_back(answer.error().code);
    else if (auto entry = wire::read<RegistryEntry>(*answer)) found = found_in(txn, lower, *one, *entry);
    else return refuse(entry.error());
    one->findings = joined(found);
    one->checked_at = moment.now;
    if (found.empty()) txn.exec(sql::verify_papers, one->practitioner, moment.now);
    if (may_practise(one->stage) && ends_practice(found)) {
        one->reason = "recheck_failed";
        return must_step(txn, due.access, lower, *one, Step::Suspend, moment);
    }
    check(keep(txn, *one), "a re-check is kept in the transaction that settles it");
    if (may_practise(one->stage)) recheck_later(txn, lower, *one, moment.now);
    return {};
}

using Settling = Result<void> (*)(db::Txn&, const jobs::Due&, const Result<std::string>&, const Lower&, Moment&);
jobs::Settle with(const Lower& lower, Settling settle) {
    return [&lower, settle](db::Txn& txn, const jobs::Due& due, const Result<std::string>& answer, Moment& moment) {
        return settle(txn, due, answer, lower, moment);
    };
}

}  // namespace

void recheck_later(db::Txn& txn, const Lower& lower, const Onboarding& one, Instant now) {
    jobs::at(txn, kRecheck, key_of(one), now + limits::recheck.in(lower.limits.at(now), one.tenant));
}

void join_registry(jobs::Jobs& jobs, const Lower& lower, DoctorRegistry& registry) {
    const jobs::Adapter adapter{.name = "registry", .at_once = 2, .deadline = registry.deadline() + kSettling};
    jobs.outside(kCheck, adapter, look_up(lower, registry), with(lower, settle_check));
    jobs.outside(kFile, adapter, ask_for_filing(lower, registry), with(lower, settle_filing));
    jobs.outside(kLook, adapter, look_up(lower, registry), with(lower, settle_look));
    jobs.outside(kRecheck, adapter, look_up(lower, registry), with(lower, settle_recheck));
    // The desk has given up asking: the month goes on all the same.
    lower.worklist.on_dismissal(std::string(kRecheck.name), [&lower](db::Txn& txn, const events::Parked& what, Moment& moment) {
        auto one = find_at(txn, what.tenant, OnboardingId{what.subject});
        if (one && may_practise(one->stage)) recheck_later(txn, lower, *one, moment.now);
    });
}

}  // namespace xinglin::directory
