#include "xinglin/bridges/states.h"

namespace xinglin::bridges {

Result<std::vector<ws::State>> States::states(db::Txn& txn, http::App app, const Access& access, Moment& moment) {
    std::vector<ws::State> all;
    if (app != http::App::Desk) {
        auto states = consults_->states(txn, app, access, moment);
        if (!states) return refuse(states.error());
        all = std::move(*states);
    }
    if (app == http::App::Patient) return all;
    for (auto& list : worklist_->states(txn, access)) all.push_back({list.name, list.key, list.version, std::move(list.body)});
    return all;
}

}  // namespace xinglin::bridges
