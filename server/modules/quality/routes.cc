#include "modules/quality/quality.h"
#include "platform/http/routes.h"

namespace xinglin::quality {

struct Samples {
    std::vector<Sample> samples{};
};

}  // namespace xinglin::quality

namespace xinglin::wire {

template <>
constexpr std::string_view type_name<quality::Sample> = "QualitySample";
template <>
constexpr auto fields<quality::Sample> =
    members(field<"consult">(&quality::Sample::consult), field<"practitioner">(&quality::Sample::practitioner),
            field<"doctor">(&quality::Sample::doctor), field<"taken_at">(&quality::Sample::taken_at));
template <>
constexpr std::string_view type_name<quality::Samples> = "QualitySamples";
template <>
constexpr auto fields<quality::Samples> = members(field<"samples">(&quality::Samples::samples, at_most(200)));
template <>
constexpr std::string_view type_name<quality::Verdict> = "QualityVerdict";
template <>
constexpr auto fields<quality::Verdict> =
    members(field<"passed">(&quality::Verdict::passed), field<"remark">(&quality::Verdict::remark, text(0, 500)));

}  // namespace xinglin::wire

namespace xinglin::quality {

void Quality::add_routes(http::Routes& routes) {
    routes.get<Samples>("/quality/samples", {.roles = Role::Desk, .summary = "First cases of new doctors that are to be looked at"},
                        [this](db::Txn& txn, const Access& access, const http::Call<http::NoBody>&, Moment&) -> Result<Samples> {
                            return Samples{open(txn, access)};
                        });
    routes.put<Verdict, http::NoBody>(
        "/quality/samples/{id}/verdict", {.roles = Role::Desk, .summary = "Good, or not; counts for the doctor's probation"},
        [this](db::Txn& txn, const Access& access, const http::Call<Verdict>& call, Moment& moment) -> Result<http::NoBody> {
            auto id = call.path_id<consult::ConsultId>("id");
            if (!id) return refuse(id.error());
            return http::done(judge(txn, access, *id, call.body, moment));
        });
}

}  // namespace xinglin::quality
