// sim [--seeds N] [--seed S] [--steps K]: the seeded simulation of consultation, dispatch, timers and events in one process.
// A failing seed prints itself; `sim --seeds 1 --seed S` plays exactly that day again.
#include <fmt/core.h>

#include <charconv>
#include <cstring>

#include "day.h"

namespace {

struct Options {
    std::uint64_t seeds = 50;
    std::uint64_t first = 1;
    int steps = 200;
};

template <class T>
bool take(std::string_view name, int argc, char** argv, int& at, T& into) {
    if (argv[at] != name || at + 1 >= argc) return false;
    const std::string_view text = argv[++at];
    return std::from_chars(text.data(), text.data() + text.size(), into).ec == std::errc{};
}

bool read(int argc, char** argv, Options& options) {
    for (int at = 1; at < argc; ++at) {
        if (!take("--seeds", argc, argv, at, options.seeds) && !take("--seed", argc, argv, at, options.first) &&
            !take("--steps", argc, argv, at, options.steps)) {
            return false;
        }
    }
    return true;
}

bool play(std::uint64_t seed, int steps, xinglin::sim::Moves& moves) {
    xinglin::sim::Day day(seed);
    try {
        day.play(steps);
        for (const auto& [move, times] : day.moves()) moves[move] += times;
        return true;
    } catch (const std::exception& broken) {
        fmt::print("seed {} broke at step {}: {}\n  again: sim --seeds 1 --seed {} --steps {}\n", seed, day.step(), broken.what(),
                   seed, steps);
        return false;
    }
}

bool repeats(std::uint64_t seed, int steps) {
    const bool same = xinglin::sim::Day(seed).play(steps) == xinglin::sim::Day(seed).play(steps);
    if (!same) fmt::print("seed {} did not repeat\n", seed);
    return same;
}

// Days in which a move was never made have proved nothing of it.
bool every_move_was_made(const xinglin::sim::Moves& moves) {
    const auto missing = xinglin::sim::never_made(moves);
    for (const auto& move : missing) fmt::print("never made: {}\n", move);
    return missing.empty();
}

constexpr std::uint64_t kSeedsForEveryMove = 300;

}  // namespace

int main(int argc, char** argv) {
    Options options;
    if (!read(argc, argv, options)) {
        fmt::print("usage: sim [--seeds N] [--seed S] [--steps K]\n");
        return 2;
    }
    xinglin::sim::Moves moves;
    std::uint64_t failed = 0;
    for (std::uint64_t seed = options.first; seed < options.first + options.seeds; ++seed) {
        failed += play(seed, options.steps, moves) ? 0 : 1;
    }
    if (failed == 0 && !repeats(options.first, options.steps)) ++failed;
    if (options.seeds >= kSeedsForEveryMove && !every_move_was_made(moves)) ++failed;
    fmt::print("{} passed, {} failed, 0 skipped\n", options.seeds - std::min(failed, options.seeds), failed);
    return failed == 0 ? 0 : 1;
}
