#include "platform/db/postgres/wall.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace xinglin::db::postgres {

const char* const kActAsOwner =
    "DO $$ BEGIN"
    " IF NOT (SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user) THEN RETURN; END IF;"
    " IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'xinglin_owner') OR"
    "    NOT has_schema_privilege('xinglin_owner', 'public', 'CREATE') THEN"
    "  PERFORM pg_advisory_xact_lock(7813461125);"   // Any number that nobody else takes; several may connect at once.
    "  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'xinglin_owner') THEN CREATE ROLE xinglin_owner; END IF;"
    "  GRANT ALL ON SCHEMA public TO xinglin_owner;"
    " END IF;"
    " SET ROLE xinglin_owner;"
    " END $$";

const Statement kTellWhoActs{
    .name = "db.tell_who_acts",
    .sqlite = "",
    .postgres = "SELECT set_config('xinglin.system', $1, true), set_config('xinglin.grantee', $2, true), "
                "set_config('xinglin.tenant', $3, true), set_config('xinglin.now', $4, true)",
    .parameters = 4};

namespace {

std::string hex(const Value& id) {
    const auto* bytes = std::get_if<Bytes>(&id);
    return bytes ? fmt::format("{:02x}", fmt::join(*bytes, "")) : std::string();
}

}  // namespace

bool Wall::changes(const Statement& statement, std::span<const Value> values) {
    if (statement.guard == Guard::Open) return false;
    Acting acting = nobody();
    if (statement.guard == Guard::System) {
        acting[0] = "on";
    } else {   // Txn has bound who acts behind the statement's own values.
        const auto who = values.last(3);
        acting = {"", hex(who[0]), hex(who[1]), std::to_string(std::get<std::int64_t>(who[2]))};
    }
    if (acting == acting_) return false;
    acting_ = std::move(acting);
    return true;
}

}  // namespace xinglin::db::postgres
