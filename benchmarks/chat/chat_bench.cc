// bench_chat --port N --crowd FILE --server-pid N [--sockets N] [--rate N] [--seconds N] [--saturate SECONDS]
//            [--outstanding N] [--rest SECONDS] [--json FILE]: a running server under conversation.
#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <algorithm>

#include "chat/chat.h"
#include "load/figures.h"
#include "load/machine.h"

namespace xinglin::bench {
namespace {

constexpr auto kWarm = std::chrono::seconds(1);

struct Options {
    std::uint16_t port = 0;
    std::string crowd{};
    int server = 0;
    std::size_t sockets = 2'000;
    double rate = 1'000;
    int seconds = 10;
    int saturate = 0;
    std::size_t outstanding = 512;
    int rest = 2;
    std::string json{};
};

struct Cost {
    Usage server;
    double client_cpu;
};
Cost cost_now(const Options& options) { return {usage_of(options.server), cpu_seconds()}; }

// What a phase has come to, with what each message cost the server and this client.
void add_phase(std::vector<Figure>& figures, const std::string& name, Heard& heard, const Cost& before, const Cost& after) {
    const double count = std::max(static_cast<double>(heard.acknowledged), 1.0);
    const double server_us = (after.server.cpu_seconds - before.server.cpu_seconds) / count * 1e6;
    const double client_us = (after.client_cpu - before.client_cpu) / count * 1e6;
    const double written = static_cast<double>(after.server.bytes_written - before.server.bytes_written) / count / 1024;
    figures.push_back({name + ".rate", static_cast<double>(heard.acknowledged) / std::max(heard.seconds, 0.001), "messages/s"});
    figures.push_back({name + ".p50", percentile(heard.took_ms, 0.5), "ms"});
    figures.push_back({name + ".p99", percentile(heard.took_ms, 0.99), "ms"});
    figures.push_back({name + ".worst", percentile(heard.took_ms, 1), "ms"});
    figures.push_back({name + ".acknowledged.p99", percentile(heard.answered_ms, 0.99), "ms"});
    figures.push_back({name + ".cpu.server", server_us, "us/message"});
    figures.push_back({name + ".cpu", server_us + client_us, "us/message"});
    figures.push_back({name + ".written", written, "KB/message"});
    figures.push_back({name + ".refused", static_cast<double>(heard.refused), "messages"});
    figures.push_back({name + ".lost", static_cast<double>(heard.lost), "messages"});
}

void run(const Options& options) {
    const auto crowd = read_crowd(options.crowd);
    const Usage empty = usage_of(options.server);
    const auto began = std::chrono::steady_clock::now();
    Chat chat(options.port, crowd, options.sockets);
    const double took = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    chat.rest(std::chrono::seconds(options.rest));
    const Usage idle = usage_of(options.server);
    const auto sockets = static_cast<double>(chat.sockets());
    std::vector<Figure> figures{
        {"chat.sockets", sockets, "sockets"},
        {"chat.connect", sockets / took, "sockets/s"},
        {"chat.idle_socket", static_cast<double>(idle.resident_bytes - empty.resident_bytes) / sockets / 1024, "KB/socket"}};
    const auto phase = [&](const std::string& name, auto talk) {
        const Cost before = cost_now(options);
        Heard heard = talk();
        add_phase(figures, name, heard, before, cost_now(options));
    };
    chat.pace(options.rate, kWarm);
    phase("chat.paced", [&] { return chat.pace(options.rate, std::chrono::seconds(options.seconds)); });
    if (options.saturate > 0) {
        chat.saturate(options.outstanding, kWarm);
        phase("chat.saturated", [&] { return chat.saturate(options.outstanding, std::chrono::seconds(options.saturate)); });
    }
    figures.push_back({"chat.closed_sockets", sockets - static_cast<double>(chat.open()), "sockets"});
    for (const auto& figure : figures) fmt::print("{:<32} {:>12.2f} {}\n", figure.name, figure.value, figure.unit);
    if (!options.json.empty()) write_json(options.json, figures);
}

}  // namespace
}  // namespace xinglin::bench

int main(int count, char** words) {
    CLI::App app{"A running server under conversation"};
    xinglin::bench::Options options;
    app.add_option("--port", options.port)->required();
    app.add_option("--crowd", options.crowd)->required();
    app.add_option("--server-pid", options.server)->required();
    app.add_option("--sockets", options.sockets);
    app.add_option("--rate", options.rate);
    app.add_option("--seconds", options.seconds);
    app.add_option("--saturate", options.saturate);
    app.add_option("--outstanding", options.outstanding);
    app.add_option("--rest", options.rest);
    app.add_option("--json", options.json);
    CLI11_PARSE(app, count, words);
    try {
        xinglin::bench::run(options);
    } catch (const std::exception& error) {
        fmt::print(stderr, "bench_chat: {}\n", error.what());
        return 1;
    }
    return 0;
}
