// The hot path: one message is one row beside its neighbours, one audit entry, and two pushes. No timer is written; timers
// look at the talk when they fire.
#include "modules/consult/blank.h"
#include "modules/consult/consult_sql.h"
#include "modules/consult/inside.h"
#include "modules/consult/limits.h"
#include "modules/consult/refusals.h"
#include "modules/consult/store.h"
#include "modules/consult/talk/rows.h"
#include "modules/consult/views/tell.h"
#include "platform/audit/audit.h"

namespace xinglin::consult {
namespace {

// The random half of the id, for the index to find a doubled send by.
std::int64_t client_key(ClientMsgId id) { return static_cast<std::int64_t>(std::hash<ClientMsgId>{}(id)); }

Side side_of(const Access& access) { return access.role == Role::Patient ? Side::Patient : Side::Doctor; }

Result<void> check_form(const NewMessage& message) {
    if (message.text.has_value() == message.picture.has_value()) return refuse(text_or_picture());
    if (message.text && is_blank(*message.text)) return refuse(blank("/text"));
    return {};
}

Result<void> check_may_write(const Visit& visit, Side side) {
    if (side == Side::Patient ? patient_may_write(visit.state) : doctor_may_write(visit.state)) return {};
    return refuse(visit.state == State::Offered ? not_accepted_yet() : over());
}

// The same words from the same side are the same message; anything else under its id is a fault of the client.
Result<Message> the_same(const Message& said, const NewMessage& again, Side side) {
    if (said.from != side || said.text != again.text || said.picture != again.picture) return refuse(other_message());
    return said;
}

std::optional<Message> said_before(db::Txn& txn, const Access& access, const Visit& visit, ClientMsgId id) {
    auto rows = txn.query(sql::said_before, access, visit.tenant, visit.id, client_key(id), id);
    auto row = rows.only();
    if (!row) return std::nullopt;
    return message_from(*row);
}

Message message_of(const NewMessage& message, Side side, Instant now) {
    return {.client_msg_id = message.client_msg_id, .from = side, .kind = message.text ? MessageKind::Text : MessageKind::Picture,
            .text = message.text, .picture = message.picture, .at = now};
}

void audit_written(db::Txn& txn, const Access& access, const Visit& visit) {
    audit::wrote(txn, access, {.person = visit.person, .category = "consult", .object_kind = "consult",
                               .object_id = visit.id.bytes, .what = "consult.message_written"});
}

}  // namespace

bool append(db::Txn& txn, const Visit& visit, Message& message, std::optional<PersonId> author, std::int64_t max) {
    auto rows = txn.query(sql::say, visit.tenant, visit.id, client_key(message.client_msg_id), message.client_msg_id,
                          wire::name_of(message.from), author, message.text, message.picture, message.notice, message.at, max);
    auto row = rows.only();
    if (row) message.seq = row->integer(0);
    return row.has_value();
}

void note_in_talk(db::Txn& txn, const Consults::Inside& inside, const Visit& visit, std::string_view code, Moment& moment) {
    Message notice{.client_msg_id = moment.new_id<ClientMsgId>(), .from = Side::System, .kind = MessageKind::Notice,
                   .notice = std::string(code), .at = moment.now};
    if (append(txn, visit, notice, std::nullopt, INT64_MAX)) tell_message(txn, inside.lower, visit, notice);
}

Result<Message> Consults::say(db::Txn& txn, const Access& access, ConsultId id, const NewMessage& message, Moment& moment) {
    if (auto form = check_form(message); !form) return refuse(form.error());
    auto visit = find(txn, access, id);
    if (!visit) return refuse(not_found());
    const Side side = side_of(access);
    const auto may = check_may_write(*visit, side);
    if (!may ||
        message.picture) {   // A retried request is answered also when the talk is over, and its picture is not held twice.
        if (auto said = said_before(txn, access, *visit, message.client_msg_id)) return the_same(*said, message, side);
    }
    if (!may) return refuse(may.error());
    if (message.picture) {
        auto held = hold_pictures(txn, *visit, access.person, std::span(&*message.picture, 1), Placed::InTalk, moment.now);
        if (!held) return refuse(held.error());
    }
    Message said = message_of(message, side, moment.now);
    const std::int64_t max = limits::messages.in(inside_->lower.limits.at(moment.now), visit->tenant);
    if (!append(txn, *visit, said, access.person, max)) {
        if (auto before = said_before(txn, access, *visit, message.client_msg_id)) return the_same(*before, message, side);
        return refuse(too_many_messages(max));
    }
    audit_written(txn, access, *visit);
    if (side == Side::Doctor && visit->state == State::Accepted) {
        check(inside_->moves.step(txn, access, *visit, Event::FirstWord, {}, moment), "the first word begins the talk");
    }
    tell_message(txn, inside_->lower, *visit, said);
    return said;
}

}  // namespace xinglin::consult
