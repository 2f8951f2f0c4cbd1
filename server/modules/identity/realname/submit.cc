// What the person himself does.
#include "modules/identity/identity_sql.h"
#include "modules/identity/limits.h"
#include "modules/identity/papers/name.h"
#include "modules/identity/realname/ask.h"
#include "modules/identity/realname/realname.h"
#include "modules/identity/review/proofs.h"

namespace xinglin::identity {
namespace {

Error birth_date_missing() { return {ErrorKind::Invalid, "identity.birth_date", {}, "/birth_date"}; }
Error under_age(std::int64_t years) {
    return {ErrorKind::Unprocessable, "identity.under_age", {{"years", std::to_string(years)}}, "/number"};
}
Error own_paper_needed() { return {ErrorKind::Invalid, "identity.paper_kind", {}, "/kind"}; }
Error too_many_tries(Instant now) {
    const Instant tomorrow = start_of(LocalDay{local_day(now).days + 1});
    return {ErrorKind::TooMany, "identity.too_many_tries", {}, {}, tomorrow - now};
}
Error face_not_asked() { return {ErrorKind::Conflict, "identity.face_not_asked"}; }
Error too_many_faces() { return {ErrorKind::TooMany, "identity.too_many_faces"}; }

Access system() { return Access::system("identity.real_name"); }
std::string lock_of(PersonId person) { return "identity.real_name:" + person.text(); }

}  // namespace

Result<Check> RealNames::read(const RealNameAsk& ask, PersonId person, Moment& moment) const {
    // A newborn's papers are his guardian's to show (families).
    if (ask.kind == PaperKind::BirthCertificate || ask.kind == PaperKind::GuardianOrder) return refuse(own_paper_needed());
    auto name = normal_name(ask.name);
    if (!name) return refuse(name.error());
    const LocalDay today = local_day(moment.now);
    const auto paper = read_paper(ask.kind, ask.number, today, lower_.numbers);
    if (!paper) return refuse(paper.error());
    const auto born = paper->birth_date ? paper->birth_date : ask.birth_date;
    if (!born || *born > today) return refuse(birth_date_missing());
    const std::int64_t adult = limits::adult_age.in(lower_.views.at(moment.now));
    if (age_on(*born, today) < adult) return refuse(under_age(adult));
    const Sex sex = ask.sex.value_or(paper->sex.value_or(Sex::Unknown));
    return Check{.id = moment.new_id<CheckId>(), .person = person, .kind = paper->kind, .name = std::move(*name),
                 .number_hash = number_hash(lower_.keyring, *paper),
                 .number_sealed = lower_.keyring.seal(paper->number, number_context(person)), .sex = sex, .birth_date = *born,
                 .asked_at = moment.now};
}

Result<void> RealNames::count(db::Txn& txn, PersonId person, Instant now) const {
    const std::int64_t most = limits::real_name_tries.in(lower_.views.at(now));
    const db::Rows rows = txn.query(sql::checks_on_day, system(), person, local_day(now));
    if (rows[0].integer(0) >= most) return refuse(too_many_tries(now));
    return {};
}

Result<void> RealNames::submit(db::Txn& txn, const Access& access, const RealNameAsk& ask, Moment& moment) const {
    auto check = read(ask, access.person, moment);
    if (!check) return refuse(check.error());
    txn.lock(lock_of(access.person));
    if (auto counted = count(txn, access.person, moment.now); !counted) return counted;
    if (const auto last = newest_check(txn, access.person); last && is_open(last->state)) {
        move_check(txn, *last, CheckState::Superseded, "again");
        reviews_->close(txn, last->id.bytes, "superseded", moment);
    }
    add_check(txn, *check);
    const auto pictures = ask.pictures.value_or(std::vector<BlobId>{});
    if (auto held = hold_proofs(txn, pictures, access.person, check->id.bytes, moment.now); !held) return held;
    if (can_be_asked(check->kind)) ask_authority(txn, *check, 0, moment.now);
    else to_people(txn, *check, "no_registry", moment);
    return {};
}

Result<void> RealNames::show_face(db::Txn& txn, const Access& access, BlobId face, Moment& moment) const {
    txn.lock(lock_of(access.person));
    const auto check = newest_check(txn, access.person);
    const bool known = check && check->state == CheckState::Verified && can_be_asked(check->kind);
    if (!check || (check->state != CheckState::Claim && !known)) return refuse(face_not_asked());
    const std::int64_t most = limits::face_tries.in(lower_.views.at(moment.now));
    if (txn.exec_count(sql::put_face, system(), check->id, face, most) == 0) return refuse(too_many_faces());
    const std::array faces{face};
    if (auto held = hold_proofs(txn, faces, access.person, check->id.bytes, moment.now); !held) return held;
    ask_authority(txn, *check, check->faces + 1, moment.now);
    return {};
}

Result<void> RealNames::ask_people(db::Txn& txn, const Access& access, Moment& moment) const {
    txn.lock(lock_of(access.person));
    const auto check = newest_check(txn, access.person);
    if (!check || check->state != CheckState::Claim) return refuse(face_not_asked());
    to_people(txn, *check, "bound_elsewhere", moment);
    return {};
}

Standing RealNames::standing_of(db::Txn& txn, const Access& access) const {
    Standing standing{.level = level_of(txn, access.person), .last = newest_check(txn, access.person)};
    const db::Rows rows = txn.query(sql::checks_on_day, system(), access.person, local_day(txn.now()));
    standing.tries_left = std::max<std::int64_t>(0, limits::real_name_tries.in(lower_.views.at(txn.now())) - rows[0].integer(0));
    if (!standing.last) return standing;
    standing.number = number_of(*standing.last);
    const auto paper = read_paper(standing.last->kind, standing.number, local_day(txn.now()), lower_.numbers);
    standing.sex_differs = paper && paper->sex && *paper->sex != standing.last->sex;
    return standing;
}

}  // namespace xinglin::identity
