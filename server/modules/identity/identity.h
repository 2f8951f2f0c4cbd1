// Identity: who people are, how they prove it, and how they are reached (注册、登录、会话).
// Owns person, account, session, device, staff_account and consents. Phone numbers never leave it but sealed or masked.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/access.h"
#include "base/result.h"
#include "platform/crypto/password.h"
#include "platform/db/txn.h"

namespace xinglin::db {
struct Migration;
}
namespace xinglin::blob {
class BlobStore;
}
namespace xinglin::jobs {
class Jobs;
}
namespace xinglin::worklist {
class Worklist;
}
namespace xinglin::http {
class Authenticator;
class Routes;
enum class App : std::uint8_t;
}  // namespace xinglin::http
namespace xinglin::notify {
class Notify;
}
namespace xinglin::policy {
class Views;
}
namespace xinglin::retention {
struct Retained;
}
namespace xinglin::ws {
class Hub;
}

namespace xinglin::identity {

enum class Sex : std::uint8_t { Male, Female, Unknown };

// Whose numbers may be used here. A demo accepts the impossible region 990000 alone, and a production never does: they never meet.
enum class NumberSpace : std::uint8_t { Real, Demo };

// What a person says about himself; nobody has checked it (assurance level L1).
struct Profile {
    std::string name;
    Sex sex = Sex::Unknown;
    LocalDay birth_date;
};

// A person as a reader with a grant on Category::Identity sees him.
struct PersonCard {
    PersonId person;
    std::optional<std::string> name{};
    std::optional<Sex> sex{};
    std::optional<LocalDay> birth_date{};
};
// Whole years on `today`; a birthday on 29 February is kept on 1 March.
int age_on(LocalDay birth_date, LocalDay today);

// One place where a staff member may act; given by directory.
struct Post {
    TenantId tenant;
    SiteId site;
    PractitionerId practitioner;
    std::string tenant_name;
    std::string name;   // The practitioner's own.
};

// Ports: what identity asks of the floors above, joined at the wiring.
class Posts {
 public:
    virtual ~Posts() = default;
    virtual std::vector<Post> posts_of(db::Txn& txn, PersonId person, Role role) = 0;
    // The name under which somebody practises; nothing for everybody else.
    virtual std::optional<std::string> working_name(db::Txn& txn, PersonId person) const = 0;
    virtual std::optional<std::string> institution_name(db::Txn& txn, TenantId tenant) const = 0;
};
class NewPersons {
 public:
    virtual ~NewPersons() = default;
    // In the transaction that makes the person.
    virtual void person_created(db::Txn& txn, PersonId person, Moment& moment) = 0;
};

// Who may see somebody else's data for identity's own reasons: his guardian, or the member of a desk who reviews his papers.
enum class SightBasis : std::uint8_t { Guardianship, Review };
enum class Seen : std::uint8_t { Identity, Care, Documents };   // Who he is; his visits and pictures; his record.
struct Sight {
    TenantId tenant{};        // Nil for a guardian.
    PersonId reader;
    PersonId person;
    SightBasis basis;
    IdBytes opened_for{};     // The family link or the review: opening it again renews it.
    std::vector<Seen> sees{};
};
class Sights {
 public:
    virtual ~Sights() = default;
    // From `from` to before `until`; under the same key these replace what was opened before.
    virtual void open_sight(db::Txn& txn, const Sight& sight, Instant from, Instant until) = 0;
    virtual void close_sight(db::Txn& txn, const Sight& sight, Instant at) = 0;
};

// What an authority says of a name and a number, and of a face (身份核验). The port to server/adapters/idcheck.
enum class IdAnswer : std::uint8_t { Match, Mismatch, NoRecord };
struct IdQuestion {
    std::string name;
    std::string number;
    std::vector<std::uint8_t> face{};   // A JPEG; empty: name and number alone.
    std::string reference;              // Ours, the same for each repetition.
};
class IdChecker {
 public:
    virtual ~IdChecker() = default;
    // Errors: Busy and Unavailable mean "not known, ask again"; any other is definite.
    virtual Result<IdAnswer> check(const IdQuestion& question, Duration within) = 0;
};

// How certain it is who somebody is (M01): a telephone number; a name and number; a face as well; a card of the insurance.
enum class Level : std::uint8_t { L1 = 1, L2, L3, L4 };

// What is told to a person, in his language, wherever he is reached. Nothing personal in it: it crosses a carrier's desk.
struct Message {
    std::string template_code;   // "notify.doctor_accepted": its text stands in server/i18n.
    std::vector<Argument> arguments{};
    TenantId tenant{};           // Who speaks.
    Duration useful_for = 1h;    // Later it is not sent any more.
};

// Addresses and codes for notify are sealed in this context; the wiring gives notify a keyring to open them.
inline constexpr std::string_view kNoticeContext = "identity.notice";

class Persons {
 public:
    Persons(const crypto::Keyring& keyring, notify::Notify& notify) : keyring_(&keyring), notify_(&notify) {}

    // The card, where a grant of this reader covers it ({{readable}}); nothing otherwise. Audit is the caller's.
    std::optional<PersonCard> card(db::Txn& txn, const Access& access, PersonId person) const;
    // The same for a list: those whom the reader may see, in no order.
    std::vector<PersonCard> cards(db::Txn& txn, const Access& access, std::span<const PersonId> persons) const;

    // Sends a message after the commit. False when the person has no number.
    bool tell(db::Txn& txn, PersonId person, const Message& message, Moment& moment) const;

 private:
    const crypto::Keyring* keyring_;
    notify::Notify* notify_;
};

using ContactId = Id<struct ContactTag>;

// Numbers left by people who need not have an account (a call for help): sealed here, known elsewhere by id.
class Contacts final {
 public:
    explicit Contacts(const crypto::Keyring& keyring) : keyring_(&keyring) {}

    // Error: identity.phone_form when it is not a mainland mobile number.
    Result<ContactId> keep(db::Txn& txn, std::string_view phone, Moment& moment);
    // The number itself. Who may ask, and the audit, are the caller's. Nothing when there is none.
    std::optional<std::string> reveal(db::Txn& txn, ContactId contact) const;

 private:
    const crypto::Keyring* keyring_;
};

// Accounts that no route makes: the seed's and the administrator's.
struct NewStaff {
    std::string login;            // 2 to 64 of a-z 0-9 . _ -; upper case counts as lower.
    std::string password_hash;    // Identity::hash_password, outside the transaction.
    std::vector<std::uint8_t> totp_secret;   // crypto::kTotpSecretBytes of them.
};
struct NewPatient {
    std::string phone;
    std::optional<Profile> profile{};
    std::string language = "zh";
};

struct Lower {
    const crypto::Keyring& keyring;
    const policy::Views& views;
    notify::Notify& notify;
    Posts& posts;
    NewPersons& new_persons;
    ws::Hub& hub;   // Closes the sockets of a session that ends.
    worklist::Worklist& worklist;
    Sights& sights;
    crypto::PasswordCost password_cost = crypto::kStaffCost;
    NumberSpace numbers = NumberSpace::Real;
};

// The module as the wiring sees it.
class Identity final {
 public:
    explicit Identity(const Lower& lower);
    ~Identity();

    const Persons& persons() const;
    http::Authenticator& authenticator();
    void add_routes(http::Routes& routes);
    // Before the jobs start: questions to the authority, and the birthdays of children. All outlive this module's jobs.
    void join(jobs::Jobs& jobs, IdChecker& checker, blob::BlobStore& blobs);

    Level level_of(db::Txn& txn, PersonId person) const;

    // Refuses password.* (crypto/password.h). Slow: never inside a transaction.
    Result<std::string> hash_password(std::string_view login, std::string_view password) const;
    // Refuses identity.login_form, identity.login_taken. Where he works is directory's to say.
    Result<PersonId> create_staff(db::Txn& txn, const NewStaff& staff, Moment& moment);
    // Agrees to the present consent texts: for demonstration data alone. Refuses identity.phone_form, identity.phone_taken,
    // identity.under_age.
    Result<PersonId> create_patient(db::Txn& txn, const NewPatient& patient, Moment& moment);
    // A member who leaves an institution is signed out of it at once, and his sockets there close.
    void end_sessions_in(db::Txn& txn, PersonId person, TenantId tenant) const;
    // A session without a signing in, and the value of its cookie: for demonstration data alone. No route reaches it.
    std::string begin_session(db::Txn& txn, http::App app, const Access& access, Moment& moment);

 private:
    struct Rooms;
    std::unique_ptr<Rooms> rooms_;
};

std::span<const db::Migration> migrations();
// What retention deletes when its time is over.
std::vector<retention::Retained> retained();

}  // namespace xinglin::identity
