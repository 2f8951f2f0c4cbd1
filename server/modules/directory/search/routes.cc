#include "modules/directory/search/search.h"
#include "platform/http/routes.h"

namespace xinglin::wire {

template <>
constexpr auto fields<directory::DoctorLine> = members(
    field<"practitioner">(&directory::DoctorLine::practitioner), field<"institution">(&directory::DoctorLine::institution),
    field<"department">(&directory::DoctorLine::department), field<"name">(&directory::DoctorLine::name),
    field<"title">(&directory::DoctorLine::title), field<"institution_name">(&directory::DoctorLine::institution_name),
    field<"city">(&directory::DoctorLine::city), field<"department_code">(&directory::DoctorLine::department_code),
    field<"department_name">(&directory::DoctorLine::department_name));
template <>
constexpr std::string_view type_name<directory::DoctorPageLines> = "DoctorLines";
template <>
constexpr auto fields<directory::DoctorPageLines> =
    members(field<"doctors">(&directory::DoctorPageLines::doctors, at_most(50)), field<"next">(&directory::DoctorPageLines::next));
template <>
constexpr auto fields<directory::PublicPaper> =
    members(field<"kind">(&directory::PublicPaper::kind), field<"number">(&directory::PublicPaper::number),
            field<"verified_at">(&directory::PublicPaper::verified_at));
template <>
constexpr auto fields<directory::PublicDoctor> = members(
    field<"practitioner">(&directory::PublicDoctor::practitioner), field<"name">(&directory::PublicDoctor::name),
    field<"category">(&directory::PublicDoctor::category), field<"level">(&directory::PublicDoctor::level),
    field<"scopes">(&directory::PublicDoctor::scopes, at_most(20)),
    field<"main_institution">(&directory::PublicDoctor::main_institution), field<"papers">(&directory::PublicDoctor::papers, at_most(4)),
    field<"places">(&directory::PublicDoctor::places, at_most(50)));

}  // namespace xinglin::wire

namespace xinglin::directory {
namespace {

constexpr Roles kEverybody = Role::Anonymous | Role::Patient | Role::Doctor | Role::Desk;
constexpr std::size_t kTermMax = 200;   // Bytes; a name has at most fifty characters.

Result<DoctorQuery> query_from(const http::CallFacts& call) {
    DoctorQuery query{.term = call.query("q").value_or(""), .city = call.query("city"), .department = call.query("department")};
    if (query.term.size() > kTermMax) return refuse(http::CallFacts::bad_query("q"));
    auto institution = call.query_id<TenantId>("institution");
    if (!institution) return refuse(institution.error());
    query.institution = *institution;
    query.after = call.query("after").value_or("");
    auto limit = call.query_int("limit", kPage, 1, kPageMax);
    if (!limit) return refuse(limit.error());
    query.limit = *limit;
    return query;
}

}  // namespace

void add_search_routes(http::Routes& routes) {
    routes.get<DoctorPageLines>(
        "/doctors", {.roles = kEverybody, .summary = "Find a doctor by name, pinyin, city, department, institution",
                     .query = "q,city,department,institution,after,limit"},
        [](db::Txn& txn, const Access&, const http::Call<http::NoBody>& call, Moment&) -> Result<DoctorPageLines> {
            auto query = query_from(call);
            if (!query) return refuse(query.error());
            return find_doctors(txn, *query);
        });
    routes.get<PublicDoctor>(
        "/doctors/{id}", {.roles = kEverybody, .summary = "A doctor as everybody may see him, with his registration"},
        [](db::Txn& txn, const Access&, const http::Call<http::NoBody>& call, Moment&) -> Result<PublicDoctor> {
            auto id = call.path_id<PractitionerId>("id");
            if (!id) return refuse(id.error());
            auto doctor = public_doctor(txn, *id);
            if (!doctor) return refuse(http::CallFacts::no_such_thing());
            return std::move(*doctor);
        });
}

}  // namespace xinglin::directory
