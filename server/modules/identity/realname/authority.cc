// Asking the authority, in two parts: the call without a transaction, then what its answer means.
#include "modules/identity/realname/ask.h"
#include "modules/identity/realname/realname.h"
#include "platform/blob/blob.h"

namespace xinglin::identity {
namespace {

constexpr jobs::Kind kAsk{"identity.real_name"};
const jobs::Adapter kRegistry{.name = "idcheck", .at_once = 4, .deadline = 5s};
// After so many silences (about half a minute) people decide: nobody waits for a registry that is down.
constexpr std::int64_t kSilencesMax = 4;

Error no_such_check() { return {ErrorKind::NotFound, "identity.no_such_check"}; }

std::string word_for(IdAnswer answer) {
    switch (answer) {
    case IdAnswer::Match: return "match";
    case IdAnswer::Mismatch: return "mismatch";
    case IdAnswer::NoRecord: return "no_record";
    }
    return {};
}

bool may_come_later(const Error& error) { return error.kind == ErrorKind::Busy || error.kind == ErrorKind::Unavailable; }

}  // namespace

void ask_authority(db::Txn& txn, const Check& check, std::int64_t face, Instant now) {
    jobs::at(txn, kAsk, {.subject = check.id.bytes, .detail = face}, now);
}

Result<std::string> RealNames::call(jobs::Outside& outside, IdChecker& checker, const blob::BlobStore& blobs) const {
    const auto check = outside.read([&](db::Txn& txn, Moment&) -> Result<Check> {
        auto found = find_check(txn, CheckId{outside.due.key.subject});
        if (!found) return refuse(no_such_check());
        return *found;
    });
    if (!check) return refuse(check.error());
    IdQuestion question{.name = check->name, .number = number_of(*check),
                        .reference = id_text(outside.due.key.subject) + "-" + std::to_string(outside.due.key.detail)};
    if (outside.due.key.detail > 0 && check->face) {
        auto face = blobs.read(*check->face, blob::Variant::Full);
        if (!face) return refuse(face.error());
        question.face.assign(face->begin(), face->end());
    }
    const auto answer = checker.check(question, kRegistry.deadline);
    if (answer) return word_for(*answer);
    if (may_come_later(answer.error()) && outside.due.failures >= kSilencesMax) return std::string("silent");
    return refuse(answer.error());
}

void RealNames::join(jobs::Jobs& jobs, IdChecker& checker, blob::BlobStore& blobs) const {
    jobs.outside(
        kAsk, kRegistry,
        [this, &checker, &blobs](const std::string&, jobs::Outside& outside) { return call(outside, checker, blobs); },
        [this](db::Txn& txn, const jobs::Due& due, const Result<std::string>& answer, Moment& moment) -> Result<void> {
            const auto check = find_check(txn, CheckId{due.key.subject});
            if (!check) return {};
            txn.lock("identity.real_name:" + check->person.text());
            const std::string said = answer ? *answer : "no_registry";
            if (due.key.detail == 0) settle(txn, *check, said, moment);
            else if (due.key.detail == check->faces) settle_face(txn, *check, said, moment);
            return {};
        });
}

}  // namespace xinglin::identity
