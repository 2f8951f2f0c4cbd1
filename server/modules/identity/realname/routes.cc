// The routes by which somebody proves who he is.
#include "modules/identity/realname/wire.h"
#include "modules/identity/routes.h"
#include "platform/audit/audit.h"

namespace xinglin::identity {
namespace {

using db::Txn;
using http::Accepted;
using http::Call;
using http::NoBody;

RealNameShown shown(const Standing& standing, std::optional<Instant> review_due) {
    RealNameShown shown{.level = static_cast<std::int64_t>(standing.level), .state = "none", .tries_left = standing.tries_left};
    if (!standing.last) return shown;
    const Check& last = *standing.last;
    shown.state = wire::name_of(last.state);
    shown.kind = last.kind;
    shown.name = last.name;
    shown.number_masked = masked_number(standing.number);
    shown.birth_date = last.birth_date;
    shown.asked_at = last.asked_at;
    if (!last.answer.empty()) shown.why = last.answer;
    shown.review_due = review_due;
    if (standing.sex_differs) shown.warnings.emplace_back("sex_differs");
    return shown;
}

void audit_asked(Txn& txn, const Access& access, std::string_view what) {
    audit::wrote(txn, access, {.person = access.person, .category = "identity", .object_kind = "person",
                               .object_id = access.person.bytes, .what = std::string(what)});
}

}  // namespace

RealNameShown Identity::Rooms::real_name_of(Txn& txn, const Access& access) const {
    const auto standing = real_names.standing_of(txn, access);
    const bool waits = standing.last && standing.last->state == CheckState::Review;
    return shown(standing, waits ? reviews.due_of(txn, standing.last->id.bytes) : std::nullopt);
}

void Identity::Rooms::add_real_name_routes(http::Routes& routes) {
    routes.get<RealNameShown>(
        "/me/real-name", {.roles = Role::Patient, .summary = "How certain it is who one is", .patient_data = true},
        [this](Txn& txn, const Access& access, const Call<NoBody>&, Moment&) -> Result<RealNameShown> {
            return real_name_of(txn, access);
        });
    routes.post<RealNameAsk, Accepted<RealNameShown>>(
        "/me/real-name", {.roles = Role::Patient, .summary = "Say name and number; an authority is asked", .patient_data = true},
        [this](Txn& txn, const Access& access, const Call<RealNameAsk>& call, Moment& moment) -> Result<Accepted<RealNameShown>> {
            if (auto asked = real_names.submit(txn, access, call.body, moment); !asked) return refuse(asked.error());
            audit_asked(txn, access, "identity.real_name_asked");
            return Accepted<RealNameShown>{real_name_of(txn, access)};
        });
    routes.post<FaceAsk, Accepted<RealNameShown>>(
        "/me/real-name/face", {.roles = Role::Patient, .summary = "A picture of one's face, to be compared", .patient_data = true},
        [this](Txn& txn, const Access& access, const Call<FaceAsk>& call, Moment& moment) -> Result<Accepted<RealNameShown>> {
            if (auto asked = real_names.show_face(txn, access, call.body.picture, moment); !asked) return refuse(asked.error());
            audit_asked(txn, access, "identity.face_shown");
            return Accepted<RealNameShown>{real_name_of(txn, access)};
        });
    routes.put<NoBody, RealNameShown>(
        "/me/real-name/review", {.roles = Role::Patient, .summary = "Let people look, instead of a face", .patient_data = true},
        [this](Txn& txn, const Access& access, const Call<NoBody>&, Moment& moment) -> Result<RealNameShown> {
            if (auto asked = real_names.ask_people(txn, access, moment); !asked) return refuse(asked.error());
            return real_name_of(txn, access);
        });
}

}  // namespace xinglin::identity
