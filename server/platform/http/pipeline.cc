#include "platform/http/pipeline.h"

#include "base/check.h"
#include "platform/crypto/digest.h"
#include "platform/http/refusals.h"

namespace xinglin::http {

// Shared by the threads it visits one after the other; never by two at once.
struct Pipeline::Flight {
    const Route& route;
    IoThread& home;
    OnAnswer on_answer;
    std::string token;
    BodyHash body_hash{};
    AnyCall call{};
    std::optional<Access> access{};   // From the first look; the decision looks again.
    Result<Answer> answer{};
};

namespace {

// What left a route by an exception: our bug, or an environment that fails. The one catch at this edge.
template <class Step>
auto caught(Step&& step) -> decltype(step()) {
    try {
        return step();
    } catch (const Bug&) {
        return refuse(server_bug());
    } catch (const std::exception&) {
        return refuse(unavailable());
    }
}

bool takes_body(const Route& route) { return route.method != Method::Get && route.method != Method::Delete; }

Result<void> right_media_type(const Ask& ask) {
    const bool json = ask.content_type == "application/json";
    if (ask.route->takes == Carries::Upload || json || ask.body.empty() || !takes_body(*ask.route)) return {};
    return refuse(unsupported_media_type());
}

Result<AnyCall> parse(Ask& ask) {
    if (auto right = right_media_type(ask); !right) return refuse(std::move(right.error()));
    const bool nothing = ask.body.empty() && ask.route->takes == Carries::Json;
    return ask.route->parse(std::move(ask.facts), ask.content_type, nothing ? std::string("{}") : std::move(ask.body));
}

db::WorkKey key_of(const Route& route, const CallFacts& call) {
    if (route.options.key.empty()) return {};
    return {std::hash<std::string_view>{}(call.path(route.options.key)) | 1};
}

}  // namespace

void Pipeline::run(Ask&& ask, IoThread& home, OnAnswer on_answer) {
    ++under_way_;
    auto flight = std::make_shared<Flight>(Flight{*ask.route, home, std::move(on_answer), std::move(ask.token)});
    if (flight->route.options.idempotent && ask.facts.idempotency_key) flight->body_hash = crypto::sha256(ask.body);
    auto call = caught([&] { return parse(ask); });
    if (!call) {
        finish(flight, refuse(std::move(call.error())));
        return home.wake();
    }
    flight->call = std::move(*call);
    if (flight->route.prepare) begin_prepare(flight);
    else decide(flight);
}

Result<Access> Pipeline::who(db::Txn& txn, App app, std::string_view token, const Client& client, Moment& moment) const {
    if (token.empty()) return Access{.device = client.device.value_or(DeviceId{})};
    return parts_.authenticator.authenticate(txn, {app, token, client}, moment);
}

// A route that serves everybody serves who comes with an ended session, too.
Result<Access> Pipeline::admit(const Flight& flight, db::Txn& txn, Moment& moment) const {
    const Roles& roles = flight.route.options.roles;
    auto access = who(txn, flight.call->app, flight.token, flight.call->client, moment);
    if (!access) {
        if (access.error().kind != ErrorKind::Unauthenticated || !roles.has(Role::Anonymous)) return access;
        access = who(txn, flight.call->app, {}, flight.call->client, moment);
    }
    if (roles.has(access->role)) return access;
    return refuse(access->role == Role::Anonymous ? sign_in_first() : role_not_allowed());
}

void Pipeline::begin_prepare(const FlightPtr& flight) {
    parts_.store.read(
        [this, flight](db::Txn& txn, Moment& moment) -> Result<void> {
            auto access = admit(*flight, txn, moment);
            if (!access) return refuse(std::move(access.error()));
            flight->access = std::move(*access);
            return {};
        },
        [this, flight](Result<void> done) {
            if (!done) return finish(flight, refuse(std::move(done.error())));
            if (!parts_.pool.submit([this, flight] { prepare(flight); })) finish(flight, refuse(prepare_busy()));
        });
}

void Pipeline::prepare(const FlightPtr& flight) {
    Prepare prepare(parts_.store, *flight->access, parts_.clock.now());
    auto made = caught([&] { return flight->route.prepare(flight->call, prepare); });
    if (!made) {
        finish(flight, refuse(std::move(made.error())));
        return flight->home.wake();
    }
    flight->call = std::move(*made);
    decide(flight);
}

Result<void> Pipeline::decide_in(Flight& flight, db::Txn& txn, Moment& moment) {
    auto access = admit(flight, txn, moment);
    if (!access) return refuse(std::move(access.error()));
    const Route& route = flight.route;
    flight.answer = route.options.idempotent && flight.call->idempotency_key
                        ? decide_once({route, flight.call, flight.body_hash, parts_.router}, txn, *access, moment)
                        : route.decide(txn, *access, flight.call, moment);
    if (!flight.answer) return refuse(flight.answer.error());
    return {};
}

void Pipeline::decide(const FlightPtr& flight) {
    auto work = [this, flight](db::Txn& txn, Moment& moment) { return decide_in(*flight, txn, moment); };
    auto done = [this, flight](Result<void> outcome) {
        if (outcome) finish(flight, std::move(flight->answer));
        else finish(flight, refuse(std::move(outcome.error())));
    };
    const Route& route = flight->route;
    if (route.only_reads()) parts_.store.read(std::move(work), std::move(done));
    else parts_.store.write(key_of(route, *flight->call), route.options.lane, std::move(work), std::move(done));
}

// Left in the I/O thread's box: the end of the store's group wakes it.
void Pipeline::finish(const FlightPtr& flight, Result<Answer> answer) {
    const bool bug = !answer && answer.error().code == "server.bug";
    if (bug && parts_.observer != nullptr) parts_.observer->bug(flight->route.name, flight->call ? flight->call->trace_id : "");
    flight->home.leave([this, flight, answer = std::move(answer)]() mutable {
        --under_way_;
        const OnAnswer on_answer = std::exchange(flight->on_answer, {});   // Ends here: the store may hold the flight longer.
        on_answer(std::move(answer));
    });
}

}  // namespace xinglin::http
