// The provider's requests and answers as JSON; both the adapter and its simulator speak it.
#pragma once

#include "adapters/sms/account.h"
#include "platform/wire/wire.h"

namespace xinglin::sms {

struct SendRequest {
    std::vector<std::string> phones;
    std::string app_id;
    std::string sign_name;
    std::string template_id;
    std::vector<std::string> parameters;
    std::string session;   // Comes back in the answer.
};

struct SendStatus {
    std::string serial;
    std::string phone;
    std::string session;
    std::string code;      // "Ok"
    std::string message;
};
struct ProviderError {
    std::string code;
    std::string message;
};
struct SendAnswer {
    std::vector<SendStatus> statuses{};
    std::optional<ProviderError> error{};
};

// Nothing when it is no answer of this protocol. What a newer version of it adds is passed over.
std::optional<SendAnswer> read_answer(std::string_view json);
std::string write_answer(const SendAnswer& answer);

}  // namespace xinglin::sms

namespace xinglin::wire {

template <>
inline constexpr auto fields<sms::SendRequest> = members(field<"PhoneNumberSet">(&sms::SendRequest::phones, at_most(1)),
                                                  field<"SmsSdkAppId">(&sms::SendRequest::app_id),
                                                  field<"SignName">(&sms::SendRequest::sign_name),
                                                  field<"TemplateId">(&sms::SendRequest::template_id),
                                                  field<"TemplateParamSet">(&sms::SendRequest::parameters, at_most(20)),
                                                  field<"SessionContext">(&sms::SendRequest::session));
template <>
inline constexpr auto fields<sms::SendStatus> =
    members(field<"SerialNo">(&sms::SendStatus::serial), field<"PhoneNumber">(&sms::SendStatus::phone),
            field<"SessionContext">(&sms::SendStatus::session), field<"Code">(&sms::SendStatus::code),
            field<"Message">(&sms::SendStatus::message));
template <>
inline constexpr auto fields<sms::ProviderError> =
    members(field<"Code">(&sms::ProviderError::code), field<"Message">(&sms::ProviderError::message));
template <>
inline constexpr auto fields<sms::SendAnswer> =
    members(field<"SendStatusSet">(&sms::SendAnswer::statuses), field<"Error">(&sms::SendAnswer::error));

}  // namespace xinglin::wire
