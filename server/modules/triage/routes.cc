#include "modules/triage/routes.h"

#include "modules/triage/assessment/routes.h"
#include "modules/triage/wire.h"

namespace xinglin::triage {
namespace {

using http::Call;
using http::NoBody;

constexpr Roles kAnybody = Role::Anonymous | Role::Patient | Role::Doctor | Role::Desk;

ScreenReport report_of(const ScreenBody& body) {
    return {body.version, body.language, {body.about, body.pregnant, body.signs, body.unsure, body.clear}};
}

}  // namespace

void add_routes(http::Routes& routes, Triage& triage) {
    routes.get<http::Raw>("/danger-questions", {.roles = kAnybody, .summary = "The danger questions with their sources"},
        [](db::Txn&, const Access&, const Call<NoBody>&, Moment&) -> Result<http::Raw> {
            return http::Raw{std::string(DangerKnowledge::built_in_json()), "application/json"};
        });
    routes.post<ScreenBody, http::Created<ScreenReply>>("/danger-screens",
        {.roles = Role::Anonymous | Role::Patient, .summary = "Record what was answered to the danger questions",
         .rate = http::RateClass::Danger},
        [&triage](db::Txn& txn, const Access& access, const Call<ScreenBody>& call,
                  Moment& moment) -> Result<http::Created<ScreenReply>> {
            auto screen = triage.record(txn, access, report_of(call.body), moment);
            if (!screen) return refuse(screen.error());
            const auto& verdict = screen->verdict;
            return http::Created<ScreenReply>{{screen->id, verdict.disposition, verdict.crisis, verdict.complete}, ""};
        });
    routes.post<CrisisBody, http::Accepted<CrisisReply>>("/crisis-calls",
        {.roles = Role::Anonymous | Role::Patient,
         .summary = "Ask a doctor on the crisis seat to call back: a crisis, or an emergency",
         .rate = http::RateClass::Danger},
        [&triage](db::Txn& txn, const Access& access, const Call<CrisisBody>& call,
                  Moment& moment) -> Result<http::Accepted<CrisisReply>> {
            const CrisisCall asked{call.body.kind.value_or(CallKind::Crisis), call.body.phone, call.body.institution,
                                   call.body.screen, call.body.assessment};
            auto id = triage.call_for_help(txn, access, asked, moment);
            if (!id) return refuse(id.error());
            const auto within = std::chrono::duration_cast<std::chrono::seconds>(call_back_within(asked.kind));
            return http::Accepted<CrisisReply>{{*id, true, within.count()}};
        });
    routes.get<PhoneReply>("/crisis-calls/{id}/phone",
        {.roles = Role::Doctor | Role::Desk, .summary = "The number to call back; reading it is audited", .patient_data = true},
        [&triage](db::Txn& txn, const Access& access, const Call<NoBody>& call, Moment&) -> Result<PhoneReply> {
            auto id = call.path_id<CrisisCallId>("id");
            if (!id) return refuse(id.error());
            auto phone = triage.reveal_phone(txn, access, *id);
            if (!phone) return refuse(phone.error());
            return PhoneReply{*phone};
        });
    add_assessment_routes(routes, triage.assessments());
}

}  // namespace xinglin::triage
