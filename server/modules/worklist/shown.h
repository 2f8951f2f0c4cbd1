// Items as they go over the wire. For this folder alone.
#pragma once

#include "modules/worklist/worklist.h"
#include "platform/wire/wire.h"

namespace xinglin::worklist {

struct WorkItem {
    ItemId id;
    std::string kind;
    Id<struct WorkSubjectTag> subject;
    std::string audience;
    bool urgent = false;
    Instant opened_at;
    std::optional<Instant> due{};
    std::optional<PersonId> assignee{};   // Who has acknowledged it.
    std::optional<Instant> acknowledged_at{};
    std::optional<std::string> outcome{};
};
struct WorkItems {
    std::vector<WorkItem> items{};
};
struct Alarms {
    std::vector<WorkItem> alarms{};
};
struct ParkedJob {
    ItemId id;
    std::string of;      // "job" or "event".
    std::string kind;    // Which job, or which consumer.
    std::int64_t attempts = 0;
    std::string error;
    Instant parked_at;
};
struct ParkedJobs {
    std::vector<ParkedJob> jobs{};
};
struct Acknowledgement {
    std::string outcome;
};
struct Dismissal {
    std::string reason;
};

WorkItem shown(const Item& item);
std::vector<WorkItem> shown(const std::vector<Item>& items);

}  // namespace xinglin::worklist

namespace xinglin::wire {

template <>
constexpr auto fields<worklist::WorkItem> =
    members(field<"id">(&worklist::WorkItem::id), field<"kind">(&worklist::WorkItem::kind),
            field<"subject">(&worklist::WorkItem::subject), field<"audience">(&worklist::WorkItem::audience),
            field<"urgent">(&worklist::WorkItem::urgent), field<"opened_at">(&worklist::WorkItem::opened_at),
            field<"due">(&worklist::WorkItem::due), field<"assignee">(&worklist::WorkItem::assignee),
            field<"acknowledged_at">(&worklist::WorkItem::acknowledged_at), field<"outcome">(&worklist::WorkItem::outcome));
template <>
constexpr auto fields<worklist::WorkItems> = members(field<"items">(&worklist::WorkItems::items, at_most(1000)));
template <>
constexpr auto fields<worklist::Alarms> = members(field<"alarms">(&worklist::Alarms::alarms, at_most(1000)));
template <>
constexpr auto fields<worklist::ParkedJob> = members(field<"id">(&worklist::ParkedJob::id), field<"of">(&worklist::ParkedJob::of),
                                                     field<"kind">(&worklist::ParkedJob::kind),
                                                     field<"attempts">(&worklist::ParkedJob::attempts),
                                                     field<"error">(&worklist::ParkedJob::error),
                                                     field<"parked_at">(&worklist::ParkedJob::parked_at));
template <>
constexpr auto fields<worklist::ParkedJobs> = members(field<"jobs">(&worklist::ParkedJobs::jobs, at_most(1000)));
template <>
constexpr auto fields<worklist::Acknowledgement> = members(field<"outcome">(&worklist::Acknowledgement::outcome, text(1, 200)));
template <>
constexpr auto fields<worklist::Dismissal> = members(field<"reason">(&worklist::Dismissal::reason, text(1, 200)));

}  // namespace xinglin::wire
