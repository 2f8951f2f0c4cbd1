// For the tests of this folder: an account, a text, and a provider that remembers what reached a phone.
#pragma once

#include <thread>

#include "adapters/sms/cloud_sms.h"
#include "adapters/sms/simulator_server.h"

namespace xinglin::sms {

inline Account account() {
    Account account{.secret_id = "AKIDexample", .secret_key = "secret", .app_id = "1400000000", .sign_name = "杏林医院"};
    account.templates[{"notify.sign_in_code", notify::Language::Zh}] = {"2001", {"code", "minutes"}};
    account.templates[{"notify.sign_in_code", notify::Language::En}] = {"2002", {"code", "minutes"}};
    return account;
}

inline std::optional<std::string> text_of(std::string_view, notify::Language language, std::span<const Argument> arguments) {
    std::string text = language == notify::Language::Zh ? "验证码" : "code";
    for (const auto& argument : arguments) text += " " + argument.value;
    return text;
}

inline notify::Sms sign_in_sms(std::string reference = "r1", std::string template_code = "notify.sign_in_code") {
    return {.phone = "+8613800000001", .template_code = std::move(template_code), .language = notify::Language::Zh,
            .arguments = {{"minutes", "5"}, {"code", "493817"}}, .text = "验证码 493817", .reference = std::move(reference)};
}

struct Phones {
    std::vector<Delivered> got;
    SimulatedSms provider{[this](const Delivered& delivered) -> Result<void> { return got.push_back(delivered), Result<void>(); },
                          [](Duration time) { std::this_thread::sleep_for(time); }};
};

}  // namespace xinglin::sms
