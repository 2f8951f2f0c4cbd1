// What a socket is told of consultations when it connects.
#pragma once

#include "modules/consult/consult.h"
#include "modules/consult/views/card.h"
#include "platform/ws/ports.h"

namespace xinglin::consult {

class States final : public ws::StateSource {
 public:
    explicit States(const Lower& lower) : lower_(&lower) {}
    // The patient's consultations that are not over; the doctor's that are with him, and whether he is on duty.
    Result<std::vector<ws::State>> states(db::Txn& txn, http::App app, const Access& access, Moment& moment) override;

 private:
    const Lower* lower_;
};

// All of this reader's consultations as he sees them, audited as shown.
ConsultCards list_of(db::Txn& txn, const Lower& lower, const Access& access);

}  // namespace xinglin::consult
