#include "adapters/idcheck/cloud_idcheck.h"

#include <algorithm>

#include "adapters/idcheck/protocol.h"
#include "platform/crypto/bytes.h"
#include "platform/http/post.h"
#include "platform/http/tc3.h"

namespace xinglin::idcheck {
namespace {

using identity::IdAnswer;

Error no_answer() { return {.kind = ErrorKind::Unavailable, .code = "idcheck.no_answer"}; }
Error busy() { return {.kind = ErrorKind::Busy, .code = "idcheck.busy"}; }
Error refused(const std::string& code) {
    return {.kind = ErrorKind::Unprocessable, .code = "idcheck.refused", .arguments = {{"code", code}}};
}

bool begins_with_one_of(std::string_view code, std::span<const std::string_view> heads) {
    return std::ranges::any_of(heads, [&](std::string_view head) { return code.starts_with(head); });
}

// What an error says of the person, what may pass, and what is our own account's.
Result<IdAnswer> judge_error(const std::string& code) {
    constexpr std::string_view kAnother[] = {"FailedOperation.CompareLowSimilarity", "FailedOperation.IdNameMisMatch",
                                             "FailedOperation.LifePhotoPoor"};
    constexpr std::string_view kNobody[] = {"FailedOperation.IdPhotoNotExist", "FailedOperation.IdNotExist"};
    constexpr std::string_view kLater[] = {"RequestLimitExceeded", "InternalError", "FailedOperation.CompareSystemBusy",
                                           "FailedOperation.CallSystemBusy"};
    if (begins_with_one_of(code, kAnother)) return IdAnswer::Mismatch;
    if (begins_with_one_of(code, kNobody)) return IdAnswer::NoRecord;
    if (begins_with_one_of(code, kLater)) return refuse(busy());
    return refuse(refused(code));
}

Result<IdAnswer> judge_number(const Answer& answer) {
    if (answer.result == "0") return IdAnswer::Match;
    if (answer.result == "-1" || answer.result == "-2" || answer.result == "-3") return IdAnswer::Mismatch;
    if (answer.result == "-5") return IdAnswer::NoRecord;
    if (answer.result == "-4" || answer.result == "-6" || answer.result == "-7") return refuse(busy());
    return refuse(no_answer());   // A word that this protocol does not have.
}

Result<IdAnswer> judge_face(const Answer& answer, double alike_least) {
    if (answer.result != "Success" || !answer.alike) return refuse(no_answer());
    return *answer.alike >= alike_least ? IdAnswer::Match : IdAnswer::Mismatch;
}

}  // namespace

Result<IdAnswer> CloudIdCheck::check(const identity::IdQuestion& question, Duration within) {
    const bool by_face = !question.face.empty();
    const std::string body = by_face ? wire::write(FaceRequest{question.number, question.name, crypto::base64(question.face)})
                                     : wire::write(NumberRequest{question.number, question.name});
    const Instant now = clock_->now();
    const std::string host = http::host_of(account_.endpoint);
    const std::vector<http::PostHeader> headers{
        {"Content-Type", std::string(http::kTc3ContentType)},
        {"Authorization", http::tc3_authorization({account_.secret_id, account_.secret_key, kService, host, now}, body)},
        {"X-TC-Action", std::string(by_face ? kByFace : kByNumber)},
        {"X-TC-Version", std::string(kVersion)},
        {"X-TC-Timestamp", std::to_string(now.micros / 1'000'000)}};
    const auto answer = http::post(account_.endpoint, headers, body, within);
    if (!answer) return refuse(no_answer());
    if (answer->status >= 500 || answer->status == 429) return refuse(busy());
    const auto read = read_answer(answer->body);
    if (!read) return refuse(no_answer());
    if (!read->error.empty()) return judge_error(read->error);
    return by_face ? judge_face(*read, account_.alike_least) : judge_number(*read);
}

}  // namespace xinglin::idcheck
