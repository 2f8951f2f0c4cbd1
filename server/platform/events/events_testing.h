// For the tests of this folder: two events, and a lot that remembers what was parked.
#pragma once

#include "platform/db/testing.h"
#include "platform/events/events.h"

namespace xinglin::events {

struct Opened {
    static constexpr std::string_view type = "test.opened";
    static constexpr int v = 2;
    std::int64_t number = 0;
};
struct Shut {
    static constexpr std::string_view type = "test.shut";
    static constexpr int v = 1;
    std::int64_t number = 0;
};

class Lot final : public Parking {
 public:
    void parked(db::Txn&, const Parked& what, Moment&) override { all.push_back(what); }
    std::vector<Parked> all;
};

inline Error no() { return {.kind = ErrorKind::Conflict, .code = "test.no"}; }

}  // namespace xinglin::events

namespace xinglin::wire {
template <>
constexpr auto fields<events::Opened> = members(field<"number">(&events::Opened::number));
template <>
constexpr auto fields<events::Shut> = members(field<"number">(&events::Shut::number));
}  // namespace xinglin::wire
