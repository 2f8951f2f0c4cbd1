// What the routes of families take and show. Nobody's telephone number is in it.
#pragma once

#include "modules/identity/family/families.h"
#include "modules/identity/review/proofs.h"

namespace xinglin::identity {

struct MemberShown {
    LinkId id;
    std::optional<PersonId> person{};
    std::optional<std::string> name{};        // Nothing when it may not be seen any more.
    Relation relation;
    LinkBasis basis;
    std::vector<Scope> scopes;
    LinkState state;
    std::optional<Sex> sex{};
    std::optional<LocalDay> birth_date{};
    std::optional<std::int64_t> age{};
    std::optional<Instant> valid_to{};
    std::optional<Instant> review_due{};
    bool own_consent_asked = false;           // The child is fourteen.
    bool ends_soon = false;                   // The child is of age.
    std::optional<std::string> why{};         // A reviewer's reason.
};
struct FamilyShown {
    std::vector<MemberShown> members{};
    std::int64_t places_left;
    std::int64_t changes_left;
};
struct AdultPhone {
    std::string phone;
};
struct ProofAsk {
    std::vector<BlobId> pictures;
};
struct ScopesAsk {
    std::vector<Scope> scopes;
};
struct GuardianShown {
    LinkId id;
    std::string name;
    Relation relation;
    LinkBasis basis;
    std::vector<Scope> scopes;
    Instant since;
};
struct GuardiansShown {
    std::vector<GuardianShown> guardians{};
};

}  // namespace xinglin::identity

namespace xinglin::wire {

template <>
constexpr std::string_view type_name<identity::ChildAsk> = "ChildAsk";
template <>
constexpr auto fields<identity::ChildAsk> = members(
    field<"name">(&identity::ChildAsk::name, text(1, 60)), field<"sex">(&identity::ChildAsk::sex),
    field<"birth_date">(&identity::ChildAsk::birth_date), field<"relation">(&identity::ChildAsk::relation),
    field<"kind">(&identity::ChildAsk::kind), field<"number">(&identity::ChildAsk::number, text(1, 40)),
    field<"pictures">(&identity::ChildAsk::pictures, at_most(identity::kProofsMax)),
    field<"scopes">(&identity::ChildAsk::scopes, at_most(4)));
template <>
constexpr std::string_view type_name<identity::AdultAsk> = "AdultAsk";
template <>
constexpr auto fields<identity::AdultAsk> = members(
    field<"phone">(&identity::AdultAsk::phone, text(1, 32)), field<"code">(&identity::AdultAsk::code, text(1, 16)),
    field<"relation">(&identity::AdultAsk::relation), field<"scopes">(&identity::AdultAsk::scopes, at_most(4)));
template <>
constexpr auto fields<identity::AdultPhone> = members(field<"phone">(&identity::AdultPhone::phone, text(1, 32)));
template <>
constexpr auto fields<identity::ProofAsk> = members(field<"pictures">(&identity::ProofAsk::pictures, at_most(identity::kProofsMax)));
template <>
constexpr auto fields<identity::ScopesAsk> = members(field<"scopes">(&identity::ScopesAsk::scopes, at_most(4)));
template <>
constexpr std::string_view type_name<identity::MemberShown> = "FamilyMember";
template <>
constexpr auto fields<identity::MemberShown> = members(
    field<"id">(&identity::MemberShown::id), field<"person">(&identity::MemberShown::person),
    field<"name">(&identity::MemberShown::name), field<"relation">(&identity::MemberShown::relation),
    field<"basis">(&identity::MemberShown::basis), field<"scopes">(&identity::MemberShown::scopes),
    field<"state">(&identity::MemberShown::state), field<"sex">(&identity::MemberShown::sex),
    field<"birth_date">(&identity::MemberShown::birth_date), field<"age">(&identity::MemberShown::age),
    field<"valid_to">(&identity::MemberShown::valid_to), field<"review_due">(&identity::MemberShown::review_due),
    field<"own_consent_asked">(&identity::MemberShown::own_consent_asked),
    field<"ends_soon">(&identity::MemberShown::ends_soon), field<"why">(&identity::MemberShown::why));
template <>
constexpr std::string_view type_name<identity::FamilyShown> = "Family";
template <>
constexpr auto fields<identity::FamilyShown> = members(
    field<"members">(&identity::FamilyShown::members), field<"places_left">(&identity::FamilyShown::places_left),
    field<"changes_left">(&identity::FamilyShown::changes_left));
template <>
constexpr std::string_view type_name<identity::GuardianShown> = "Guardian";
template <>
constexpr auto fields<identity::GuardianShown> = members(
    field<"id">(&identity::GuardianShown::id), field<"name">(&identity::GuardianShown::name),
    field<"relation">(&identity::GuardianShown::relation), field<"basis">(&identity::GuardianShown::basis),
    field<"scopes">(&identity::GuardianShown::scopes), field<"since">(&identity::GuardianShown::since));
template <>
constexpr std::string_view type_name<identity::GuardiansShown> = "Guardians";
template <>
constexpr auto fields<identity::GuardiansShown> = members(field<"guardians">(&identity::GuardiansShown::guardians));

}  // namespace xinglin::wire
