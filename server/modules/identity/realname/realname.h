// Real names (实名认证): a person says name and number, an authority or people say whether it is so (lifecycle.h).
// The authority is asked outside any transaction; a number belongs to one person at a time.
#pragma once

#include "modules/identity/realname/check.h"
#include "modules/identity/reach.h"
#include "modules/identity/review/review.h"
#include "modules/identity/sessions.h"
#include "platform/jobs/jobs.h"

namespace xinglin::identity {

struct RealNameAsk {
    PaperKind kind = PaperKind::ResidentId;
    std::string name;
    std::string number;
    std::optional<Sex> sex{};                 // Of papers whose number does not say it, or says something else.
    std::optional<LocalDay> birth_date{};     // The same.
    std::optional<std::vector<BlobId>> pictures{};   // Of the paper, for people to look at; his own uploads.
};

enum class Verdict : std::uint8_t { Approved, Refused };

struct ReviewCard;

// Where somebody stands.
struct Standing {
    Level level = Level::L1;
    std::optional<Check> last{};
    std::string number{};          // Of `last`, in the clear; shown masked.
    std::int64_t tries_left = 0;
    bool sex_differs = false;      // From what the number says: a warning, no refusal.
};

class RealNames final {
 public:
    RealNames(const Lower& lower, const Reviews& reviews)
        : lower_(lower), reviews_(&reviews), reach_(lower.keyring, lower.notify), sessions_(lower.views, lower.hub) {}

    // Takes the place of a try that is still open. Refuses identity.name_form, identity.paper_..., identity.birth_date,
    // identity.under_age, identity.too_many_tries, blob.not_found.
    Result<void> submit(db::Txn& txn, const Access& access, const RealNameAsk& ask, Moment& moment) const;
    // A picture of his face: for a number that is bound elsewhere, or to be known better (L3). Refuses
    // identity.face_not_asked, identity.too_many_faces, blob.not_found.
    Result<void> show_face(db::Txn& txn, const Access& access, BlobId face, Moment& moment) const;
    // People instead of a face. Refuses identity.face_not_asked.
    Result<void> ask_people(db::Txn& txn, const Access& access, Moment& moment) const;
    Standing standing_of(db::Txn& txn, const Access& access) const;

    // What whoever holds the review sees of the try.
    void describe(db::Txn& txn, const Access& access, const Review& review, ReviewCard& card) const;
    // What a desk has decided about a try. It was held by whoever decides.
    void decide(db::Txn& txn, const Review& review, Verdict verdict, std::string_view reason, Moment& moment) const;

    Level level_of(db::Txn& txn, PersonId person) const;

    // Registers the job that asks the authority.
    void join(jobs::Jobs& jobs, IdChecker& checker, blob::BlobStore& blobs) const;
    std::string number_of(const Check& check) const;

 private:
    Result<Check> read(const RealNameAsk& ask, PersonId person, Moment& moment) const;
    Result<void> count(db::Txn& txn, PersonId person, Instant now) const;
    Result<std::string> call(jobs::Outside& outside, IdChecker& checker, const blob::BlobStore& blobs) const;
    void settle(db::Txn& txn, const Check& check, std::string_view answer, Moment& moment) const;
    void settle_face(db::Txn& txn, const Check& check, std::string_view answer, Moment& moment) const;
    void verify(db::Txn& txn, const Check& check, Level level, std::string_view answer, Moment& moment) const;
    void displace(db::Txn& txn, PersonId holder, Moment& moment) const;
    void to_people(db::Txn& txn, const Check& check, std::string_view why, Moment& moment) const;

    Lower lower_;
    const Reviews* reviews_;
    Reach reach_;
    Sessions sessions_;
};

}  // namespace xinglin::identity
