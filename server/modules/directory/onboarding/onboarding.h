// Doctors who join (医生入驻): from the invitation to the first fifty cases, and out again. Owns dossier, paper, onboarding,
// practice_site, contract. Every move goes through Moves and nothing else.
#pragma once

#include "modules/directory/onboarding/application.h"
#include "modules/directory/onboarding/exam.h"

namespace xinglin::crypto { class Keyring; }
namespace xinglin::http { class Routes; }
namespace xinglin::jobs { class Jobs; }
namespace xinglin::policy { class Views; }
namespace xinglin::sign { class DocumentSigner; }
namespace xinglin::worklist { class Worklist; }

namespace xinglin::directory {

struct Lower {
    Directory& directory;
    identity::Identity& identity;
    const crypto::Keyring& keyring;
    worklist::Worklist& worklist;
    const policy::Views& limits;
};

struct Wish {   // Where somebody wants to work, or is wanted.
    TenantId institution;
    DepartmentId department;
    Ring ring = Ring::Outer;
};
struct Invitation {
    TenantId institution;
    std::string name;             // The doctor's, as on his papers.
    DepartmentId department;
    Ring ring = Ring::Outer;
    Instant expires_at;
};
struct Acceptance {
    std::string token;
    std::string login;
    std::string password;
    std::string code;             // Of the authenticator that holds the invitation's secret.
};
struct PaperEntry {
    std::string number;
    Term term{};
};
enum class ContractState : std::uint8_t { Open, Asked, Signed, Refused };
struct Contract {
    ContractState state = ContractState::Open;
    std::string canonical;        // The bytes that are signed (RFC 8785).
    std::string algorithm{};
    std::string hash{};           // Hex.
    std::optional<Instant> signed_at{};
};
struct ExamResult {
    std::int64_t score = 0;       // Per cent.
    bool passed = false;
};

class Onboardings final : public Probation {
 public:
    explicit Onboardings(const Lower& lower) : lower_(lower) {}

    // A link for a doctor who has no account yet; good once, for a week. Gives its token, which is nowhere else.
    // Errors: directory.department_unknown.
    Result<std::string> invite(db::Txn& txn, const Access& desk, std::string_view name, const Wish& wish, Moment& moment);
    // Error: directory.invitation_over, whether it never was, was used or has run out.
    Result<Invitation> look(db::Txn& txn, std::string_view token) const;
    std::vector<std::uint8_t> totp_secret(std::string_view token) const;
    // His account, and his application at the institution that invited him. Errors: as above, identity.factor_wrong,
    // identity.login_form, identity.login_taken.
    Result<Onboarding> accept(db::Txn& txn, const Acceptance& acceptance, const std::string& password_hash, Moment& moment);

    // A doctor who practises elsewhere already applies here with the same dossier. Errors: directory.institution_unknown,
    // directory.department_unknown, directory.already_applied, directory.already_member.
    Result<Onboarding> apply(db::Txn& txn, const Access& doctor, const Wish& wish, Moment& moment);
    // Error: directory.papers_locked while an application is under review, or he practises.
    Result<void> save_dossier(db::Txn& txn, const Access& doctor, const Dossier& dossier, Moment& moment);
    // Errors: as above, directory.qualification_form, directory.licence_form, directory.paper_number, directory.paper_term,
    // directory.licence_taken (one licence, one account).
    Result<void> save_paper(db::Txn& txn, const Access& doctor, PaperKind kind, const PaperEntry& entry, Moment& moment);
    // Errors: directory.onboarding_not_found, directory.wrong_stage, directory.incomplete. Repeating it is no error.
    Result<void> submit(db::Txn& txn, const Access& doctor, OnboardingId id, Moment& moment);
    Result<void> withdraw(db::Txn& txn, const Access& doctor, OnboardingId id, Moment& moment);
    // Errors: directory.onboarding_not_found, directory.wrong_stage (not filed yet).
    Result<Contract> contract(db::Txn& txn, const Access& doctor, OnboardingId id) const;
    // Asks the authority; Asked until it has answered. Repeating it is no error.
    Result<Contract> sign(db::Txn& txn, const Access& doctor, OnboardingId id, Moment& moment);
    // Errors: as above, directory.answers_incomplete, directory.too_many_tries.
    Result<ExamResult> examine(db::Txn& txn, const Access& doctor, OnboardingId id, const std::vector<ExamAnswer>& answers,
                               Moment& moment);

    // The desk's. Errors of all: directory.onboarding_not_found, directory.wrong_stage.
    Result<void> approve_first(db::Txn& txn, const Access& desk, OnboardingId id, Moment& moment);
    Result<void> approve_second(db::Txn& txn, const Access& desk, OnboardingId id, Moment& moment);   // directory.four_eyes
    Result<void> send_back(db::Txn& txn, const Access& desk, OnboardingId id, std::string_view reason, Moment& moment);
    Result<void> file(db::Txn& txn, const Access& desk, OnboardingId id, const Site& site, Moment& moment);
    Result<void> recheck(db::Txn& txn, const Access& desk, OnboardingId id, Moment& moment);
    // A certificate was renewed and lies before the desk. Errors: directory.paper_term, directory.paper_number (he has none).
    Result<void> renew(db::Txn& txn, const Access& desk, OnboardingId id, PaperKind kind, const Term& term, Moment& moment);
    Result<void> suspend(db::Txn& txn, const Access& desk, OnboardingId id, std::string_view reason, Moment& moment);
    Result<void> reinstate(db::Txn& txn, const Access& desk, OnboardingId id, std::string_view reason, Moment& moment);  // directory.not_fit
    Result<void> terminate(db::Txn& txn, const Access& desk, OnboardingId id, std::string_view reason, Moment& moment);

    // Probation.
    bool is_on_probation(db::Txn& txn, TenantId tenant, PractitionerId practitioner) const override;
    void judged(db::Txn& txn, const Access& access, PractitionerId practitioner, bool passed, Moment& moment) override;

    // What a card shows. By whoever may see it: the doctor himself, the desk of the institution.
    std::vector<Onboarding> mine(db::Txn& txn, const Access& doctor) const;
    std::vector<Onboarding> listed(db::Txn& txn, const Access& desk, Stage stage) const;
    Result<Onboarding> find(db::Txn& txn, const Access& access, OnboardingId id) const;
    std::vector<std::string> missing_of(db::Txn& txn, const Onboarding& one) const;
    SiteKind kind_at(db::Txn& txn, TenantId tenant, const Dossier& dossier) const;

    // Wiring, before start. Registry and signer outlive the jobs.
    void join(jobs::Jobs& jobs, DoctorRegistry& registry, sign::DocumentSigner& signer);
    void add_routes(http::Routes& routes);
    const Lower& lower() const { return lower_; }

 private:
    Result<Onboarding> begin(db::Txn& txn, const Wish& wish, PractitionerId practitioner, PersonId person, Moment& moment);
    Result<Onboarding> own(db::Txn& txn, const Access& doctor, OnboardingId id) const;
    Result<Onboarding> at_desk(db::Txn& txn, const Access& desk, OnboardingId id) const;
    Result<void> check_department(db::Txn& txn, const Wish& wish) const;
    std::string written_contract(db::Txn& txn, const Onboarding& one) const;
    Lower lower_;
};

// Whether papers and site hold at this moment: what check_practice and the timer at midnight both ask.
Result<void> papers_hold(db::Txn& txn, TenantId tenant, PractitionerId practitioner, Instant at);

}  // namespace xinglin::directory
