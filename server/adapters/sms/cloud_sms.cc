#include "adapters/sms/cloud_sms.h"

#include <algorithm>

#include "adapters/sms/protocol.h"
#include "platform/http/tc3.h"
#include "platform/http/post.h"

namespace xinglin::sms {
namespace {

Error no_answer() { return {.kind = ErrorKind::Unavailable, .code = "sms.no_answer"}; }
Error provider_busy() { return {.kind = ErrorKind::Busy, .code = "sms.provider_busy"}; }
Error no_template() { return {.kind = ErrorKind::Unprocessable, .code = "sms.no_template"}; }
Error refused(const std::string& code) {
    return {.kind = ErrorKind::Unprocessable, .code = "sms.refused", .arguments = {{"code", code}}};
}

// Which of the provider's codes mean that the same request may succeed later.
bool may_succeed_later(std::string_view code) {
    constexpr std::string_view kLater[] = {"RequestLimitExceeded", "InternalError", "FailedOperation.TimeoutError",
                                           "LimitExceeded.DeliveryFrequencyLimit"};
    return std::ranges::any_of(kLater, [&](std::string_view later) { return code.starts_with(later); });
}

Error error_of(const std::string& code) { return may_succeed_later(code) ? provider_busy() : refused(code); }

std::string value_of(const notify::Sms& sms, std::string_view name) {
    const auto found = std::ranges::find(sms.arguments, name, &Argument::name);
    return found == sms.arguments.end() ? std::string() : found->value;
}

Result<std::string> judge(const http::PostAnswer& answer) {
    if (answer.status >= 500 || answer.status == 429) return refuse(provider_busy());
    const auto read = read_answer(answer.body);
    if (!read) return refuse(no_answer());   // A wrong word from a middleman: whether it was sent is not known.
    if (read->error) return refuse(error_of(read->error->code));
    const auto& status = read->statuses.front();
    if (status.code != "Ok") return refuse(error_of(status.code));
    return status.serial;
}

}  // namespace

Result<std::string> CloudSms::send(const notify::Sms& sms, Duration within) {
    const auto found = account_.templates.find({sms.template_code, sms.language});
    if (found == account_.templates.end()) return refuse(no_template());
    SendRequest request{.phones = {sms.phone}, .app_id = account_.app_id, .sign_name = account_.sign_name,
                        .template_id = found->second.id, .parameters = {}, .session = sms.reference};
    for (const auto& name : found->second.parameters) request.parameters.push_back(value_of(sms, name));

    const Instant now = clock_->now();
    const std::string host = http::host_of(account_.endpoint);
    const std::string body = wire::write(request);
    const std::vector<http::PostHeader> headers{
        {"Content-Type", std::string(http::kTc3ContentType)},
        {"Authorization", http::tc3_authorization({account_.secret_id, account_.secret_key, "sms", host, now}, body)},
        {"X-TC-Action", "SendSms"},
        {"X-TC-Version", "2021-01-11"},
        {"X-TC-Region", account_.region},
        {"X-TC-Timestamp", std::to_string(now.micros / 1'000'000)}};
    const auto answer = http::post(account_.endpoint, headers, body, within);
    if (!answer) return refuse(no_answer());
    return judge(*answer);
}

}  // namespace xinglin::sms
