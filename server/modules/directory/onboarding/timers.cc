// What happens when nobody moves, and when midnight comes.
#include "modules/directory/onboarding/registry_jobs.h"
#include "modules/directory/onboarding/store.h"
#include "modules/worklist/worklist.h"

namespace xinglin::directory {
namespace {

Result<void> clock_rings(db::Txn& txn, const jobs::Due& due, const Lower& lower, Moment& moment) {
    auto one = find_at(txn, due.key.tenant, OnboardingId{due.key.subject});
    if (!one || !one->due_at || *one->due_at > moment.now) return {};   // He has moved on meanwhile.
    switch (clock_of(one->stage)) {
    case Runs::Not: return {};
    case Runs::Lapses:
        one->reason = "time_over";
        check(step(txn, due.access, lower, *one, Step::Lapse, moment), "what can lapse, lapses");
        return {};
    case Runs::Reminds:
        lower.worklist.open(txn, {.tenant = one->tenant, .kind = std::string(item_of(one->stage)), .subject = one->id.bytes,
                                  .urgency = worklist::Urgency::Soon, .due = one->due_at},
                            moment);
        return {};
    }
    return {};
}

}  // namespace

void Onboardings::join(jobs::Jobs& jobs, DoctorRegistry& registry, sign::DocumentSigner& signer) {
    jobs.on(kClock, [this](db::Txn& txn, const jobs::Due& due, Moment& moment) { return clock_rings(txn, due, lower_, moment); });
    jobs.on(kPapersEnd, [this](db::Txn& txn, const jobs::Due& due, Moment& moment) {
        return papers_ended(txn, due.access, lower_, PractitionerId{due.key.subject}, moment);
    });
    join_registry(jobs, lower_, registry);
    join_contract(jobs, lower_, signer);
}

}  // namespace xinglin::directory
