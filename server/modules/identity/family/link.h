// A family link as its row holds it.
#pragma once

#include "modules/identity/family/lifecycle.h"
#include "modules/identity/papers/names.h"
#include "modules/identity/profile.h"
#include "platform/crypto/keyring.h"

namespace xinglin::identity {

using LinkId = Id<struct FamilyLinkTag>;

// Who the person is to the one who acts for him (GB/T 4761).
enum class Relation : std::uint8_t { Spouse, Son, Daughter, Grandchild, Parent, Grandparent, Sibling, Other };
enum class LinkBasis : std::uint8_t { MinorChild, AdultConsent };
enum class Scope : std::uint8_t { Book = 1, Pay = 2, View = 4, Consult = 8 };

class Scopes {
 public:
    constexpr Scopes() = default;
    static constexpr Scopes all() { return from_bits(15); }
    static constexpr Scopes from_bits(std::int64_t bits) {
        Scopes scopes;
        scopes.bits_ = static_cast<std::uint8_t>(bits & 15);
        return scopes;
    }
    static Scopes of(const std::vector<Scope>& list) {
        std::int64_t bits = 0;
        for (Scope one : list) bits |= static_cast<std::int64_t>(one);
        return from_bits(bits);
    }
    constexpr std::int64_t bits() const { return bits_; }
    constexpr bool has(Scope one) const { return (bits_ & static_cast<std::uint8_t>(one)) != 0; }
    constexpr bool within(Scopes wider) const { return (bits_ & ~wider.bits_) == 0; }
    std::vector<Scope> list() const;

 private:
    std::uint8_t bits_ = 0;
};

struct Link {
    LinkId id;
    PersonId holder;             // Whose account acts.
    PersonId person{};           // For whom; nil until it was proved who that is.
    Relation relation;
    LinkBasis basis;
    Scopes scopes;
    LinkState state = LinkState::Draft;
    std::string name{};          // Of a child, as said; empty for an adult.
    Sex sex = Sex::Unknown;
    LocalDay birth_date{};
    PaperKind kind = PaperKind::ResidentId;
    crypto::Digest number_hash{};
    crypto::Bytes number_sealed{};
    Instant created_at;
    std::optional<Instant> valid_to{};
    std::optional<Instant> own_asked_at{};   // The child was asked itself (14).
    std::optional<Instant> noticed_at{};     // The guardian was told that it ends (18).
    std::string why{};           // A reviewer's reason, or why it ended.
};

std::optional<Link> find_link(db::Txn& txn, LinkId id);
// Those that have not ended, the oldest first; of the one who acts.
std::vector<Link> links_of_holder(db::Txn& txn, const Access& access);
void add_link(db::Txn& txn, const Link& link);
// False when it is in another state by now.
bool move_link(db::Txn& txn, const Link& link, LinkState to, std::string_view why);

}  // namespace xinglin::identity

namespace xinglin::wire {

template <>
inline constexpr auto names<identity::LinkState> = enum_names(
    entry{identity::LinkState::Draft, "draft"}, entry{identity::LinkState::ProofPending, "proof_pending"},
    entry{identity::LinkState::Active, "active"}, entry{identity::LinkState::Suspended, "suspended"},
    entry{identity::LinkState::Unlinked, "unlinked"});
template <>
inline constexpr auto names<identity::Relation> = enum_names(
    entry{identity::Relation::Spouse, "spouse"}, entry{identity::Relation::Son, "son"},
    entry{identity::Relation::Daughter, "daughter"}, entry{identity::Relation::Grandchild, "grandchild"},
    entry{identity::Relation::Parent, "parent"}, entry{identity::Relation::Grandparent, "grandparent"},
    entry{identity::Relation::Sibling, "sibling"}, entry{identity::Relation::Other, "other"});
template <>
inline constexpr auto names<identity::LinkBasis> = enum_names(entry{identity::LinkBasis::MinorChild, "minor_child"},
                                                              entry{identity::LinkBasis::AdultConsent, "adult_consent"});
template <>
inline constexpr auto names<identity::Scope> =
    enum_names(entry{identity::Scope::Book, "book"}, entry{identity::Scope::Pay, "pay"}, entry{identity::Scope::View, "view"},
               entry{identity::Scope::Consult, "consult"});

}  // namespace xinglin::wire
