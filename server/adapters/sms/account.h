// Our account with the SMS provider, as the configuration gives it. Protocol: Tencent Cloud SMS, API 2021-01-11 (短信),
// signed by TC3-HMAC-SHA256; other clouds that speak it work by another endpoint.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "modules/notify/notify.h"

namespace xinglin::sms {

// A text that the provider has approved: its number there, and which of our arguments fill {1}, {2} ... in order.
struct Template {
    std::string id;
    std::vector<std::string> parameters;
};

struct Account {
    std::string endpoint = "https://sms.tencentcloudapi.com/";
    std::string secret_id;
    std::string secret_key;
    std::string app_id;
    std::string sign_name;           // Shown before the text: 【杏林医院】.
    std::string region = "ap-guangzhou";
    std::map<std::pair<std::string, notify::Language>, Template> templates{};   // By our code and language.
};

// Adds "notify.sign_in_code/zh=1234567:code,minutes": our code and language, the provider's number, our arguments in the
// order of {1}, {2} ... False when the line is of another form.
bool add_template(Account& account, std::string_view line);

}  // namespace xinglin::sms
