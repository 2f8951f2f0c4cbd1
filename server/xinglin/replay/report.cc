#include "xinglin/replay/report.h"

#include <fmt/core.h>

#include <algorithm>

namespace xinglin::replay {
namespace {

constexpr std::size_t kFaultsMax = 100;

double percentile(std::vector<double> values, double share) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    const auto index = static_cast<std::size_t>(share * static_cast<double>(values.size() - 1));
    return values[index];
}

}  // namespace

void Report::fault(std::string what) {
    if (faults.size() < kFaultsMax) faults.push_back(std::move(what));
}

std::string as_text(const Report& r) {
    std::string text;
    for (const auto& fault : r.faults) text += fmt::format("fault: {}\n", fault);
    text += fmt::format("consultations {}  messages {}  mismatches {}  lost {}  doubled {}  out of order {}  failed {}  reconnects {}\n",
                        r.consultations, r.messages, r.mismatches, r.lost, r.doubled, r.out_of_order, r.failed, r.reconnects);
    text += fmt::format("first answer p50 {:.1f} ms  p99 {:.1f} ms   message p50 {:.1f} ms  p99 {:.1f} ms\n",
                        percentile(r.first_answer_ms, 0.5), percentile(r.first_answer_ms, 0.99), percentile(r.message_ms, 0.5),
                        percentile(r.message_ms, 0.99));
    return text;
}

std::string as_json(const Report& r) {
    return fmt::format(
        R"({{"consultations":{},"messages":{},"mismatches":{},"lost":{},"doubled":{},"out_of_order":{},"failed":{},"reconnects":{},)"
        R"("first_answer_ms_p50":{:.2f},"first_answer_ms_p99":{:.2f},"message_ms_p50":{:.2f},"message_ms_p99":{:.2f}}})",
        r.consultations, r.messages, r.mismatches, r.lost, r.doubled, r.out_of_order, r.failed, r.reconnects,
        percentile(r.first_answer_ms, 0.5), percentile(r.first_answer_ms, 0.99), percentile(r.message_ms, 0.5),
        percentile(r.message_ms, 0.99));
}

}  // namespace xinglin::replay
