// Row security, the second wall: PostgreSQL is told in each transaction who acts, and shows no row of another institution or another
// patient without an open grant, whatever a statement forgot. The policies are made by tools/embed_sql.py from the migrations' `-- @patient` tags.
//
//   nobody (begin) --{{readable}}--> a grantee --{{system}}--> the system --{{readable}}--> ...
//
// A statement without a guard acts as the one before it; before the first guarded one it sees nothing.
#pragma once

#include <array>
#include <string>

#include "platform/db/statement.h"
#include "platform/db/value.h"

namespace xinglin::db::postgres {

// Superusers pass every wall. One who connects as such, as tests and demos do, acts as a role that owns the tables and is none.
// A session runs it first; without the right to change anything it changes nothing.
extern const char* const kActAsOwner;

extern const Statement kTellWhoActs;

class Wall {
 public:
    using Told = std::array<Value, 4>;   // The parameters of kTellWhoActs; views into this object.

    void begin() { acting_ = nobody(); }
    // True when the server has to be told before the statement runs; `values` are those that Txn binds.
    bool changes(const Statement& statement, std::span<const Value> values);
    Told told() const { return {acting_[0], acting_[1], acting_[2], acting_[3]}; }

 private:
    using Acting = std::array<std::string, 4>;   // system, grantee, tenant, now
    static Acting nobody() { return {}; }
    Acting acting_{};
};

}  // namespace xinglin::db::postgres
