// bench_api --port N --crowd FILE --server-pid N [--connections N] [--seconds N] [--json FILE]: reads of a running server,
// each by as many people as there are patients in the crowd. First as fast as answers come, then at half of that rate, then at
// the rate that the budgets speak of.
#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <deque>
#include <stdexcept>

#include "api/reader.h"
#include "load/crowd.h"
#include "load/figures.h"
#include "load/machine.h"

namespace xinglin::bench {
namespace {

using Clock = std::chrono::steady_clock;

constexpr double kBudgetRate = 10'000;   // Requests/s.
constexpr auto kPatience = std::chrono::seconds(10);

struct Options {
    std::uint16_t port = 0;
    std::string crowd{};
    int server = 0;
    std::size_t connections = 64;
    int seconds = 3;
    std::string json{};
};

struct Read {
    std::string name;
    std::string path;     // "{}" stands for the patient's consultation.
    bool signed_in;
};
const std::vector<Read> kReads{
    {"api.messages", "/api/v1/consults/{}/messages?limit=50", true},
    {"api.me", "/api/v1/me", true},
    {"api.institutions", "/api/v1/institutions", false},
    {"api.danger_questions", "/api/v1/danger-questions", false},
    {"api.yardstick.healthz", "/healthz", false},
};

struct Outcome {
    std::size_t answered = 0;
    std::size_t failed = 0;
    std::size_t bytes = 0;
    double seconds = 0;
    std::vector<float> took_ms{};
};

// One read, asked over all connections for a while.
class Load {
 public:
    Load(const Options& options, const std::vector<Person>& crowd, const Read& read)
        : on_answer_([this](Reader& reader, int status) { answered(reader, status); }) {
        for (const Person& person : crowd) {
            if (!person.is_doctor) requests_.push_back(request(options, person, read));
            if (!read.signed_in) break;
        }
        if (requests_.empty()) requests_.push_back(request(options, crowd.at(1), read));
        for (std::size_t i = 0; i < options.connections; ++i) {
            free_.push_back(&readers_.emplace_back(context_, on_answer_));
            readers_.back().connect(options.port);
        }
    }

    // `rate` 0: each connection asks again as soon as it has its answer. Else so many a second over all.
    Outcome run(double rate, std::chrono::milliseconds span) {
        outcome_ = {};
        asked_ = 0;
        rate_ = rate;
        start_ = Clock::now();
        until_ = start_ + span;
        if (rate_ == 0) while (!free_.empty() && Clock::now() < until_) ask(Clock::now());
        else keep_pace();
        while (Clock::now() < until_ || (free_.size() < readers_.size() && Clock::now() < until_ + kPatience)) {
            context_.run_for(std::chrono::milliseconds(10));
            context_.restart();
        }
        outcome_.seconds = std::chrono::duration<double>(last_ - start_).count();
        return std::move(outcome_);
    }

 private:
    static std::string request(const Options& options, const Person& person, const Read& read) {
        std::string path = read.path;
        if (const auto at = path.find("{}"); at != std::string::npos) path.replace(at, 2, person.consults.at(0));
        std::string text = fmt::format("GET {} HTTP/1.1\r\nHost: patient.localhost:{}\r\n", path, options.port);
        if (read.signed_in) text += "Cookie: " + person.cookie + "\r\n";
        return text + "\r\n";
    }

    Clock::time_point due(std::size_t count) const {
        return start_ + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(static_cast<double>(count) / rate_));
    }

    // What finds no free connection waits, and its wait counts.
    void keep_pace() {
        while (!free_.empty() && due(asked_) <= Clock::now() && due(asked_) < until_) ask(due(asked_));
        if (due(asked_) >= until_ || free_.empty()) return;
        timer_.expires_at(due(asked_));
        timer_.async_wait([this](boost::system::error_code error) {
            if (!error) keep_pace();
        });
    }

    void ask(Clock::time_point when) {
        Reader* reader = free_.front();
        free_.pop_front();
        reader->due = when;
        ++asked_;
        reader->ask(requests_[next_++ % requests_.size()]);
    }

    void answered(Reader& reader, int status) {
        last_ = Clock::now();
        if (status == 200) {
            ++outcome_.answered;
            outcome_.bytes = reader.last_bytes();
            outcome_.took_ms.push_back(std::chrono::duration<float, std::milli>(last_ - reader.due).count());
        } else {
            ++outcome_.failed;
        }
        if (status == 0) throw std::runtime_error("a connection was lost");
        free_.push_back(&reader);
        if (last_ >= until_) return;
        if (rate_ == 0) ask(last_);
        else keep_pace();
    }

    asio::io_context context_{1};
    asio::steady_timer timer_{context_};
    Reader::OnAnswer on_answer_;
    std::deque<Reader> readers_;
    std::deque<Reader*> free_;
    std::vector<std::string> requests_;
    std::size_t next_ = 0;
    std::size_t asked_ = 0;
    double rate_ = 0;
    Clock::time_point start_{};
    Clock::time_point until_{};
    Clock::time_point last_{};
    Outcome outcome_;
};

void measure(const Options& options, const std::vector<Person>& crowd, const Read& read, std::vector<Figure>& figures) {
    Load load(options, crowd, read);
    const Outcome warm = load.run(0, std::chrono::milliseconds(300));
    const auto span = std::chrono::seconds(options.seconds);
    const Usage before = usage_of(options.server);
    const double own_before = cpu_seconds();
    Outcome fast = load.run(0, span);
    const double count = std::max(static_cast<double>(fast.answered), 1.0);
    const double server_us = (usage_of(options.server).cpu_seconds - before.cpu_seconds) / count * 1e6;
    const double rate = static_cast<double>(fast.answered) / std::max(fast.seconds, 0.001);
    figures.push_back({read.name + ".rate", rate, "requests/s"});
    figures.push_back({read.name + ".p99", percentile(fast.took_ms, 0.99), "ms"});
    figures.push_back({read.name + ".cpu.server", server_us, "us/request"});
    figures.push_back({read.name + ".cpu", server_us + (cpu_seconds() - own_before) / count * 1e6, "us/request"});
    figures.push_back({read.name + ".bytes", static_cast<double>(fast.bytes), "bytes"});
    std::size_t answered = warm.answered + fast.answered, failed = fast.failed;
    for (const auto& [pace, asked] : {std::pair{"half", std::max(rate / 2, 1.0)}, std::pair{"paced", kBudgetRate}}) {
        Outcome paced = load.run(asked, span);
        const std::string name = fmt::format("{}.{}", read.name, pace);
        figures.push_back({name + ".rate", static_cast<double>(paced.answered) / std::max(paced.seconds, 0.001), "requests/s"});
        figures.push_back({name + ".p50", percentile(paced.took_ms, 0.5), "ms"});
        figures.push_back({name + ".p99", percentile(paced.took_ms, 0.99), "ms"});
        answered += paced.answered;
        failed += paced.failed;
    }
    figures.push_back({read.name + ".answered", static_cast<double>(answered), "requests"});
    figures.push_back({read.name + ".failed", static_cast<double>(failed), "requests"});
}

void run(const Options& options) {
    const auto crowd = read_crowd(options.crowd);
    std::vector<Figure> figures;
    for (const Read& read : kReads) measure(options, crowd, read, figures);
    for (const auto& figure : figures) fmt::print("{:<32} {:>12.2f} {}\n", figure.name, figure.value, figure.unit);
    if (!options.json.empty()) write_json(options.json, figures);
}

}  // namespace
}  // namespace xinglin::bench

int main(int count, char** words) {
    CLI::App app{"Reads of a running server"};
    xinglin::bench::Options options;
    app.add_option("--port", options.port)->required();
    app.add_option("--crowd", options.crowd)->required();
    app.add_option("--server-pid", options.server)->required();
    app.add_option("--connections", options.connections);
    app.add_option("--seconds", options.seconds);
    app.add_option("--json", options.json);
    CLI11_PARSE(app, count, words);
    try {
        xinglin::bench::run(options);
    } catch (const std::exception& error) {
        fmt::print(stderr, "bench_api: {}\n", error.what());
        return 1;
    }
    return 0;
}
