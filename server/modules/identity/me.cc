#include <algorithm>

#include "modules/identity/identity_sql.h"
#include "modules/identity/phone.h"
#include "modules/identity/routes.h"

namespace xinglin::identity {
namespace {

void add_profile(Me& me, const db::Row& row) {
    me.name = row.maybe_text(0);
    if (!row.is_null(1)) me.sex = wire::from_name<Sex>(row.text(1));
    if (!row.is_null(2)) me.birth_date = LocalDay{static_cast<std::int32_t>(row.integer(2))};
    me.elder_mode = row.truth(3);
}

void add_post(Me& me, const Access& access, const std::vector<Post>& posts) {
    me.tenant = access.tenant;
    if (!access.practitioner.is_nil()) me.practitioner = access.practitioner;
    const auto post = std::ranges::find(posts, access.tenant, &Post::tenant);
    if (post == posts.end()) return;
    me.name = post->name;
    me.tenant_name = post->tenant_name;
}

}  // namespace

Me Identity::Rooms::me(db::Txn& txn, const Access& access) const {
    Me me{.person = access.person, .role = std::string(role_name(access.role))};
    if (access.role != Role::Patient) {
        add_post(me, access, lower.posts.posts_of(txn, access.person, access.role));
        return me;
    }
    const db::Rows rows = txn.query(sql::own_profile, access, access.person);
    const auto row = rows.only();
    check(row.has_value(), "a patient sees what is his");
    add_profile(me, *row);
    me.phone_masked = masked_phone(reach.open_phone(access.person, row->bytes(4)));
    return me;
}

}  // namespace xinglin::identity
