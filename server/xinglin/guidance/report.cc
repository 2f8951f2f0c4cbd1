#include "xinglin/guidance/report.h"

#include <sstream>
#include <stdexcept>

#include "modules/triage/assessment/report.h"
#include "platform/wire/wire.h"

namespace xinglin::guidance {

std::string triage_report(Ground& ground, const std::string& protocols) {
    std::istringstream words(protocols);
    std::vector<std::string> only;
    for (std::string word; words >> word;) only.push_back(word);
    auto report = ground.store->read_now([&](db::Txn& txn, Moment&) -> Result<triage::TriageReport> {
        return triage::report_of(triage::tallies(txn, Access::system("triage.report")), only);
    });
    if (!report) throw std::runtime_error("the database does not answer: " + report.error().code);
    return wire::write(*report);
}

std::string triage_report_text(const std::string& json) {
    const auto report = wire::read<triage::TriageReport>(json);
    if (!report) throw std::runtime_error("this is no report: " + json);
    return triage::report_text(*report);
}

}  // namespace xinglin::guidance
