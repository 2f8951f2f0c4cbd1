// Identity: who people are, how they prove it, and how they are reached (注册、登录、会话).
// Owns person, account, session, device, staff_account and consents. Phone numbers never leave it but sealed or masked.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/access.h"
#include "base/result.h"
#include "platform/db/txn.h"

namespace xinglin::crypto {
class Keyring;
}
namespace xinglin::db {
struct Migration;
}

namespace xinglin::identity {

enum class Sex : std::uint8_t { Male, Female, Unknown };

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
    std::string name;
};

// Ports: what identity asks of the floors above, joined at the wiring.
class Posts {
 public:
    virtual ~Posts() = default;
    virtual std::vector<Post> posts_of(db::Txn& txn, PersonId person, Role role) = 0;
};
class NewPersons {
 public:
    virtual ~NewPersons() = default;
    // In the transaction that makes the person.
    virtual void person_created(db::Txn& txn, PersonId person, Moment& moment) = 0;
};

class Persons {
 public:
    // The card, where a grant of this reader covers it ({{readable}}); nothing otherwise. Audit is the caller's.
    std::optional<PersonCard> card(db::Txn& txn, const Access& access, PersonId person) const;
    // The same for a list: those whom the reader may see, in no order.
    std::vector<PersonCard> cards(db::Txn& txn, const Access& access, std::span<const PersonId> persons) const;
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

std::span<const db::Migration> migrations();

}  // namespace xinglin::identity
