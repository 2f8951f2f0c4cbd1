// What the routes of the real name take and show.
#pragma once

#include "modules/identity/profile.h"
#include "modules/identity/realname/realname.h"
#include "modules/identity/review/proofs.h"

namespace xinglin::identity {

struct RealNameShown {
    std::int64_t level;                        // 1 to 4.
    std::string state;                         // "none", or as the last try stands.
    std::optional<PaperKind> kind{};
    std::optional<std::string> name{};
    std::optional<std::string> number_masked{};
    std::optional<LocalDay> birth_date{};
    std::optional<Instant> asked_at{};
    std::optional<std::string> why{};          // A code: "mismatch", "no_record", "bound_elsewhere", a reviewer's reason.
    std::optional<Instant> review_due{};
    std::int64_t tries_left;
    std::vector<std::string> warnings{};       // "sex_differs".
};
struct FaceAsk {
    BlobId picture;
};

}  // namespace xinglin::identity

namespace xinglin::wire {

template <>
constexpr std::string_view type_name<identity::RealNameAsk> = "RealNameAsk";
template <>
constexpr auto fields<identity::RealNameAsk> = members(
    field<"kind">(&identity::RealNameAsk::kind), field<"name">(&identity::RealNameAsk::name, text(1, 60)),
    field<"number">(&identity::RealNameAsk::number, text(1, 40)), field<"sex">(&identity::RealNameAsk::sex),
    field<"birth_date">(&identity::RealNameAsk::birth_date),
    field<"pictures">(&identity::RealNameAsk::pictures, at_most(identity::kProofsMax)));
template <>
constexpr std::string_view type_name<identity::RealNameShown> = "RealName";
template <>
constexpr auto fields<identity::RealNameShown> = members(
    field<"level">(&identity::RealNameShown::level), field<"state">(&identity::RealNameShown::state),
    field<"kind">(&identity::RealNameShown::kind), field<"name">(&identity::RealNameShown::name),
    field<"number_masked">(&identity::RealNameShown::number_masked), field<"birth_date">(&identity::RealNameShown::birth_date),
    field<"asked_at">(&identity::RealNameShown::asked_at), field<"why">(&identity::RealNameShown::why),
    field<"review_due">(&identity::RealNameShown::review_due), field<"tries_left">(&identity::RealNameShown::tries_left),
    field<"warnings">(&identity::RealNameShown::warnings));
template <>
constexpr auto fields<identity::FaceAsk> = members(field<"picture">(&identity::FaceAsk::picture));

}  // namespace xinglin::wire
