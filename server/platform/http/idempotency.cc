#include "platform/http/idempotency.h"

#include <algorithm>

#include "base/check.h"
#include "platform/http/platform_http_sql.h"
#include "platform/http/refusals.h"

namespace xinglin::http {
namespace {

struct Outcome {
    std::int64_t status;
    std::string location;
};

struct Actor {
    TenantId tenant;
    IdBytes id;
};

// Who is not signed in is known by the device id that his browser drew.
std::optional<Actor> actor_of(const Access& access, const CallFacts& call) {
    if (!access.person.is_nil()) return Actor{access.tenant, access.person.bytes};
    if (call.client.device) return Actor{TenantId{}, call.client.device->bytes};
    return std::nullopt;
}

Result<std::optional<Outcome>> find(db::Txn& txn, const Actor& actor, const Once& once) {
    const db::Rows rows = txn.query(sql::find_outcome, actor.tenant, actor.id, *once.call->idempotency_key);
    const auto row = rows.only();
    if (!row) return std::optional<Outcome>{};
    const auto hash = row->bytes(1);
    const bool same_body = std::equal(hash.begin(), hash.end(), once.body.begin(), once.body.end());
    if (!same_body || row->text(0) != once.route.name) return refuse(key_reused());
    return std::optional<Outcome>{{row->integer(2), std::string(row->text(3))}};
}

// The GET twin in the same transaction: what may be seen is decided anew.
Result<Answer> render_again(const Outcome& outcome, const Once& once, db::Txn& txn, const Access& access, Moment& moment) {
    if (outcome.location.empty()) return Answer{.status = static_cast<int>(outcome.status)};
    Match twin = once.router.find(Method::Get, outcome.location);
    check(twin.route != nullptr, "what an idempotent route created has a GET");
    CallFacts facts = *once.call;
    facts.path_parameters = std::move(twin.parameters);
    facts.query_parameters.clear();
    auto call = twin.route->parse(std::move(facts), {}, "{}");
    if (!call) return refuse(std::move(call.error()));
    auto answer = twin.route->decide(txn, access, *call, moment);
    if (!answer) return refuse(std::move(answer.error()));
    answer->status = static_cast<int>(outcome.status);
    answer->location = outcome.location;
    return answer;
}

}  // namespace

bool is_key(std::string_view text) {
    const auto printable = [](char c) { return c > 0x20 && c < 0x7F; };
    return !text.empty() && text.size() <= kKeyMax && std::all_of(text.begin(), text.end(), printable);
}

Result<Answer> decide_once(const Once& once, db::Txn& txn, const Access& access, Moment& moment) {
    const auto actor = actor_of(access, *once.call);
    if (!actor) return refuse(key_needs_actor());
    const std::string& key = *once.call->idempotency_key;
    txn.lock("idempotency/" + id_text(actor->id) + "/" + key);
    auto before = find(txn, *actor, once);
    if (!before) return refuse(std::move(before.error()));
    if (*before) return render_again(**before, once, txn, access, moment);
    auto answer = once.route.decide(txn, access, once.call, moment);
    if (!answer) return answer;
    const auto added = txn.exec_count(sql::add_outcome, actor->tenant, actor->id, key, once.route.name, once.body,
                                      answer->status, answer->location, moment.now);
    check(added == 1, "nobody else used the key under its lock");
    return answer;
}

std::span<const db::Migration> migrations() { return sql::migrations; }

}  // namespace xinglin::http
