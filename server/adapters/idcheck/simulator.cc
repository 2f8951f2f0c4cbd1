#include "adapters/idcheck/simulator.h"

#include "adapters/idcheck/account.h"

namespace xinglin::idcheck {
namespace {

using identity::IdAnswer;
using identity::IdQuestion;

constexpr std::size_t kSequenceAt = 14;

IdAnswer truth_about(const IdQuestion& question) {
    const std::string sequence = question.number.size() == 18 ? question.number.substr(kSequenceAt, 2) : "";
    if (question.name == "不符" || sequence == "99") return IdAnswer::Mismatch;
    if (sequence == "98") return IdAnswer::NoRecord;
    return IdAnswer::Match;
}

std::string said(IdAnswer answer, bool by_face) {
    if (by_face && answer == IdAnswer::NoRecord) return write_answer({.result = {}, .alike = {}, .error = "FailedOperation.IdPhotoNotExist"});
    if (by_face) return write_answer({.result = "Success", .alike = answer == IdAnswer::Match ? 97.5 : 12.25, .error = {}});
    const char* result = answer == IdAnswer::Match ? "0" : answer == IdAnswer::Mismatch ? "-1" : "-5";
    return write_answer({.result = result, .alike = {}, .error = {}});
}

}  // namespace

void SimulatedIdCheck::script(std::initializer_list<Fault> faults) {
    const std::lock_guard lock(mutex_);
    script_.assign(faults);
}

Fault SimulatedIdCheck::next_fault() {
    const std::lock_guard lock(mutex_);
    if (script_.empty()) return Fault::None;
    const Fault fault = script_.front();
    script_.pop_front();
    return fault;
}

std::optional<std::string> SimulatedIdCheck::say(const IdQuestion& question, Duration within) {
    const bool by_face = !question.face.empty();
    switch (next_fault()) {
    case Fault::None: return said(truth_about(question), by_face);
    case Fault::Slow: sleep_(within / 2); return said(truth_about(question), by_face);
    case Fault::Wrong: return said(IdAnswer::Mismatch, by_face);
    case Fault::Nobody: return said(IdAnswer::NoRecord, by_face);
    case Fault::Silent: sleep_(within); return std::nullopt;
    case Fault::Garbage: return R"(<html>{"Response":)";
    case Fault::Busy: return write_answer({.result = {}, .alike = {}, .error = "RequestLimitExceeded"});
    }
    return std::nullopt;
}

Result<IdAnswer> SimulatedIdCheck::check(const IdQuestion& question, Duration within) {
    const auto answer = say(question, within);
    const auto read = answer ? read_answer(*answer) : std::nullopt;
    if (!read) return refuse({.kind = ErrorKind::Unavailable, .code = "idcheck.no_answer"});
    if (read->error == "FailedOperation.IdPhotoNotExist" || read->result == "-5") return IdAnswer::NoRecord;
    if (!read->error.empty()) return refuse({.kind = ErrorKind::Busy, .code = "idcheck.busy"});
    if (read->alike) return *read->alike >= Account{}.alike_least ? IdAnswer::Match : IdAnswer::Mismatch;
    return read->result == "0" ? IdAnswer::Match : IdAnswer::Mismatch;
}

}  // namespace xinglin::idcheck
