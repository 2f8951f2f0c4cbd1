// Notify: a text to an address (短信通知). It knows templates and sealed addresses, never persons.
// Owns message. Sending is a job of two parts: the provider is called without a transaction, then the answer is settled.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "platform/jobs/jobs.h"

namespace xinglin::retention {
struct Retained;
}

namespace xinglin::notify {

using NotificationId = Id<struct NotificationTag>;

enum class Language : std::uint8_t { Zh, En };

// What is to be said to whom. `address` and `secrets` are sealed by who owns them (identity); notify stores the bytes and
// has them opened in the outside call alone. `address` opens to a phone number in E.164 ("+8613800000000"), `secrets` to
// lines "name=value" (a sign-in code), which join `arguments` in the text.
struct Notice {
    std::string template_code;               // "notify.sign_in_code": its text stands in server/i18n in both languages.
    Language language = Language::Zh;
    std::vector<std::uint8_t> address;
    std::vector<std::uint8_t> secrets{};
    std::vector<Argument> arguments{};       // Nothing personal: minutes, an institution's name.
    TenantId tenant{};                       // Who speaks; nil for the platform.
    Duration useful_for = 5min;              // Later it is not sent any more.
};

// What the provider is given.
struct Sms {
    std::string phone;                       // E.164
    std::string template_code;
    Language language;
    std::vector<Argument> arguments;         // In the order of the template.
    std::string text;                        // As the receiver reads it.
    std::string reference;                   // Ours, the same for each repetition: a provider that knows it sends once.
};

// The port to a provider (server/adapters/sms). Answers with the provider's id of the message. Errors: Busy and Unavailable
// mean "not known, try again"; any other is definite.
class SmsSender {
 public:
    virtual ~SmsSender() = default;
    virtual Result<std::string> send(const Sms& sms, Duration within) = 0;
};

using Unseal = std::function<Result<std::string>(db::Bytes sealed)>;
// The text of a code in a language with its arguments filled in; nothing for an unknown code.
using Render = std::function<std::optional<std::string>(std::string_view code, Language language, std::span<const Argument>)>;

enum class State : std::uint8_t { Queued, Sent, Failed, Expired };

struct Ports {
    SmsSender& sms;
    Unseal unseal;
    Render render;
};

class Notify final {
 public:
    // Registers the job "notify.sms" with `jobs`.
    Notify(jobs::Jobs& jobs, Ports ports);

    // Queued in this transaction, sent after its commit.
    NotificationId send(db::Txn& txn, const Notice& notice, Moment& moment);
    std::optional<State> state_of(db::Txn& txn, TenantId tenant, NotificationId id) const;

 private:
    Ports ports_;
};

std::span<const db::Migration> migrations();
// What retention deletes when its time is over.
std::vector<retention::Retained> retained();

}  // namespace xinglin::notify
