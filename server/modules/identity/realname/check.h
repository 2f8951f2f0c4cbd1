// A try to prove who somebody is, as its row holds it.
#pragma once

#include "modules/identity/papers/names.h"
#include "modules/identity/realname/lifecycle.h"
#include "platform/crypto/keyring.h"

namespace xinglin::wire {

template <>
inline constexpr auto names<identity::CheckState> =
    enum_names(entry{identity::CheckState::Checking, "checking"}, entry{identity::CheckState::Claim, "claim"},
               entry{identity::CheckState::Review, "review"}, entry{identity::CheckState::Verified, "verified"},
               entry{identity::CheckState::Refused, "refused"}, entry{identity::CheckState::Superseded, "superseded"});

}  // namespace xinglin::wire

namespace xinglin::identity {

using CheckId = Id<struct RealNameCheckTag>;

struct Check {
    CheckId id;
    PersonId person;
    PaperKind kind;
    std::string name;
    crypto::Digest number_hash{};
    crypto::Bytes number_sealed{};
    Sex sex;
    LocalDay birth_date;
    CheckState state = CheckState::Checking;
    std::string answer{};      // Why it is where it is: "mismatch", "no_record", a reviewer's reason ...
    Instant asked_at;
    std::optional<BlobId> face{};
    std::int64_t faces = 0;
};

std::optional<Check> find_check(db::Txn& txn, CheckId id);
std::optional<Check> newest_check(db::Txn& txn, PersonId person);
void add_check(db::Txn& txn, const Check& check);
// False when it is in another state by now.
bool move_check(db::Txn& txn, const Check& check, CheckState to, std::string_view answer);

// What a number is found by, and where it lies sealed: under the person whom it is said of.
crypto::Digest number_hash(const crypto::Keyring& keyring, const Paper& paper);
std::string number_context(PersonId person);

}  // namespace xinglin::identity
