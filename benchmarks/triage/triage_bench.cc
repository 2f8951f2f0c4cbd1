// bench_triage --texts FILE [--seconds N] [--json FILE]: the triage engine on texts, one core, beside simdjson on the same lines.
#include <fmt/core.h>
#include <simdjson.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <fstream>

#include "libs/triage/json.h"
#include "libs/triage/known/known.h"
#include "load/figures.h"
#include "load/machine.h"

namespace xinglin::bench {
namespace {

using Clock = std::chrono::steady_clock;
namespace engine = triage::engine;

struct Texts {
    std::vector<simdjson::padded_string> lines;
    std::vector<std::string> texts;
};

Texts read(const std::string& path) {
    Texts all;
    std::ifstream file(path);
    simdjson::dom::parser parser;
    for (std::string line; std::getline(file, line);) {
        all.lines.emplace_back(line);
        std::string_view text;
        if (parser.parse(all.lines.back())["text"].get(text) != simdjson::SUCCESS) throw std::runtime_error(path + ": a line without text");
        all.texts.emplace_back(text);
    }
    if (all.texts.empty()) throw std::runtime_error(path + ": no texts");
    return all;
}

// Texts a second of CPU, over and over for so long.
template <class F>
double rate(std::size_t count, double seconds, F each) {
    const double before = cpu_seconds();
    const auto until = Clock::now() + std::chrono::duration<double>(seconds);
    std::size_t done = 0;
    for (; Clock::now() < until; ++done) each(done % count);
    return static_cast<double>(done) / (cpu_seconds() - before);
}

void run(const std::string& path, double seconds, const std::string& json) {
    const auto began = Clock::now();
    const auto knowledge = engine::Knowledge::read(std::string(engine::known_bytes()));
    const engine::Reader reader(*knowledge);
    const double start_ms = std::chrono::duration<double, std::milli>(Clock::now() - began).count();
    const Texts all = read(path);
    std::size_t emergencies = 0;
    const double judged = rate(all.texts.size(), seconds, [&](std::size_t i) {
        const auto assessed = engine::assess(*knowledge, reader.read(all.texts[i], {}));
        emergencies += assessed.disposition <= engine::Disposition::EmergencyNow ? 1 : 0;
    });
    const double turned = rate(all.texts.size(), seconds / 2, [&](std::size_t i) {
        const auto turn = engine::turn(*knowledge, reader, {.text = all.texts[i]});
        emergencies += engine::turn_json(*knowledge, all.texts[i], turn).size() > 0 ? 0 : 1;
    });
    simdjson::dom::parser parser;
    const double parsed = rate(all.lines.size(), seconds / 2, [&](std::size_t i) {
        emergencies += parser.parse(all.lines[i]).error() == simdjson::SUCCESS ? 0 : 1;
    });
    std::size_t bytes = 0;
    for (const auto& text : all.texts) bytes += text.size();
    const std::vector<Figure> figures{{"triage.texts", judged, "texts/s/core"},
                                      {"triage.turns", turned, "turns/s/core"},
                                      {"triage.text", static_cast<double>(bytes) / static_cast<double>(all.texts.size()), "bytes, mean"},
                                      {"triage.start", start_ms, "ms"},
                                      {"triage.knowledge", static_cast<double>(engine::known_bytes().size()) / 1024, "KB"},
                                      {"triage.complaints", static_cast<double>(knowledge->complaints.size()), "complaints"},
                                      {"triage.yardstick.simdjson", parsed, "lines/s/core"}};
    for (const auto& figure : figures) fmt::print("{:<32} {:>12.2f} {}\n", figure.name, figure.value, figure.unit);
    if (!json.empty()) write_json(json, figures);
}

}  // namespace
}  // namespace xinglin::bench

int main(int count, char** words) {
    CLI::App app{"The triage engine on texts"};
    std::string texts;
    std::string json;
    double seconds = 5;
    app.add_option("--texts", texts, "JSON lines with `text`")->required();
    app.add_option("--seconds", seconds);
    app.add_option("--json", json);
    CLI11_PARSE(app, count, words);
    try {
        xinglin::bench::run(texts, seconds, json);
    } catch (const std::exception& error) {
        fmt::print(stderr, "bench_triage: {}\n", error.what());
        return 1;
    }
    return 0;
}
