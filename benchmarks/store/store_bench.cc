// bench_store [--seconds N] [--outstanding N] [--folder DIR] [--postgres URL] [--json FILE]: durable messages a second of the bare store.
#include <fmt/core.h>

#include <algorithm>
#include <condition_variable>
#include <cstdlib>
#include <filesystem>
#include <thread>

#include "load/figures.h"
#include "load/machine.h"
#include "store/load.h"

namespace xinglin::bench {
namespace {

const std::vector<std::size_t> kOutstanding{1, 64, 128, 256};

using SteadyTime = std::chrono::steady_clock::time_point;

// Keeps a number of messages under way from a thread of its own, woken once for each group, as the shell is.
class Driver {
 public:
    Driver(db::Store& store, std::size_t outstanding) : store_(&store), free_(outstanding) {
        store.on_group_end([this] { wake(); });
    }

    void run(std::chrono::milliseconds span) {
        const std::size_t outstanding = free_;
        const SteadyTime end = std::chrono::steady_clock::now() + span;
        std::unique_lock lock(mutex_);
        while (std::chrono::steady_clock::now() < end) {
            const std::size_t count = std::exchange(free_, 0);
            lock.unlock();
            for (std::size_t i = 0; i < count; ++i) send();
            lock.lock();
            woken_.wait(lock, [&] { return free_ > 0; });
        }
        woken_.wait(lock, [&] { return free_ == outstanding; });
    }

    std::vector<float> took_ms;
    std::size_t failed = 0;

 private:
    void send() {
        const std::int64_t conversation = next_++ % kConversations;
        const SteadyTime start = std::chrono::steady_clock::now();
        store_->write(db::WorkKey{static_cast<std::uint64_t>(conversation) + 1}, db::Lane::Interactive, one_message(conversation),
                      [this, start](const Result<void>& outcome) { finished(start, outcome.has_value()); });
    }
    void finished(SteadyTime start, bool succeeded) {
        const std::lock_guard lock(mutex_);
        ++free_;
        if (!succeeded) ++failed;
        else took_ms.push_back(std::chrono::duration<float, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    void wake() {
        const std::lock_guard lock(mutex_);
        woken_.notify_one();
    }

    db::Store* store_;
    std::mutex mutex_;
    std::condition_variable woken_;
    std::size_t free_;
    std::int64_t next_ = 0;
};

void measure(const std::string& engine, const std::string& url, std::size_t outstanding, int seconds,
             std::vector<Figure>& figures) {
    SystemClock clock;
    SystemEntropy entropy;
    auto store = db::open_store({.url = url, .queue_limit = 4096}, clock, entropy);
    Driver driver(*store, outstanding);
    driver.run(std::chrono::milliseconds(500));   // Warm: statements prepared, the log begun.
    driver.took_ms.clear();
    driver.failed = 0;
    const double cpu = cpu_seconds();
    const std::int64_t written = bytes_written();
    const SteadyTime start = std::chrono::steady_clock::now();
    driver.run(std::chrono::seconds(seconds));
    const double span = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    store->drain();

    const auto done = static_cast<double>(std::max<std::size_t>(driver.took_ms.size(), 1));
    const double cpu_us = (cpu_seconds() - cpu) / done * 1e6;
    const double kilobytes = static_cast<double>(bytes_written() - written) / done / 1024;
    const float p50 = percentile(driver.took_ms, 0.5);
    const float p99 = percentile(driver.took_ms, 0.99);
    const std::string name = fmt::format("store.{}.{}", engine, outstanding);
    fmt::print("{:<10} {:>11} {:>12.0f} {:>9.2f} {:>9.2f} {:>12.1f} {:>11.2f} {:>7}\n", engine, outstanding, done / span,
               p50, p99, cpu_us, kilobytes, driver.failed);
    figures.push_back({name + ".rate", done / span, "messages/s"});
    figures.push_back({name + ".p50", p50, "ms"});
    figures.push_back({name + ".p99", p99, "ms"});
    figures.push_back({name + ".cpu", cpu_us, "us/message"});
    figures.push_back({name + ".written", kilobytes, "KB/message"});
    figures.push_back({name + ".failed", static_cast<double>(driver.failed), "messages"});
}

void prepare(const std::string& url) {
    SystemClock clock;
    SystemEntropy entropy;
    auto store = db::open_store({.url = url}, clock, entropy);
    const db::ModuleMigrations tables = message_tables();
    db::migrate(*store, {&tables, 1});
    fill(*store);
}

struct Options {
    int seconds = 3;
    std::vector<std::size_t> outstanding = kOutstanding;
    std::string folder = std::filesystem::temp_directory_path();
    std::string postgres{};
    std::string json{};
};

Options read_options(int count, char** words) {
    Options options;
    for (int i = 1; i + 1 < count; i += 2) {
        const std::string_view word = words[i];
        if (word == "--seconds") options.seconds = std::atoi(words[i + 1]);
        if (word == "--outstanding") options.outstanding = {static_cast<std::size_t>(std::atoi(words[i + 1]))};
        if (word == "--folder") options.folder = words[i + 1];
        if (word == "--postgres") options.postgres = words[i + 1];
        if (word == "--json") options.json = words[i + 1];
    }
    return options;
}

int run(const Options& options) {
    std::vector<Figure> figures{{"store.load", load_average(), "runnable"},
                                {"store.fsync", sync_microseconds(options.folder), "us"}};
    fmt::print("load {:.1f}, fdatasync {:.0f} us\n", figures[0].value, figures[1].value);
    fmt::print("{:<10} {:>11} {:>12} {:>9} {:>9} {:>12} {:>11} {:>7}\n", "engine", "outstanding", "messages/s",
               "p50 ms", "p99 ms", "CPU us/msg", "KB/msg", "failed");
    const std::filesystem::path folder = options.folder + "/xinglin_bench_store";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    const std::string sqlite = "sqlite:" + (folder / "bench.db").string();
    prepare(sqlite);
    for (const std::size_t outstanding : options.outstanding) measure("sqlite", sqlite, outstanding, options.seconds, figures);
    std::filesystem::remove_all(folder);
    if (!options.postgres.empty()) {
        prepare(options.postgres);
        for (const std::size_t outstanding : options.outstanding) {
            measure("postgresql", options.postgres, outstanding, options.seconds, figures);
        }
    }
    if (!options.json.empty()) write_json(options.json, figures);
    return 0;
}

}  // namespace
}  // namespace xinglin::bench

int main(int count, char** words) { return xinglin::bench::run(xinglin::bench::read_options(count, words)); }
