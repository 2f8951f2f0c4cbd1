#include "adapters/sms/inbox.h"
#include "platform/http/routes.h"

namespace xinglin::sms {

struct DemoMessage {
    std::string phone;
    std::string text;
    std::optional<std::string> code{};
    Instant at;
};
struct DemoInbox {
    std::vector<DemoMessage> messages{};
};

}  // namespace xinglin::sms

namespace xinglin::wire {

template <>
constexpr auto fields<sms::DemoMessage> =
    members(field<"phone">(&sms::DemoMessage::phone), field<"text">(&sms::DemoMessage::text, text(0, 1000)),
            field<"code">(&sms::DemoMessage::code), field<"at">(&sms::DemoMessage::at));
template <>
constexpr auto fields<sms::DemoInbox> = members(field<"messages">(&sms::DemoInbox::messages));

}  // namespace xinglin::wire

namespace xinglin::sms {

void add_demo_routes(http::Routes& routes, Inbox& inbox, std::string code) {
    constexpr Roles kAnybody = Role::Anonymous | Role::Patient | Role::Doctor | Role::Desk;
    routes.get<DemoInbox>(
        "/demo/inbox", {.roles = kAnybody, .summary = "Demo only: what a phone has been sent"},
        [&inbox, code = std::move(code)](db::Txn& txn, const Access&, const http::Call<http::NoBody>& call, Moment&) -> Result<DemoInbox> {
            if (!code.empty() && call.query("code") != code) return refuse(http::CallFacts::no_such_thing());
            const auto phone = call.query("phone");
            if (!phone) return refuse(http::CallFacts::bad_query("phone"));
            DemoInbox shown;
            for (auto& entry : inbox.read(txn, *phone))
                shown.messages.push_back({*phone, std::move(entry.text), std::move(entry.code), entry.at});
            return shown;
        });
}

}  // namespace xinglin::sms
