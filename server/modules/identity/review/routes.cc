// The routes of a desk that reviews papers: see that one waits, take it, look, decide.
#include "modules/identity/identity_sql.h"
#include "modules/identity/review/proofs.h"
#include "modules/identity/review/wire.h"
#include "modules/identity/routes.h"
#include "platform/audit/audit.h"

namespace xinglin::identity {
namespace {

using db::Txn;
using http::Call;
using http::NoBody;

Error no_picture() { return {ErrorKind::NotFound, "blob.not_found"}; }

std::string state_for(const Reviews& reviews, const Review& review, const Access& access, Instant now) {
    if (reviews.is_held_by(review, access, now)) return "mine";
    Access taker;
    taker.person = review.taker;
    taker.tenant = review.taker_tenant;
    return reviews.is_held_by(review, taker, now) ? "taken" : "waiting";
}

audit::Subject subject_of(const Review& review, std::string_view what) {
    return {.person = review.person, .category = "identity", .object_kind = "person_review", .object_id = review.id.bytes,
            .what = std::string(what), .reason = review.why};
}

}  // namespace

Result<ReviewCard> Identity::Rooms::card(Txn& txn, const Access& access, const Review& review) const {
    ReviewCard card{.id = review.id, .kind = review.kind, .why = review.why, .due_at = review.due_at,
                    .pictures = proofs_of(txn, review.subject)};
    switch (review.kind) {
    case ReviewKind::RealName: real_names.describe(txn, access, review, card); break;
    case ReviewKind::Family: families.describe(txn, access, review, card); break;
    }
    audit::shown(txn, access, subject_of(review, "identity.review_read"));
    return card;
}

Result<void> Identity::Rooms::decide(Txn& txn, const Access& access, const Review& review, const ReviewDecision& decision,
                                     Moment& moment) const {
    reviews.decide(txn, review, wire::name_of(decision.verdict), decision.reason, moment);
    switch (review.kind) {
    case ReviewKind::RealName: real_names.decide(txn, review, decision.verdict, decision.reason, moment); break;
    case ReviewKind::Family: families.decide(txn, review, decision.verdict, decision.reason, moment); break;
    }
    audit::wrote(txn, access, subject_of(review, "identity.review_decided"));
    return {};
}

void Identity::Rooms::add_review_routes(http::Routes& routes) {
    routes.get<ReviewLines>(
        "/person-reviews", {.roles = Role::Desk, .summary = "Papers that people have to look at"},
        [this](Txn& txn, const Access& access, const Call<NoBody>&, Moment& moment) -> Result<ReviewLines> {
            ReviewLines lines;
            for (const Review& one : reviews.waiting(txn)) {
                lines.reviews.push_back({one.id, one.kind, one.why, one.opened_at, one.due_at,
                                         state_for(reviews, one, access, moment.now)});
            }
            return lines;
        });
    routes.put<NoBody, ReviewCard>(
        "/person-reviews/{id}/taking", {.roles = Role::Desk, .summary = "Take one, and see it", .patient_data = true},
        [this](Txn& txn, const Access& access, const Call<NoBody>& call, Moment& moment) -> Result<ReviewCard> {
            const auto id = call.path_id<ReviewId>("id");
            if (!id) return refuse(id.error());
            const auto review = reviews.take(txn, access, *id, moment);
            if (!review) return refuse(review.error());
            return card(txn, access, *review);
        });
    routes.get<ReviewCard>(
        "/person-reviews/{id}", {.roles = Role::Desk, .summary = "One that the reader has taken", .patient_data = true},
        [this](Txn& txn, const Access& access, const Call<NoBody>& call, Moment&) -> Result<ReviewCard> {
            const auto id = call.path_id<ReviewId>("id");
            if (!id) return refuse(id.error());
            const auto review = reviews.held(txn, access, *id);
            if (!review) return refuse(review.error());
            return card(txn, access, *review);
        });
    add_decision_routes(routes);
}

void Identity::Rooms::add_decision_routes(http::Routes& routes) {
    routes.get<http::BlobReply>(
        "/person-reviews/{id}/pictures/{picture}",
        {.roles = Role::Desk, .summary = "A picture of what is reviewed", .patient_data = true},
        [this](Txn& txn, const Access& access, const Call<NoBody>& call, Moment&) -> Result<http::BlobReply> {
            const auto id = call.path_id<ReviewId>("id");
            if (!id) return refuse(id.error());
            const auto picture = call.path_id<BlobId>("picture");
            if (!picture) return refuse(picture.error());
            const auto review = reviews.held(txn, access, *id);
            if (!review) return refuse(review.error());
            const auto pictures = proofs_of(txn, review->subject);
            if (std::ranges::find(pictures, *picture) == pictures.end()) return refuse(no_picture());
            audit::shown(txn, access, subject_of(*review, "identity.proof_shown"));
            return http::BlobReply{.blob = *picture, .media_type = "image/jpeg"};
        });
    routes.put<ReviewDecision, NoBody>(
        "/person-reviews/{id}/decision", {.roles = Role::Desk, .summary = "Approve or refuse, with a reason", .patient_data = true},
        [this](Txn& txn, const Access& access, const Call<ReviewDecision>& call, Moment& moment) -> Result<NoBody> {
            const auto id = call.path_id<ReviewId>("id");
            if (!id) return refuse(id.error());
            const auto review = reviews.held(txn, access, *id);
            if (!review) return refuse(review.error());
            return http::done(decide(txn, access, *review, call.body, moment));
        });
}

}  // namespace xinglin::identity
