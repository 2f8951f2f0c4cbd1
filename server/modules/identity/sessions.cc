#include "modules/identity/sessions.h"

#include "modules/identity/identity_sql.h"
#include "modules/identity/limits.h"
#include "modules/identity/phone.h"
#include "platform/crypto/crypto.h"
#include "platform/ws/hub.h"

namespace xinglin::identity {
namespace {

constexpr std::size_t kTokenMax = 64;

Error session_ended() { return {ErrorKind::Unauthenticated, "identity.session_ended"}; }
Error session_not_found() { return {ErrorKind::NotFound, "identity.session_not_found"}; }

std::optional<Role> role_from_name(std::string_view name) {
    for (Role role : {Role::Patient, Role::Doctor, Role::Desk}) {
        if (role_name(role) == name) return role;
    }
    return std::nullopt;
}

Purpose purpose_of(Role role) {
    switch (role) {
    case Role::Doctor: return Purpose::Treatment;
    case Role::Desk: return Purpose::Operations;
    case Role::System: return Purpose::SystemJob;
    case Role::Patient:
    case Role::Anonymous: return Purpose::PatientRequest;
    }
    return Purpose::PatientRequest;
}

Access access_of(const db::Row& row, Role role) {
    Access access;
    access.session = row.id<SessionId>(0);
    access.role = role;
    access.purpose = purpose_of(role);
    access.person = row.id<PersonId>(3);
    access.tenant = row.id<TenantId>(4);
    access.site = row.id<SiteId>(5);
    access.practitioner = row.id<PractitionerId>(6);
    access.device = row.id<DeviceId>(7);
    return access;
}

void see(db::Txn& txn, SessionId session, Duration step) {
    txn.keep([session, now = txn.now(), step](db::Txn& kept) { kept.exec(sql::see_session, session, now, now - step); });
}

}  // namespace

Lifetime lifetime_of(Role role, const policy::View& view) {
    if (role == Role::Patient) return {limits::patient_idle.in(view), limits::patient_absolute.in(view)};
    return {limits::staff_idle.in(view), limits::staff_absolute.in(view)};
}

http::SessionChange Sessions::begin(db::Txn& txn, const Entrant& entrant, const Access& former, Moment& moment) const {
    if (!former.session.is_nil()) end_one(txn, former.person, former.session);
    const Access& who = entrant.access;
    const std::string token = crypto::random_token(moment);
    const std::string name = device_name(entrant.client.user_agent);
    const DeviceId device = entrant.client.device.value_or(DeviceId{});
    txn.exec(sql::add_session, moment.new_id<SessionId>(), crypto::token_hash(token), http::app_name(entrant.app),
             role_name(who.role), who.person, who.tenant, who.site, who.practitioner, device, name,
             masked_ip(entrant.client.ip), moment.now);
    if (!device.is_nil()) txn.exec(sql::see_device, who.person, device, name, moment.now);
    return http::SessionChange::begin(token, lifetime_of(who.role, views_->at(moment.now)).absolute);
}

Result<Access> Sessions::authenticate(db::Txn& txn, const http::Credentials& credentials, Moment& moment) {
    if (credentials.token.empty()) return Access{};
    if (credentials.token.size() > kTokenMax) return refuse(session_ended());
    const db::Rows rows = txn.query(sql::session_by_token, crypto::token_hash(credentials.token));
    const auto row = rows.only();
    if (!row || row->text(1) != http::app_name(credentials.app)) return refuse(session_ended());
    const auto role = role_from_name(row->text(2));
    check(role.has_value(), "a session has a role that signs in");

    const policy::View view = views_->at(moment.now);
    const Instant last_seen = row->instant(9);
    if (!is_live(row->instant(8), last_seen, lifetime_of(*role, view), moment.now)) return refuse(session_ended());
    const Access access = access_of(*row, *role);
    const Duration step = limits::seen_step.in(view);
    if (moment.now - last_seen >= step) see(txn, access.session, step);
    return access;
}

std::vector<OpenSession> Sessions::open_of(db::Txn& txn, const Access& access) const {
    const policy::View view = views_->at(txn.now());
    std::vector<OpenSession> open;
    const db::Rows rows = txn.query(sql::sessions_of, access.person);
    for (const auto& row : rows) {
        const auto app = wire::from_name<http::App>(row.text(1));
        const auto role = role_from_name(row.text(2));
        check(app && role, "a session has an app and a role");
        if (!is_live(row.instant(5), row.instant(6), lifetime_of(*role, view), txn.now())) continue;
        open.push_back({row.id<SessionId>(0), *app, std::string(row.text(3)), std::string(row.text(4)), row.instant(5),
                        row.instant(6)});
    }
    return open;
}

bool Sessions::end_one(db::Txn& txn, PersonId person, SessionId session) const {
    if (txn.exec_count(sql::end_session, session, person, txn.now()) == 0) return false;
    ws::end_session(txn, *hub_, person, session);
    return true;
}

Result<void> Sessions::end(db::Txn& txn, const Access& access, SessionId session) const {
    if (!end_one(txn, access.person, session)) return refuse(session_not_found());
    return {};
}

void Sessions::end_in(db::Txn& txn, PersonId person, TenantId tenant) const {
    txn.exec(sql::end_sessions_in_tenant, person, tenant, txn.now());
    ws::end_sessions_in(txn, *hub_, person, tenant);
}

}  // namespace xinglin::identity
