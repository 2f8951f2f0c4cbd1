#include "modules/triage/triage.h"

#include <algorithm>

#include "modules/directory/directory.h"
#include "modules/triage/refusals.h"
#include "modules/triage/triage_sql.h"
#include "modules/worklist/worklist.h"
#include "platform/audit/audit.h"
#include "platform/db/migrate.h"

namespace xinglin::triage {
namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string line;
    for (const auto& word : words) line += (line.empty() ? "" : " ") + word;
    return line;
}

std::vector<std::string> split(std::string_view line) {
    std::vector<std::string> words;
    while (!line.empty()) {
        const auto end = std::min(line.find(' '), line.size());
        words.emplace_back(line.substr(0, end));
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return words;
}

bool knows_option(const DangerKnowledge& knowledge, std::string_view question, std::string_view answer) {
    const auto& all = knowledge.context();
    return std::any_of(all.begin(), all.end(), [&](const auto& one) {
        return one.id == question && std::find(one.options.begin(), one.options.end(), answer) != one.options.end();
    });
}

Result<void> check_known(const DangerKnowledge& knowledge, const Answers& answers) {
    if (!knows_option(knowledge, "about", answers.about)) return refuse(answer_unknown("/about"));
    if (answers.pregnant && !knows_option(knowledge, "pregnant", *answers.pregnant)) return refuse(answer_unknown("/pregnant"));
    for (const auto& sign : answers.signs) {
        if (!knowledge.find_sign(sign)) return refuse(answer_unknown("/signs"));
    }
    for (const auto& group : answers.unsure) {
        if (!knowledge.find_group(group)) return refuse(answer_unknown("/unsure"));
    }
    for (const auto& group : answers.clear) {
        if (!knowledge.find_group(group)) return refuse(answer_unknown("/clear"));
    }
    return {};
}

std::optional<PersonId> person_of(const Access& access) {
    if (access.person.is_nil()) return std::nullopt;
    return access.person;
}

// A desk of the institution, or a doctor who sits on its crisis seat.
bool may_call_back(db::Txn& txn, const directory::Directory& directory, const Access& access) {
    if (access.role == Role::Desk) return true;
    const auto member = directory.membership(txn, access.tenant, access.practitioner);
    return member && member->crisis_seat;
}

ScreenSummary summary_from(std::string_view disposition, std::string_view signs, std::string_view unsure) {
    const auto level = disposition_from_name(disposition);
    check(level.has_value(), "a stored disposition has a name we know");
    return {*level, split(signs), split(unsure)};
}

}  // namespace

Result<Screen> Triage::record(db::Txn& txn, const Access& access, const ScreenReport& report, Moment& moment) {
    const auto& knowledge = DangerKnowledge::built_in();
    if (report.version != knowledge.version()) return refuse(version_unknown(knowledge.version()));
    if (auto known = check_known(knowledge, report.answers); !known) return refuse(known.error());

    const auto& answers = report.answers;
    const Screen screen{moment.new_id<ScreenId>(), judge(knowledge, answers)};
    txn.exec(sql::insert_screen, screen.id, TenantId{}, person_of(access), report.version, report.language, answers.about,
             answers.pregnant, joined(answers.signs), joined(answers.unsure), disposition_name(screen.verdict.disposition),
             screen.verdict.crisis, screen.verdict.complete, moment.now);
    return screen;
}

Result<ScreenSummary> Triage::check_may_open(db::Txn& txn, const Access& access, ScreenId screen, Moment& moment) {
    const auto rows = txn.query(sql::find_screen, screen, access.person);
    const auto row = rows.only();
    if (!row) return refuse(screen_unknown());
    if (row->instant(5) + kScreenLife <= moment.now) return refuse(screen_expired());
    auto summary = summary_from(row->text(3), row->text(1), row->text(2));
    if (summary.disposition >= Disposition::EmergencyNow) return refuse(emergency());
    if (!row->truth(4)) return refuse(screen_incomplete());
    if (row->text(0) != "self") return refuse(for_oneself());
    if (txn.exec_count(sql::bind_screen, screen, access.person) != 1) return refuse(screen_unknown());
    return summary;
}

std::optional<ScreenSummary> Triage::summary(db::Txn& txn, const Access& access, ScreenId screen) const {
    const auto rows = txn.query(sql::summary_of_screen, access, screen);
    const auto row = rows.only();
    if (!row) return std::nullopt;
    return summary_from(row->text(0), row->text(1), row->text(2));
}

Result<std::string> Triage::reveal_phone(db::Txn& txn, const Access& access, CrisisCallId call) {
    const auto rows = txn.query(sql::find_crisis_call, access.tenant, call);
    const auto row = rows.only();
    if (!row || !may_call_back(txn, *directory_, access)) return refuse(call_unknown());
    audit::shown(txn, access, {.person = row->maybe_id<PersonId>(0).value_or(PersonId{}), .category = "identity",
                               .object_kind = "crisis_call", .object_id = call.bytes, .what = "triage.phone_revealed"});
    auto phone = contacts_->reveal(txn, row->id<identity::ContactId>(1));
    check(phone.has_value(), "a crisis call has its number");
    return *phone;
}

std::span<const db::Migration> migrations() { return sql::migrations; }

}  // namespace xinglin::triage
