// bench_fhir --resources FILE [--seconds N] [--json FILE]: FHIR's library on one core, on resources one to a line.
#include <fmt/core.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <fstream>
#include <functional>

#include "libs/fhir/json/read.h"
#include "libs/fhir/json/write.h"
#include "libs/fhir/r4/r4.h"
#include "libs/fhir/search/index.h"
#include "libs/fhir/validate/validator.h"
#include "load/figures.h"
#include "load/machine.h"

namespace xinglin::bench {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::size_t kKilobyteLeast = 700, kKilobyteMost = 1400;   // An Observation of about 1 KB.

struct Resources {
    std::vector<std::string> texts;
    std::vector<fhir::json::Document> documents;
    std::size_t bytes = 0;

    void add(std::string text) {
        auto document = fhir::json::read(text);
        if (!document) throw std::runtime_error("not a resource: " + document.error().en);
        bytes += text.size();
        texts.push_back(std::move(text));
        documents.push_back(std::move(*document));
    }
};

// As it comes from a connection: with room behind it.
std::string arrived(const std::string& text) {
    constexpr std::size_t kRoom = 128;
    std::string out;
    out.reserve(text.size() + kRoom);
    return out += text;
}

bool is_observation_of_a_kilobyte(const std::string& text) {
    return text.size() >= kKilobyteLeast && text.size() <= kKilobyteMost &&
           text.find("\"resourceType\":\"Observation\"") != std::string::npos;
}

Resources read(const std::string& path) {
    Resources all;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) all.add(std::move(line));
    if (all.texts.empty()) throw std::runtime_error(path + ": no resources");
    return all;
}

class Bench {
 public:
    Bench(Resources all, double seconds) : all_(std::move(all)), seconds_(seconds) {
        for (const auto& text : all_.texts) {
            if (is_observation_of_a_kilobyte(text)) observations_.add(text);
        }
    }

    void start() {
        const auto held = usage_of(getpid()).resident_bytes;
        const auto began = Clock::now();
        validator_ = std::make_unique<fhir::Validator>(fhir::r4());
        indexer_ = std::make_unique<fhir::search::Indexer>(fhir::r4());
        judge(all_, 0);
        index(all_, 0);
        figures.push_back({"fhir.start", std::chrono::duration<double, std::milli>(Clock::now() - began).count(), "ms"});
        for (std::size_t i = 0; i < all_.documents.size(); ++i) judge(all_, i), index(all_, i);
        const auto grown = usage_of(getpid()).resident_bytes - held;
        figures.push_back({"fhir.definitions", static_cast<double>(grown) / 1e6, "MB"});
    }
    // Those whose names begin so; all without a word.
    void measure(const std::string& only) {
        only_ = only;
        rate("fhir.parse_write", all_, [this](const Resources& of, std::size_t i) { copy(of, i); });
        rate("fhir.parse", all_, [this](const Resources& of, std::size_t i) { parse(of, i); });
        rate("fhir.validate", all_, [this](const Resources& of, std::size_t i) { judge(of, i); });
        rate("fhir.index", all_, [this](const Resources& of, std::size_t i) { index(of, i); });
        if (observations_.texts.empty()) return;
        rate("fhir.observation.parse_write", observations_, [this](const Resources& of, std::size_t i) { copy(of, i); });
        rate("fhir.observation.validate", observations_, [this](const Resources& of, std::size_t i) { judge(of, i); });
        rate("fhir.observation.index", observations_, [this](const Resources& of, std::size_t i) { index(of, i); });
    }

    std::vector<Figure> figures;
    std::size_t done = 0;   // What was found, so that nothing is left out.

 private:
    void parse(const Resources& of, std::size_t i) { done += fhir::json::read(arrived(of.texts[i]))->size(); }
    void copy(const Resources& of, std::size_t i) { done += fhir::json::write(*fhir::json::read(arrived(of.texts[i]))).size(); }
    void judge(const Resources& of, std::size_t i) { done += validator_->validate(of.documents[i]).size(); }
    void index(const Resources& of, std::size_t i) {
        done += indexer_->values(fhir::resource_at(fhir::r4(), of.documents[i])).size();
    }
    // All of them, over and over; by this thread's own time.
    void rate(const std::string& name, const Resources& of, const std::function<void(const Resources&, std::size_t)>& each) {
        if (!name.starts_with(only_)) return;
        for (std::size_t i = 0; i < of.texts.size(); ++i) each(of, i);
        const double before = cpu_seconds();
        const auto until = Clock::now() + std::chrono::duration<double>(seconds_);
        std::size_t rounds = 0;
        for (; rounds == 0 || Clock::now() < until; ++rounds) {
            for (std::size_t i = 0; i < of.texts.size(); ++i) each(of, i);
        }
        const double took = cpu_seconds() - before;
        figures.push_back({name, took * 1e6 / static_cast<double>(rounds * of.texts.size()), "us/resource"});
        figures.push_back({name + ".rate", static_cast<double>(rounds * of.bytes) / took / 1e6, "MB/s"});
    }

    Resources all_, observations_;
    double seconds_;
    std::string only_;
    std::unique_ptr<fhir::Validator> validator_;
    std::unique_ptr<fhir::search::Indexer> indexer_;
};

void run(const std::string& path, double seconds, const std::string& only, const std::string& json) {
    Resources all = read(path);
    const auto count = static_cast<double>(all.texts.size());
    const double mean = static_cast<double>(all.bytes) / count;
    Bench bench(std::move(all), seconds);
    bench.figures = {{"fhir.resources", count, "resources"}, {"fhir.size", mean, "bytes, mean"}};
    bench.start();
    bench.measure(only);
    for (const auto& figure : bench.figures) fmt::print("{:<32} {:>12.2f} {}\n", figure.name, figure.value, figure.unit);
    if (!json.empty()) write_json(json, bench.figures);
}

}  // namespace
}  // namespace xinglin::bench

int main(int count, char** words) {
    CLI::App app{"FHIR's library on resources"};
    std::string resources, only, json;
    double seconds = 2;
    app.add_option("--resources", resources, "One resource a line")->required();
    app.add_option("--seconds", seconds, "For each figure");
    app.add_option("--only", only, "The figures whose names begin so");
    app.add_option("--json", json);
    CLI11_PARSE(app, count, words);
    try {
        xinglin::bench::run(resources, seconds, only, json);
    } catch (const std::exception& error) {
        fmt::print(stderr, "bench_fhir: {}\n", error.what());
        return 1;
    }
    return 0;
}
