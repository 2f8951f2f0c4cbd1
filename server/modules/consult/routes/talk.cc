// The talk's routes, which both sides use, by HTTP or by socket.
#include "modules/consult/routes/routes.h"
#include "modules/consult/routes/wire.h"

namespace xinglin::consult {
namespace {

constexpr std::int64_t kPageMax = 200;

using http::Call;
using http::Created;
using http::NoBody;

Result<Messages> page_of(Consults& consults, db::Txn& txn, const Access& access, const Call<NoBody>& call) {
    auto id = call.path_id<ConsultId>("id");
    if (!id) return refuse(id.error());
    auto after = call.query_int("after", 0, 0, INT32_MAX);
    if (!after) return refuse(after.error());
    auto limit = call.query_int("limit", kPageMax, 1, kPageMax);
    if (!limit) return refuse(limit.error());
    return consults.messages(txn, access, *id, *after, *limit);
}

}  // namespace

void add_talk_routes(http::Routes& routes, Consults& consults) {
    routes.get<Messages>(
        "/consults/{id}/messages",
        {.roles = kBothSides, .summary = "What was said, from a place on", .patient_data = true, .query = "after,limit"},
        [&consults](db::Txn& txn, const Access& access, const Call<NoBody>& call, Moment&) {
            return page_of(consults, txn, access, call);
        });
    routes.post<NewMessage, Created<Message>>(
        "/consults/{id}/messages",
        {.roles = kBothSides, .summary = "Say something", .patient_data = true, .socket = "message.send", .key = "id"},
        on_consult<NewMessage, Created<Message>>([&consults](db::Txn& txn, const Access& access, ConsultId id,
                                                             const NewMessage& body, Moment& moment) -> Result<Created<Message>> {
            auto said = consults.say(txn, access, id, body, moment);
            if (!said) return refuse(said.error());
            return Created<Message>{std::move(*said), "/consults/" + id.text() + "/messages"};
        }));
    routes.put<Receipt, NoBody>("/consults/{id}/receipt",
                                {.roles = kBothSides,
                                 .summary = "How far this side has received and read",
                                 .patient_data = true,
                                 .socket = "message.receipt",
                                 .key = "id"},
                                on_consult<Receipt, NoBody>([&consults](db::Txn& txn, const Access& access, ConsultId id,
                                                                        const Receipt& body, Moment& moment) {
                                    return http::done(consults.acknowledge(txn, access, id, body, moment));
                                }));
}

}  // namespace xinglin::consult
