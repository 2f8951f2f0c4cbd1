// What the routes of reviews take and show.
#pragma once

#include "modules/identity/papers/names.h"
#include "modules/identity/profile.h"
#include "modules/identity/realname/realname.h"
#include "modules/identity/review/review.h"

namespace xinglin::wire {

template <>
inline constexpr auto names<identity::Verdict> =
    enum_names(entry{identity::Verdict::Approved, "approved"}, entry{identity::Verdict::Refused, "refused"});

}  // namespace xinglin::wire

namespace xinglin::identity {

struct ReviewLine {
    ReviewId id;
    ReviewKind kind;
    std::string why;
    Instant opened_at;
    Instant due_at;
    std::string state;   // "waiting", "mine", "taken" by somebody else.
};
struct ReviewLines {
    std::vector<ReviewLine> reviews{};
};

// What whoever holds a review sees, and nobody else.
struct ReviewCard {
    ReviewId id;
    ReviewKind kind;
    std::string why;
    Instant due_at;
    std::string name{};
    std::optional<Sex> sex{};
    std::optional<LocalDay> birth_date{};
    std::optional<PaperKind> paper{};
    std::optional<std::string> number{};       // Whole: it is compared with the picture.
    std::vector<std::string> warnings{};       // "sex_differs", "bound_elsewhere".
    std::optional<std::string> applicant{};    // Who asks for a child; his name.
    std::optional<std::string> relation{};
    std::vector<BlobId> pictures{};            // GET /person-reviews/{id}/pictures/{picture}
};
struct ReviewDecision {
    Verdict verdict = Verdict::Refused;
    std::string reason;   // A code or a short sentence; the person reads it.
};

}  // namespace xinglin::identity

namespace xinglin::wire {

template <>
constexpr auto fields<identity::ReviewLine> = members(
    field<"id">(&identity::ReviewLine::id), field<"kind">(&identity::ReviewLine::kind), field<"why">(&identity::ReviewLine::why),
    field<"opened_at">(&identity::ReviewLine::opened_at), field<"due_at">(&identity::ReviewLine::due_at),
    field<"state">(&identity::ReviewLine::state));
template <>
constexpr std::string_view type_name<identity::ReviewLine> = "PersonReviewLine";
template <>
constexpr std::string_view type_name<identity::ReviewLines> = "PersonReviews";
template <>
constexpr auto fields<identity::ReviewLines> = members(field<"reviews">(&identity::ReviewLines::reviews, at_most(200)));
template <>
constexpr std::string_view type_name<identity::ReviewCard> = "PersonReview";
template <>
constexpr auto fields<identity::ReviewCard> = members(
    field<"id">(&identity::ReviewCard::id), field<"kind">(&identity::ReviewCard::kind), field<"why">(&identity::ReviewCard::why),
    field<"due_at">(&identity::ReviewCard::due_at), field<"name">(&identity::ReviewCard::name),
    field<"sex">(&identity::ReviewCard::sex), field<"birth_date">(&identity::ReviewCard::birth_date),
    field<"paper">(&identity::ReviewCard::paper), field<"number">(&identity::ReviewCard::number),
    field<"warnings">(&identity::ReviewCard::warnings), field<"applicant">(&identity::ReviewCard::applicant),
    field<"relation">(&identity::ReviewCard::relation), field<"pictures">(&identity::ReviewCard::pictures));
template <>
constexpr std::string_view type_name<identity::ReviewDecision> = "PersonReviewDecision";
template <>
constexpr auto fields<identity::ReviewDecision> = members(field<"verdict">(&identity::ReviewDecision::verdict),
                                                          field<"reason">(&identity::ReviewDecision::reason, text(2, 200)));

}  // namespace xinglin::wire
