#include "platform/db/closure.h"

namespace xinglin::db {
namespace {

constexpr Duration kSlow = 20ms;

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

Ran run_closure(Connection& connection, Txn::Mode mode, const Work& work, const Surroundings& around) {
    Moment moment(around.clock.now(), around.entropy);
    Txn txn(connection, mode, moment.now);
    Ran ran;
    const auto start = std::chrono::steady_clock::now();
    run_caught(ran, txn, moment, work, around.options);
    const auto took = std::chrono::duration_cast<Duration>(std::chrono::steady_clock::now() - start);
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
