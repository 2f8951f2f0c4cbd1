#include "platform/http/routes.h"

#include "modules/worklist/shown.h"
#include "modules/worklist/store.h"

namespace xinglin::worklist {
namespace {

using db::Txn;
using http::Call;
using http::NoBody;

ParkedJobs shown_parked(const std::vector<Item>& items) {
    ParkedJobs shown;
    for (const auto& item : items) {
        const auto what = parked_of(item);
        if (!what) continue;
        shown.jobs.push_back({.id = item.id,
                              .of = what->kind == events::ParkedKind::Job ? "job" : "event",
                              .kind = what->name,
                              .attempts = what->failures,
                              .error = what->error,
                              .parked_at = item.opened_at});
    }
    return shown;
}

void add_list_routes(http::Routes& routes, Worklist& worklist) {
    routes.get<WorkItems>("/worklist",
                          {.roles = Role::Doctor | Role::Desk, .summary = "What waits for the reader, most urgent first"},
                          [&worklist](Txn& txn, const Access& access, const Call<NoBody>&, Moment&) -> Result<WorkItems> {
                              return WorkItems{shown(worklist.mine(txn, access))};
                          });
    routes.get<Alarms>("/alarms", {.roles = Role::Doctor | Role::Desk, .summary = "Alarms that nobody has acknowledged"},
                       [&worklist](Txn& txn, const Access& access, const Call<NoBody>&, Moment&) -> Result<Alarms> {
                           return Alarms{shown(worklist.alarms(txn, access))};
                       });
    routes.put<Acknowledgement, NoBody>(
        "/alarms/{id}/acknowledgement",
        {.roles = Role::Doctor | Role::Desk, .summary = "Take note of an alarm, with its outcome"},
        [&worklist](Txn& txn, const Access& access, const Call<Acknowledgement>& call, Moment& moment) -> Result<NoBody> {
            auto id = call.path_id<ItemId>("id");
            if (!id) return refuse(id.error());
            auto item = worklist.acknowledge(txn, access, *id, call.body.outcome, moment);
            if (!item) return refuse(item.error());
            return NoBody{};
        });
}

void add_parked_routes(http::Routes& routes, Worklist& worklist) {
    routes.get<ParkedJobs>("/parked-jobs", {.roles = Role::Desk, .summary = "What failed ten times and waits for a decision"},
                           [&worklist](Txn& txn, const Access& access, const Call<NoBody>&, Moment&) -> Result<ParkedJobs> {
                               return shown_parked(worklist.parked_items(txn, access));
                           });
    routes.put<NoBody, NoBody>(
        "/parked-jobs/{id}/retry", {.roles = Role::Desk, .summary = "Try it again"},
        [&worklist](Txn& txn, const Access& access, const Call<NoBody>& call, Moment& moment) -> Result<NoBody> {
            auto id = call.path_id<ItemId>("id");
            if (!id) return refuse(id.error());
            return http::done(worklist.retry_parked(txn, access, *id, moment));
        });
    routes.put<Dismissal, NoBody>(
        "/parked-jobs/{id}/dismissal", {.roles = Role::Desk, .summary = "It is not to be done"},
        [&worklist](Txn& txn, const Access& access, const Call<Dismissal>& call, Moment& moment) -> Result<NoBody> {
            auto id = call.path_id<ItemId>("id");
            if (!id) return refuse(id.error());
            return http::done(worklist.dismiss_parked(txn, access, *id, call.body.reason, moment));
        });
}

}  // namespace

void add_routes(http::Routes& routes, Worklist& worklist) {
    add_list_routes(routes, worklist);
    add_parked_routes(routes, worklist);
}

}  // namespace xinglin::worklist
