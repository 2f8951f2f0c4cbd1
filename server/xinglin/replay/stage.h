// What all actors of a replay share: the target, the doctors on duty, the plays under way, the report.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/moment.h"
#include "xinglin/replay/dialogue.h"
#include "xinglin/replay/ledger.h"
#include "xinglin/replay/line.h"
#include "xinglin/replay/report.h"

namespace xinglin::replay {

struct Doctor;

// What one end's socket has shown of a consultation.
struct End {
    explicit End(const asio::any_io_executor& executor) : changed(executor) {}
    std::int64_t last_seq = 0;
    std::string state;
    Signal changed;
};

// One consultation while it is played.
struct Play {
    explicit Play(const asio::any_io_executor& executor) : patient(executor), doctor(executor) {}
    std::string consult;
    End patient;
    End doctor;
    std::weak_ptr<Doctor> taken_by;
};

struct Stage {
    Target target;
    Duration patience = 30s;
    Ledger ledger;
    Report report;
    SystemEntropy entropy;
    std::string run;   // Digits that tell this run's phone numbers apart from another's.
    std::map<std::string, std::shared_ptr<Play>> plays;   // By consultation.
    std::map<std::string, std::weak_ptr<Doctor>> early;    // Offered before the asking client has heard its id.
    std::vector<std::shared_ptr<Doctor>> doctors;

    std::string uuid();
};

// A frame pushed to one end: what it says of which play. `doctor` is null at a patient's end.
void take_push(Stage& stage, std::string_view frame, const std::shared_ptr<Doctor>& doctor);

}  // namespace xinglin::replay
