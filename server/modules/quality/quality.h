// Quality (质量管理): it begins with the first cases of a doctor on probation, all of which are looked at (M03).
// Owns quality_sample. What a verdict means for the doctor is directory's.
#pragma once

#include "modules/consult/consult.h"
#include "modules/worklist/worklist.h"

namespace xinglin::quality {

// A signed conversation that is to be looked at.
struct Sample {
    consult::ConsultId consult;
    PractitionerId practitioner;
    std::string doctor;             // His name.
    Instant taken_at;
};
struct Verdict {
    bool passed = false;
    std::string remark{};           // Why; at most 500 characters, nothing of the patient.
};

class Quality final {
 public:
    Quality(const directory::Directory& directory, directory::Probation& probation, worklist::Worklist& worklist)
        : directory_(&directory), probation_(&probation), worklist_(&worklist) {}

    // What waits at this institution, the oldest first.
    std::vector<Sample> open(db::Txn& txn, const Access& desk) const;
    // Counts for the doctor, once. Repeating one's own verdict is no error. Errors: quality.sample_unknown,
    // quality.already_judged, quality.own_case.
    Result<void> judge(db::Txn& txn, const Access& desk, consult::ConsultId consult, const Verdict& verdict, Moment& moment);

    // Wiring, before start.
    void join(events::Consumers& consumers);
    void add_routes(http::Routes& routes);

 private:
    Result<void> take(db::Txn& txn, TenantId tenant, const consult::Signed& signed_note, Moment& moment);
    const directory::Directory* directory_;
    directory::Probation* probation_;
    worklist::Worklist* worklist_;
};

std::span<const db::Migration> migrations();

}  // namespace xinglin::quality
