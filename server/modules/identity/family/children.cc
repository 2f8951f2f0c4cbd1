// A child: by its guardian's word, its paper, and proof that people look at.
#include <algorithm>

#include "modules/identity/family/ages.h"
#include "modules/identity/family/families.h"
#include "modules/identity/identity_sql.h"
#include "modules/identity/papers/name.h"
#include "modules/identity/review/proofs.h"
#include "modules/identity/review/wire.h"

namespace xinglin::identity {
namespace {

Error real_name_first() { return {ErrorKind::Unprocessable, "identity.real_name_first"}; }
Error not_a_minor() { return {ErrorKind::Unprocessable, "identity.not_a_minor", {}, "/birth_date"}; }
Error birth_date_missing() { return {ErrorKind::Invalid, "identity.birth_date", {}, "/birth_date"}; }
Error paper_not_guardians() { return {ErrorKind::Unprocessable, "identity.paper_not_guardians", {}, "/number"}; }
Error family_already() { return {ErrorKind::Conflict, "identity.family_already"}; }
Error link_not_found() { return {ErrorKind::NotFound, "identity.link_not_found"}; }
Error link_state() { return {ErrorKind::Conflict, "identity.link_state"}; }

Access system() { return Access::system("identity.family"); }
std::string lock_of(PersonId holder) { return "identity.family:" + holder.text(); }
std::string link_context(LinkId link) { return "identity.link_paper:" + link.text(); }

// Whether the number before the order of birth is the one that the guardian himself has proved.
bool is_his_own(db::Txn& txn, const crypto::Keyring& keyring, const Access& guardian, std::string_view order_number) {
    const db::Rows rows = txn.query(sql::own_paper, guardian, guardian.person);
    const auto row = rows.only();
    if (!row) return false;
    const auto number = keyring.open_text(row->bytes(1), number_context(guardian.person));
    return number && order_number.substr(0, order_number.rfind('-')) == *number;
}

}  // namespace

Result<Link> Families::read(db::Txn& txn, const Access& access, const ChildAsk& ask, Moment& moment) const {
    auto name = normal_name(ask.name);
    if (!name) return refuse(name.error());
    const LocalDay today = local_day(moment.now);
    const auto paper = read_paper(ask.kind, ask.number, today, lower_.numbers);
    if (!paper) return refuse(paper.error());
    if (ask.kind == PaperKind::GuardianOrder && !is_his_own(txn, lower_.keyring, access, paper->number)) {
        return refuse(paper_not_guardians());
    }
    const auto born = paper->birth_date ? paper->birth_date : ask.birth_date;
    if (!born || *born > today) return refuse(birth_date_missing());
    if (age_on(*born, today) >= kOfAge) return refuse(not_a_minor());
    Link link{.id = moment.new_id<LinkId>(), .holder = access.person, .relation = ask.relation, .basis = LinkBasis::MinorChild,
              .scopes = ask.scopes ? Scopes::of(*ask.scopes) : Scopes::all(), .name = std::move(*name), .sex = ask.sex,
              .birth_date = *born, .kind = paper->kind, .number_hash = number_hash(lower_.keyring, *paper),
              .created_at = moment.now, .valid_to = guardian_until(*born)};
    link.number_sealed = lower_.keyring.seal(paper->number, link_context(link.id));
    return link;
}

Result<LinkId> Families::add_child(db::Txn& txn, const Access& access, const ChildAsk& ask, Moment& moment) const {
    if (real_names_->level_of(txn, access.person) < Level::L2) return refuse(real_name_first());
    auto link = read(txn, access, ask, moment);
    if (!link) return refuse(link.error());
    txn.lock(lock_of(access.person));
    if (!txn.query(sql::same_link, system(), access.person, PersonId{}, link->number_hash).empty()) return refuse(family_already());
    if (auto room = make_room(txn, access.person); !room) return refuse(room.error());
    xinglin::identity::add_link(txn, *link);
    const auto pictures = ask.pictures.value_or(std::vector<BlobId>{});
    if (pictures.empty()) return link->id;
    if (auto proved = prove(txn, access, link->id, pictures, moment); !proved) return refuse(proved.error());
    return link->id;
}

Result<void> Families::prove(db::Txn& txn, const Access& access, LinkId id, std::span<const BlobId> pictures,
                             Moment& moment) const {
    const auto link = find_link(txn, id);
    if (!link || link->holder != access.person) return refuse(link_not_found());
    const auto to = next(link->state, LinkEvent::Proof);
    if (!to || pictures.empty()) return refuse(link_state());
    if (auto held = hold_proofs(txn, pictures, access.person, id.bytes, moment.now); !held) return held;
    if (!move_link(txn, *link, *to, {})) return refuse(link_state());
    reviews_->open(txn, {.kind = ReviewKind::Family, .subject = id.bytes, .person = access.person, .why = "minor"}, moment);
    return {};
}

void Families::describe(db::Txn& txn, const Access& access, const Review& review, ReviewCard& card) const {
    const db::Rows rows = txn.query(sql::reviewed_link, access, review.subject);
    const auto row = rows.only();
    const auto link = find_link(txn, LinkId{review.subject});
    if (!row || !link) return;   // Not granted any more.
    card.applicant = row->maybe_text(0);
    card.name = link->name;
    card.sex = link->sex;
    card.birth_date = link->birth_date;
    card.relation = wire::name_of(link->relation);
    card.paper = link->kind;
    auto number = lower_.keyring.open_text(link->number_sealed, link_context(link->id));
    check(number.has_value(), "a number opens under its link");
    card.number = *number;
    const auto paper = read_paper(link->kind, *number, local_day(txn.now()), lower_.numbers);
    if (paper && paper->sex && *paper->sex != link->sex) card.warnings.emplace_back("sex_differs");
}

void Families::decide(db::Txn& txn, const Review& review, Verdict verdict, std::string_view reason, Moment& moment) const {
    txn.lock(lock_of(review.person));
    const auto link = find_link(txn, LinkId{review.subject});
    if (!link || link->state != LinkState::ProofPending) return;   // Unlinked meanwhile.
    const bool outgrown = moment.now >= start_of(birthday(link->birth_date, kOfAge));
    if (verdict == Verdict::Approved && !outgrown) {
        activate(txn, *link, moment);
        reach_.tell(txn, link->holder, {.template_code = "notify.family_approved"}, moment);
        return;
    }
    move_link(txn, *link, LinkState::Draft, outgrown ? "of_age" : reason);
    reach_.tell(txn, link->holder, {.template_code = "notify.family_refused"}, moment);
}

// The person whose number this is already, through another guardian perhaps; else a new one.
PersonId Families::child_of(db::Txn& txn, const Link& link, Moment& moment) const {
    txn.lock("identity.paper:" + crypto::hex(link.number_hash));
    const db::Rows rows = txn.query(sql::paper_holder, system(), link.number_hash);
    if (const auto row = rows.only()) return row->id<PersonId>(0);
    const auto person = moment.new_id<PersonId>();
    const auto number = lower_.keyring.open_text(link.number_sealed, link_context(link.id));
    check(number.has_value(), "a number opens under its link");
    txn.exec(sql::add_person, system(), person, moment.now);
    txn.exec(sql::set_verified, system(), person, link.name, wire::name_of(link.sex), link.birth_date);
    const auto put = txn.exec_count(sql::put_paper, system(), person, moment.now, wire::name_of(link.kind), link.number_hash,
                                    lower_.keyring.seal(*number, number_context(person)), static_cast<std::int64_t>(Level::L2));
    check(put == 1, "a number that nobody has is free");
    lower_.new_persons.person_created(txn, person, moment);
    return person;
}

void Families::activate(db::Txn& txn, Link link, Moment& moment) const {
    link.person = child_of(txn, link, moment);
    const auto moved = txn.exec_count(sql::activate_link, system(), link.id, wire::name_of(link.state), link.person, moment.now,
                                      link.valid_to);
    check(moved == 1, "a link is made active under its holder's lock");
    open_sight(txn, link, moment);
    set_birthdays(txn, link, moment.now);
}

}  // namespace xinglin::identity
