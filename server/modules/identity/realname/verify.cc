// What an answer, or a decision of people, means.
#include "modules/identity/identity_sql.h"
#include "modules/identity/realname/realname.h"
#include "modules/identity/review/wire.h"

namespace xinglin::identity {
namespace {

Access system() { return Access::system("identity.real_name"); }

std::optional<PersonId> holder_of(db::Txn& txn, const crypto::Digest& number_hash) {
    const db::Rows rows = txn.query(sql::paper_holder, system(), number_hash);
    const auto row = rows.only();
    if (!row) return std::nullopt;
    return row->id<PersonId>(0);
}

void lock_number(db::Txn& txn, const crypto::Digest& hash) { txn.lock("identity.paper:" + crypto::hex(hash)); }

}  // namespace

std::string RealNames::number_of(const Check& check) const {
    auto number = lower_.keyring.open_text(check.number_sealed, number_context(check.person));
    xinglin::check(number.has_value(), "a number opens under its person");
    return *number;
}

Level RealNames::level_of(db::Txn& txn, PersonId person) const {
    const db::Rows rows = txn.query(sql::level_of, system(), person);
    const auto row = rows.only();
    return row ? static_cast<Level>(row->integer(0)) : Level::L1;
}

void RealNames::settle(db::Txn& txn, const Check& check, std::string_view answer, Moment& moment) const {
    if (check.state != CheckState::Checking) return;   // A newer try has taken its place.
    if (answer != "match") return to_people(txn, check, answer, moment);
    lock_number(txn, check.number_hash);
    const auto holder = holder_of(txn, check.number_hash);
    if (holder && *holder != check.person) {
        move_check(txn, check, CheckState::Claim, "bound_elsewhere");
        reach_.tell(txn, check.person, {.template_code = "notify.real_name_claim"}, moment);
        return;
    }
    verify(txn, check, Level::L2, answer, moment);
}

void RealNames::settle_face(db::Txn& txn, const Check& check, std::string_view answer, Moment& moment) const {
    if (check.state == CheckState::Verified) {
        if (answer == "match") txn.exec(sql::raise_level, system(), check.person, static_cast<std::int64_t>(Level::L3));
        return;
    }
    if (check.state != CheckState::Claim) return;
    if (answer != "match") return to_people(txn, check, "bound_elsewhere", moment);
    verify(txn, check, Level::L3, "face_match", moment);
}

void RealNames::to_people(db::Txn& txn, const Check& check, std::string_view why, Moment& moment) const {
    const CheckEvent event = check.state == CheckState::Claim ? CheckEvent::AskPeople : CheckEvent::NotConfirmed;
    const auto to = next(check.state, event);
    if (!to || !move_check(txn, check, *to, why)) return;
    reviews_->open(txn, {.kind = ReviewKind::RealName, .subject = check.id.bytes, .person = check.person, .why = std::string(why)},
                   moment);
}

void RealNames::verify(db::Txn& txn, const Check& check, Level level, std::string_view answer, Moment& moment) const {
    lock_number(txn, check.number_hash);
    if (!move_check(txn, check, CheckState::Verified, answer)) return;
    const auto holder = holder_of(txn, check.number_hash);
    if (holder && *holder != check.person) displace(txn, *holder, moment);
    if (!holder || *holder != check.person) {
        txn.exec(sql::end_paper, system(), check.person, moment.now);
        const auto put = txn.exec_count(sql::put_paper, system(), check.person, moment.now, wire::name_of(check.kind),
                                        check.number_hash, check.number_sealed, static_cast<std::int64_t>(level));
        xinglin::check(put == 1, "a number that was let go is free");
    } else {
        txn.exec(sql::raise_level, system(), check.person, static_cast<std::int64_t>(level));
    }
    txn.exec(sql::set_verified, system(), check.person, check.name, wire::name_of(check.sex), check.birth_date);
    reach_.tell(txn, check.person, {.template_code = "notify.real_name_done"}, moment);
}

// Somebody else has proved that the number is his: whoever held it is a telephone number again, signed out, and told.
void RealNames::displace(db::Txn& txn, PersonId holder, Moment& moment) const {
    txn.exec(sql::end_paper, system(), holder, moment.now);
    sessions_.end_in(txn, holder, TenantId{});
    reach_.tell(txn, holder, {.template_code = "notify.real_name_lost", .useful_for = std::chrono::hours(24)}, moment);
}

void RealNames::describe(db::Txn& txn, const Access& access, const Review& review, ReviewCard& card) const {
    if (txn.query(sql::own_check, access, review.subject).empty()) return;   // Not granted any more.
    const auto found = find_check(txn, CheckId{review.subject});
    if (!found) return;
    card.name = found->name;
    card.sex = found->sex;
    card.birth_date = found->birth_date;
    card.paper = found->kind;
    card.number = number_of(*found);
    const auto paper = read_paper(found->kind, *card.number, local_day(txn.now()), lower_.numbers);
    if (paper && paper->sex && *paper->sex != found->sex) card.warnings.emplace_back("sex_differs");
    const auto holder = holder_of(txn, found->number_hash);
    if (holder && *holder != found->person) card.warnings.emplace_back("bound_elsewhere");
}

void RealNames::decide(db::Txn& txn, const Review& review, Verdict verdict, std::string_view reason, Moment& moment) const {
    txn.lock("identity.real_name:" + review.person.text());
    const auto found = find_check(txn, CheckId{review.subject});
    if (!found || found->state != CheckState::Review) return;   // A newer try has taken its place.
    if (verdict == Verdict::Approved) return verify(txn, *found, Level::L2, reason, moment);
    if (!move_check(txn, *found, CheckState::Refused, reason)) return;
    reach_.tell(txn, found->person, {.template_code = "notify.real_name_refused"}, moment);
}

}  // namespace xinglin::identity
