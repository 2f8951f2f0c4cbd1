#include "modules/notify/notify.h"

#include "modules/notify/message.h"
#include "modules/notify/notify_sql.h"

namespace xinglin::notify {
namespace {

constexpr jobs::Kind kSend{"notify.sms"};
const jobs::Adapter kProvider{.name = "sms", .at_once = 8, .deadline = 5s};

Error too_late() { return {.kind = ErrorKind::Gone, .code = "notify.too_late"}; }
Error cannot_open() { return {.kind = ErrorKind::Unprocessable, .code = "notify.cannot_open"}; }
Error unknown_template() { return {.kind = ErrorKind::Unprocessable, .code = "notify.unknown_template"}; }
Error unknown_message() { return {.kind = ErrorKind::NotFound, .code = "notify.unknown_message"}; }

struct Stored {
    std::string template_code;
    Language language;
    std::vector<std::uint8_t> address;
    std::vector<std::uint8_t> secrets;
    std::vector<Argument> arguments;
    Instant give_up_at;
};

Result<Stored> find(db::Txn& txn, const jobs::Due& due) {
    const auto rows = txn.query(sql::notification_find, due.access, due.key.tenant, due.key.subject);
    if (rows.empty()) return refuse(unknown_message());
    const auto row = rows[0];
    const auto address = row.bytes(2);
    const auto secrets = row.bytes(3);
    return Stored{.template_code = std::string(row.text(0)),
                  .language = language_from(row.text(1)),
                  .address = {address.begin(), address.end()},
                  .secrets = {secrets.begin(), secrets.end()},
                  .arguments = arguments_of(row.text(4)),
                  .give_up_at = row.instant(6)};
}

// Opened here and nowhere else: the plain number lives as long as the call.
Result<Sms> open(const Stored& stored, const Ports& ports, std::string reference) {
    auto phone = ports.unseal(stored.address);
    if (!phone) return refuse(cannot_open());
    Sms sms{.phone = std::move(*phone), .template_code = stored.template_code, .language = stored.language,
            .arguments = stored.arguments, .text = {}, .reference = std::move(reference)};
    if (!stored.secrets.empty()) {
        auto secrets = ports.unseal(stored.secrets);
        if (!secrets) return refuse(cannot_open());
        for (auto& secret : arguments_of(*secrets)) sms.arguments.push_back(std::move(secret));
    }
    auto text = ports.render(sms.template_code, sms.language, sms.arguments);
    if (!text) return refuse(unknown_template());
    sms.text = std::move(*text);
    return sms;
}

Result<std::string> call(const Ports& ports, jobs::Outside& outside) {
    auto stored = outside.read([&](db::Txn& txn, Moment& moment) -> Result<Stored> {
        auto found = find(txn, outside.due);
        if (found && found->give_up_at <= moment.now) return refuse(too_late());
        return found;
    });
    if (!stored) return refuse(stored.error());
    auto sms = open(*stored, ports, id_text(outside.due.key.subject));
    if (!sms) return refuse(sms.error());
    return ports.sms.send(*sms, kProvider.deadline);
}

Result<void> settle(db::Txn& txn, const jobs::Due& due, const Result<std::string>& answer, Moment& moment) {
    State state = State::Sent;
    if (!answer) state = answer.error().kind == ErrorKind::Gone ? State::Expired : State::Failed;
    txn.exec(sql::notification_settle, due.access, due.key.tenant, due.key.subject, state_name(state), answer ? *answer : "",
             answer ? "" : answer.error().code, moment.now, std::vector<std::uint8_t>{});
    return {};
}

}  // namespace

Notify::Notify(jobs::Jobs& jobs, Ports ports) : ports_(std::move(ports)) {
    jobs.outside(
        kSend, kProvider, [this](const std::string&, jobs::Outside& outside) { return call(ports_, outside); }, settle);
}

NotificationId Notify::send(db::Txn& txn, const Notice& notice, Moment& moment) {
    const auto id = moment.new_id<NotificationId>();
    txn.exec(sql::notification_add, notice.tenant, id, notice.template_code, language_name(notice.language), notice.address,
             notice.secrets, lines_of(notice.arguments), state_name(State::Queued), moment.now, moment.now + notice.useful_for);
    jobs::at(txn, kSend, {.tenant = notice.tenant, .subject = id.bytes}, moment.now);
    return id;
}

std::optional<State> Notify::state_of(db::Txn& txn, TenantId tenant, NotificationId id) const {
    const auto rows = txn.query(sql::notification_find, Access::system("notify.state"), tenant, id);
    if (rows.empty()) return std::nullopt;
    return state_from(rows[0].text(5));
}

std::span<const db::Migration> migrations() { return sql::migrations; }

}  // namespace xinglin::notify
