// For tests: two institutions, a registry and an authority that do as they are told, two people at the desk, doctors who join.
#pragma once

#include "modules/access/world.h"
#include "modules/directory/onboarding/onboarding.h"
#include "modules/directory/onboarding/store.h"
#include "modules/directory/papers/papers_testing.h"
#include "modules/worklist/worklist.h"
#include "platform/sign/sign.h"

namespace xinglin::directory::testing {

// Says of everybody what `entry` says, under the name that was asked for.
class Registry final : public DoctorRegistry {
 public:
    bool silent = false;
    bool refuses_filing = false;
    bool shows_filing = true;
    int asked = 0;
    RegistryEntry entry{.state = LicenceState::Valid, .name = "", .qualification_matches = true,
                        .scopes = {Scope::InternalMedicine, Scope::GeneralPractice}};

    Result<RegistryEntry> look_up(const RegistryQuery& query, Duration) override {
        ++asked;
        if (silent) return refuse({ErrorKind::Unavailable, "registry.unavailable"});
        RegistryEntry answer = entry;
        if (answer.name.empty()) answer.name = query.name;
        if (!shows_filing) answer.filings.clear();
        return answer;
    }
    Result<void> file(const FilingRequest& request, Duration) override {
        if (silent) return refuse({ErrorKind::Unavailable, "registry.unavailable"});
        if (refuses_filing) return refuse({ErrorKind::Conflict, "registry.refused"});
        entry.filings.push_back(request.filing);
        return {};
    }
};

class Authority final : public sign::DocumentSigner {
 public:
    bool refuses = false;
    Result<sign::Signature> sign(crypto::ByteView bytes, const sign::Signer&) override {
        if (refuses) return refuse({ErrorKind::Forbidden, "sign.refused"});
        return sign::Signature{.algorithm = "ECDSA-P256-SHA256", .hash = crypto::bytes_of(crypto::sha256(bytes)),
                               .value = {0x30, 0x01}, .chain = {{0x30, 0x03}}, .at = Instant{1'795'334'400'000'000}};
    }
};

// Of the day that the clocks of tests begin with.
inline constexpr LocalDay kToday{20'779};

inline Dossier whole_dossier() {
    return {.title = Title::Attending, .scopes = {Scope::InternalMedicine, Scope::GeneralPractice}, .main_institution = "瑞康医院",
            .practising_since = LocalDay{15'000}, .institution_consents = true};
}

struct World : access::World {
    World() {
        onboardings.join(jobs, registry, authority);
        mine.freeze();
        first = desk_at(tianjin, 1);
        second = desk_at(tianjin, 2);
    }

    template <class F>
    auto act(F&& deed) {
        return store->write_now(std::forward<F>(deed));
    }
    // The clock goes on, stopping at each job on the way.
    void turn(Duration by) {
        const Instant end = store.clock.now() + by;
        jobs.run_due(store.clock.now());
        for (auto due = jobs.next_due(); due && *due <= end; due = jobs.next_due()) {
            if (*due > store.clock.now()) store.clock.set(*due);
            else store.clock.turn(1s);
            jobs.run_due(store.clock.now());
        }
        store.clock.set(std::max(end, store.clock.now()));
        jobs.run_due(store.clock.now());
    }
    void settle() { turn(0s); }

    static Access desk_at(const access::Hospital& hospital, std::uint8_t number) {
        Access access;
        access.role = Role::Desk;
        access.purpose = Purpose::Operations;
        access.tenant = hospital.tenant;
        access.person = PersonId{{number}};
        return access;
    }
    // Invited, with an account, as he is when he has just opened it.
    Access newcomer(const std::string& login, std::string_view name, const access::Hospital& where, Ring ring = Ring::Outer) {
        const auto token = *act([&](db::Txn& txn, Moment& moment) {
            return onboardings.invite(txn, desk_at(where, 1), name, {where.tenant, where.medicine, ring}, moment);
        });
        const Acceptance acceptance{token, login, "unused", crypto::totp_code(onboardings.totp_secret(token), store.clock.now())};
        auto one = act([&](db::Txn& txn, Moment& moment) { return onboardings.accept(txn, acceptance, "hash", moment); });
        check(one.has_value(), "the newcomer could accept");
        Access access;
        access.role = Role::Doctor;
        access.tenant = where.tenant;
        access.person = one->person;
        access.practitioner = one->practitioner;
        return access;
    }
    Result<void> save(const Access& doctor, PaperKind kind, std::string number, Term term = {.from = LocalDay{18'000}}) {
        return act([&](db::Txn& txn, Moment& moment) -> Result<void> {
            return onboardings.save_paper(txn, doctor, kind, {std::move(number), term}, moment);
        });
    }
    // A whole dossier; the assessment ends in a year unless another end is named.
    void fill_in(const Access& doctor, int number, LocalDay assessment_to = {kToday.days + 365}) {
        const Result<void> done = act([&](db::Txn& txn, Moment& moment) -> Result<void> {
            return onboardings.save_dossier(txn, doctor, whole_dossier(), moment);
        });
        check(done.has_value(), "the dossier was saved");
        check(save(doctor, PaperKind::Qualification, testing::qualification(number)).has_value(), "the qualification was saved");
        check(save(doctor, PaperKind::Licence, testing::licence(number)).has_value(), "the licence was saved");
        check(save(doctor, PaperKind::TitleCertificate, "ZC-2019-" + std::to_string(1000 + number)).has_value(), "so was the title");
        check(save(doctor, PaperKind::Assessment, "KH-2024-" + std::to_string(1000 + number),
                   {.from = LocalDay{20'000}, .to = assessment_to})
                  .has_value(),
              "so was the assessment");
    }
    Onboarding of(const Access& doctor) {
        return look([&](db::Txn& txn, Moment&) { return all_of(txn, doctor.practitioner).front(); });
    }
    Stage stage(const Access& doctor) { return of(doctor).stage; }
    template <class Verb, class... More>
    Result<void> does(const Access& who, const Access& doctor, Verb verb, More... more) {
        const OnboardingId id = of(doctor).id;
        return act([&](db::Txn& txn, Moment& moment) -> Result<void> {
            auto done = (onboardings.*verb)(txn, who, id, more..., moment);
            if (!done) return refuse(done.error());
            return {};
        });
    }
    Result<ExamResult> answer(const Access& doctor, int wrong = 0) {
        std::vector<ExamAnswer> answers;
        for (const auto& one : Exam::current().questions()) answers.push_back({one.id, wrong-- > 0 ? (one.right + 1) % 2 : one.right});
        const OnboardingId id = of(doctor).id;
        return act([&](db::Txn& txn, Moment& moment) { return onboardings.examine(txn, doctor, id, answers, moment); });
    }
    Site site(std::optional<LocalDay> to = {}) const { return {.number = "BA-2026-01", .term = {.from = kToday, .to = to}}; }
    void submit(const Access& doctor) {
        check(does(doctor, doctor, &Onboardings::submit).has_value(), "he could submit");
        settle();
    }
    void approve(const Access& doctor) {
        check(does(first, doctor, &Onboardings::approve_first).has_value(), "the first approved");
        check(does(second, doctor, &Onboardings::approve_second).has_value(), "the second approved");
    }
    void to_filed(const Access& doctor, std::optional<LocalDay> site_to = {}) {
        submit(doctor);
        approve(doctor);
        check(does(first, doctor, &Onboardings::file, site(site_to)).has_value(), "the desk filed him");
        turn(10s);
    }
    void to_probation(const Access& doctor, std::optional<LocalDay> site_to = {}) {
        to_filed(doctor, site_to);
        check(does(doctor, doctor, &Onboardings::sign).has_value(), "he signed");
        settle();
        check(answer(doctor).has_value(), "he was examined");
    }
    void judge(const Access& doctor, int cases, bool passed) {
        for (int i = 0; i < cases; ++i) {
            const Result<void> done = act([&](db::Txn& txn, Moment& moment) -> Result<void> {
                onboardings.judged(txn, desk_at(tianjin, 3), doctor.practitioner, passed, moment);
                return {};
            });
            check(done.has_value(), "the case was judged");
        }
    }
    std::string may_practise_code(const Access& doctor, std::string department = "03", Service service = Service::Advice) {
        return look([&](db::Txn& txn, Moment& moment) -> std::string {
            const auto held = directory.check_practice(txn, {doctor.tenant, doctor.practitioner, department, service}, moment.now);
            return held ? "" : held.error().code;
        });
    }
    bool waits(std::string_view kind, const Access& doctor) {
        const OnboardingId id = of(doctor).id;
        return look([&](db::Txn& txn, Moment&) { return worklist.waits(txn, doctor.tenant, kind, id.bytes); });
    }

    Registry registry;
    Authority authority;
    worklist::Worklist worklist;
    Onboardings onboardings{{directory, identity, *keyring, worklist, views}};
    http::Routes mine;
    Access first;
    Access second;
};

}  // namespace xinglin::directory::testing
