// Reading a talk, and saying how far one has read.
#include "modules/consult/consult_sql.h"
#include "modules/consult/inside.h"
#include "modules/consult/refusals.h"
#include "modules/consult/store.h"
#include "modules/consult/talk/rows.h"
#include "modules/consult/views/tell.h"

namespace xinglin::consult {
namespace {

bool talk_is_open_to(const Access& access, const Visit& visit) {
    return access.role == Role::Patient || doctor_may_read_talk(visit.state);
}

MessageKind kind_of(const Message& message) {
    if (message.notice) return MessageKind::Notice;
    return message.picture ? MessageKind::Picture : MessageKind::Text;
}

}  // namespace

Message message_from(const db::Row& row) {
    Message message{.seq = row.integer(0), .client_msg_id = row.id<ClientMsgId>(1),
                    .from = wire::from_name<Side>(row.text(2)).value(), .text = row.maybe_text(4),
                    .picture = row.maybe_id<BlobId>(5), .notice = row.maybe_text(6), .at = row.instant(7)};
    message.kind = kind_of(message);
    return message;
}

Result<Messages> Consults::messages(db::Txn& txn, const Access& access, ConsultId id, std::int64_t after, std::int64_t limit) {
    auto reading = find_to_read(txn, inside_->lower, access, id);
    if (!reading) return refuse(not_found());
    const Visit& visit = reading->visit;
    if (!talk_is_open_to(access, visit)) return refuse(not_accepted_yet());
    Messages page;
    for (const auto& row : txn.query(sql::messages_after, access, visit.tenant, visit.id, after, limit)) {
        page.messages.push_back(message_from(row));
    }
    auto last = txn.query(sql::last_seq_of, access, visit.tenant, visit.id);
    page.last_seq = last[0].maybe_integer(0).value_or(0);
    audit_reading(txn, access, *reading, "consult.conversation_opened");
    return page;
}

Result<void> Consults::acknowledge(db::Txn& txn, const Access& access, ConsultId id, const Receipt& receipt, Moment&) {
    auto visit = find(txn, access, id);
    if (!visit) return refuse(not_found());
    if (!talk_is_open_to(access, *visit)) return refuse(not_accepted_yet());
    const bool patient = access.role == Role::Patient;
    const std::int64_t read = receipt.read_seq.value_or(0);
    const std::int64_t delivered = std::max(receipt.delivered_seq.value_or(0), read);   // What was read has arrived.
    if (delivered == 0) return {};
    const auto side = wire::name_of(patient ? Side::Patient : Side::Doctor);
    if (txn.exec_count(sql::acknowledge, visit->tenant, visit->id, side, delivered, read) == 0) return {};   // Not further.
    if (!patient) tell_patient(txn, inside_->lower, *visit);
    if (patient && visit->doctor && doctor_may_read_talk(visit->state)) {
        tell_doctor(txn, inside_->lower, *visit, *visit->doctor);
    }
    return {};
}

}  // namespace xinglin::consult
