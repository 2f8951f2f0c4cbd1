// What comes in by the routes of consult, beside what the faces describe.
#pragma once

#include "modules/consult/consult.h"
#include "modules/triage/triage.h"

namespace xinglin::consult {

struct PresenceWish {
    bool online = false;
};
struct DeclineReason {
    std::optional<std::string> reason{};
};
struct EndWish {
    Outcome outcome = Outcome::Answered;
};
struct HandOverNote {
    std::string note;
};
struct Uploaded {
    BlobId id;
    std::int64_t width = 0;
    std::int64_t height = 0;
    std::int64_t bytes = 0;
};

}  // namespace xinglin::consult

namespace xinglin::wire {

template <>
constexpr std::string_view type_name<consult::Opening> = "Opening";

template <>
constexpr auto fields<consult::Opening> = members(
    field<"department">(&consult::Opening::department), field<"screen">(&consult::Opening::screen),
    field<"assessment">(&consult::Opening::assessment),
    field<"complaint">(&consult::Opening::complaint, text(2, 2000)),
    field<"duration">(&consult::Opening::duration, text(0, 200)),
    field<"medication">(&consult::Opening::medication, text(0, 500)),
    field<"allergy">(&consult::Opening::allergy, text(0, 500)),
    field<"pregnancy">(&consult::Opening::pregnancy, text(0, 200)),
    field<"pictures">(&consult::Opening::pictures, at_most(9)));
template <>
constexpr auto fields<consult::PresenceWish> = members(field<"online">(&consult::PresenceWish::online));
template <>
constexpr auto fields<consult::DeclineReason> = members(field<"reason">(&consult::DeclineReason::reason));
template <>
constexpr auto fields<consult::EndWish> = members(field<"outcome">(&consult::EndWish::outcome));
template <>
constexpr auto fields<consult::HandOverNote> = members(field<"note">(&consult::HandOverNote::note, text(1, 1000)));
template <>
constexpr auto fields<consult::Uploaded> =
    members(field<"id">(&consult::Uploaded::id), field<"width">(&consult::Uploaded::width),
            field<"height">(&consult::Uploaded::height), field<"bytes">(&consult::Uploaded::bytes));

}  // namespace xinglin::wire
