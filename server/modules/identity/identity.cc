#include "modules/identity/identity.h"

#include "modules/identity/identity_sql.h"
#include "modules/identity/routes.h"

namespace xinglin::identity {

Identity::Identity(const Lower& lower) : rooms_(std::make_unique<Rooms>(lower)) {}
Identity::~Identity() = default;

const Persons& Identity::persons() const { return rooms_->persons; }
http::Authenticator& Identity::authenticator() { return rooms_->sessions; }

void Identity::add_routes(http::Routes& routes) {
    rooms_->add_patient_routes(routes);
    rooms_->add_staff_routes(routes);
    rooms_->add_own_routes(routes);
    rooms_->add_real_name_routes(routes);
    rooms_->add_review_routes(routes);
    rooms_->add_family_routes(routes);
}

void Identity::join(jobs::Jobs& jobs, IdChecker& checker, blob::BlobStore& blobs) {
    rooms_->real_names.join(jobs, checker, blobs);
    rooms_->families.join(jobs);
}

Level Identity::level_of(db::Txn& txn, PersonId person) const { return rooms_->real_names.level_of(txn, person); }

Result<std::string> Identity::hash_password(std::string_view login, std::string_view password) const {
    return rooms_->staff.hash_password(login, password);
}

Result<PersonId> Identity::create_staff(db::Txn& txn, const NewStaff& staff, Moment& moment) {
    return rooms_->staff.create(txn, staff, moment);
}

Result<PersonId> Identity::create_patient(db::Txn& txn, const NewPatient& patient, Moment& moment) {
    auto person = rooms_->sign_in.create(txn, patient.phone, patient.language, moment);
    if (!person || !patient.profile) return person;
    Access own;
    own.role = Role::Patient;
    own.person = *person;
    auto stored = set_profile(txn, own, *patient.profile, rooms_->lower.views.at(moment.now));
    if (!stored) return refuse(stored.error());
    return person;
}

void Identity::end_sessions_in(db::Txn& txn, PersonId person, TenantId tenant) const {
    rooms_->sessions.end_in(txn, person, tenant);
}

std::string Identity::begin_session(db::Txn& txn, http::App app, const Access& access, Moment& moment) {
    return rooms_->sessions.begin(txn, {app, access, {}}, Access{}, moment).token;
}

std::span<const db::Migration> migrations() { return sql::migrations; }

}  // namespace xinglin::identity
