#include "platform/db/closure.h"

namespace xinglin::db {
namespace {

constexpr Duration kSlow = 20ms;

using Steady = std::chrono::steady_clock;

struct TooLong {};   // Thrown between two statements, caught below.

// The engine, until the closure's time is over.
class Timed final : public Connection {
 public:
    Timed(Connection& engine, Steady::time_point until) : engine_(&engine), until_(until) {}

    void exec(const Statement& statement, std::span<const Value> values) override { in_time().exec(statement, values); }
    std::int64_t exec_count(const Statement& statement, std::span<const Value> values) override {
        return in_time().exec_count(statement, values);
    }
    Rows query(const Statement& statement, std::span<const Value> values) override { return in_time().query(statement, values); }
    void lock(std::string_view key) override { in_time().lock(key); }
    void script(std::string_view statements) override { in_time().script(statements); }
    Connection& engine() { return *engine_; }

 private:
    Connection& in_time() {
        if (Steady::now() > until_) throw TooLong{};
        return *engine_;
    }
    Connection* engine_;
    Steady::time_point until_;
};

void report_bug(const StoreOptions& options, std::string_view what) {
    if (options.on_bug) options.on_bug(what);
}

// The outcome of one run; only here are exceptions of a closure caught.
void run_caught(Ran& ran, Txn& txn, Moment& moment, const Work& work, const StoreOptions& options) {
    try {
        ran.outcome = work(txn, moment);
    } catch (const Failure& failure) {
        ran.failure = failure.kind;
        ran.outcome = refuse(error_of(failure.kind));
    } catch (const TooLong&) {
        ran.outcome = refuse(too_long());
    } catch (const Bug& broken) {
        report_bug(options, broken.what());
        ran.outcome = refuse(bug());
    } catch (const std::exception& unforeseen) {
        report_bug(options, unforeseen.what());
        ran.outcome = refuse(unavailable());
    } catch (...) {
        report_bug(options, "a closure threw what is no exception");
        ran.outcome = refuse(unavailable());
    }
}

}  // namespace

Duration limit_of(Lane lane) {
    switch (lane) {
    case Lane::Interactive: return kInteractiveMax;
    case Lane::Background: return kBackgroundMax;
    case Lane::Bulk: return kNoLimit;
    }
    return kInteractiveMax;
}

Connection& engine_of(Connection& connection) {
    auto* const timed = dynamic_cast<Timed*>(&connection);
    return timed != nullptr ? timed->engine() : connection;
}

Ran run_closure(Connection& connection, Txn::Mode mode, const Work& work, const Surroundings& around, Duration at_most) {
    Moment moment(around.clock.now(), around.entropy);
    const auto start = Steady::now();
    Timed timed(connection, at_most == kNoLimit ? Steady::time_point::max() : start + at_most);
    Txn txn(timed, mode, moment.now);
    Ran ran;
    run_caught(ran, txn, moment, work, around.options);
    const auto took = std::chrono::duration_cast<Duration>(Steady::now() - start);
    if (took > kSlow && around.options.on_slow) around.options.on_slow(txn.last_statement(), took);
    if (ran.failure) return ran;
    ran.kept = txn.take_kept();
    if (ran.outcome) ran.effects = txn.take_effects();
    return ran;
}

Work work_of(std::vector<Kept> kept) {
    return [kept = std::move(kept)](Txn& txn, Moment&) -> Result<void> {
        for (const Kept& each : kept) each(txn);
        return {};
    };
}

void run_effects(std::vector<Effect>& effects, const StoreOptions& options) {
    for (Effect& effect : effects) {
        try {
            effect();
        } catch (const std::exception& thrown) {
            report_bug(options, thrown.what());
        } catch (...) {
            report_bug(options, "an effect threw what is no exception");
        }
    }
}

}  // namespace xinglin::db
