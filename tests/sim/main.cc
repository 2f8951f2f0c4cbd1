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

bool play(std::uint64_t seed, int steps) {
    xinglin::sim::Day day(seed);
    try {
        day.play(steps);
        return true;
    } catch (const std::exception& broken) {
        fmt::print("seed {} broke at step {}: {}\n  again: sim --seeds 1 --seed {} --steps {}\n", seed, day.step(), broken.what(), seed, steps);
        return false;
    }
}

}  // namespace

int main(int argc, char** argv) {
    Options options;
    if (!read(argc, argv, options)) {
        fmt::print("usage: sim [--seeds N] [--seed S] [--steps K]\n");
        return 2;
    }
    const bool repeats = xinglin::sim::Day(options.first).play(options.steps) == xinglin::sim::Day(options.first).play(options.steps);
    if (!repeats) fmt::print("seed {} did not repeat\n", options.first);
    std::uint64_t failed = repeats ? 0 : 1;
    for (std::uint64_t seed = options.first; seed < options.first + options.seeds; ++seed) failed += play(seed, options.steps) ? 0 : 1;
    fmt::print("{} passed, {} failed, 0 skipped\n", options.seeds - std::min(failed, options.seeds), failed);
    return failed == 0 ? 0 : 1;
}
