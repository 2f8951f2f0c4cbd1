// Messages as rows.
#pragma once

#include "modules/consult/talk.h"
#include "modules/consult/visit.h"

namespace xinglin::consult {

// From: seq, client_msg_id, side, author_id, body, picture_id, notice, at.
Message message_from(const db::Row& row);
// Gives the message the next seq. False: its client_msg_id has been written before, or the talk has `max` messages already.
bool append(db::Txn& txn, const Visit& visit, Message& message, std::optional<PersonId> author, std::int64_t max);

}  // namespace xinglin::consult
