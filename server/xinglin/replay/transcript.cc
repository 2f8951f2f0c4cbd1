#include "xinglin/replay/transcript.h"

#include <fmt/core.h>
#include <simdjson.h>

#include <map>

#include "xinglin/replay/patient.h"

namespace xinglin::replay {
namespace {

constexpr int kPage = 100;

struct Heard {
    std::string client_msg_id;
    std::int64_t seq;
    std::string from;
    std::string text;
};

std::vector<Heard> heard_in(const std::string& body) {
    std::vector<Heard> heard;
    simdjson::dom::parser parser;
    for (auto message : simdjson::dom::array(parser.parse(body)["messages"])) {
        std::string_view text;
        if (message["text"].get(text) != simdjson::SUCCESS) text = {};
        heard.push_back({std::string(std::string_view(message["client_msg_id"])), std::int64_t(message["seq"]),
                         std::string(std::string_view(message["from"])), std::string(text)});
    }
    return heard;
}

asio::awaitable<std::vector<Heard>> read_all(Web& reader, std::string consult) {
    std::vector<Heard> all;
    for (;;) {
        const auto after = all.empty() ? 0 : all.back().seq;
        const auto page = heard_in(
            expect(co_await reader.call("GET", fmt::format("/api/v1/consults/{}/messages?after={}&limit={}", consult, after, kPage)),
                   200, "transcript"));
        all.insert(all.end(), page.begin(), page.end());
        if (page.size() < kPage) co_return all;
    }
}

void check_order(Report& report, const std::string& consult, const std::vector<Heard>& all) {
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].seq == static_cast<std::int64_t>(i + 1)) continue;
        ++report.out_of_order;
        report.fault(fmt::format("{}: seq {} at place {}", consult, all[i].seq, i + 1));
        return;
    }
}

void check_turn(Report& report, const std::string& consult, const Heard& heard, const Spoken& spoken) {
    if (heard.text == spoken.text && heard.from == (spoken.doctor ? "doctor" : "patient") && heard.seq == spoken.seq) return;
    ++report.mismatches;
    report.fault(fmt::format("{}: seq {} differs from what was said", consult, heard.seq));
}

}  // namespace

asio::awaitable<void> compare_transcript(Stage& stage, Web& reader, const std::string& consult, const std::vector<Spoken>& said) {
    const auto all = co_await read_all(reader, consult);
    Report& report = stage.report;
    check_order(report, consult, all);

    std::map<std::string, std::vector<const Heard*>> by_message;
    for (const auto& one : all) by_message[one.client_msg_id].push_back(&one);
    std::int64_t before = 0;
    for (const auto& spoken : said) {
        const auto& found = by_message[spoken.client_msg_id];
        if (found.empty()) {
            ++report.lost;
            report.fault(fmt::format("{}: acknowledged message {} is not there", consult, spoken.seq));
            continue;
        }
        if (found.size() > 1) ++report.doubled;
        check_turn(report, consult, *found.front(), spoken);
        if (found.front()->seq <= before) ++report.out_of_order;
        before = found.front()->seq;
    }
}

}  // namespace xinglin::replay
