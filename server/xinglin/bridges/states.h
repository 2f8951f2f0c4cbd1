// What a socket shows when it connects: the states of every module, one after another.
#pragma once

#include "modules/worklist/worklist.h"
#include "platform/ws/ports.h"

namespace xinglin::bridges {

class States final : public ws::StateSource {
 public:
    States(ws::StateSource& consults, const worklist::Worklist& worklist) : consults_(&consults), worklist_(&worklist) {}
    Result<std::vector<ws::State>> states(db::Txn& txn, http::App app, const Access& access, Moment& moment) override;

 private:
    ws::StateSource* consults_;
    const worklist::Worklist* worklist_;
};

}  // namespace xinglin::bridges
