#include "modules/roster/need/erlang.h"

#include <cmath>

#include "base/check.h"

namespace xinglin::roster {
namespace {

double hours(Duration duration) { return static_cast<double>(duration.count()) / 3'600e6; }

double service_hours(const Traffic& traffic) { return hours(traffic.handling) / static_cast<double>(traffic.concurrency); }

// Erlang's first formula, one server more. It never overflows: each value is a probability.
double blocked_with_one_more(double blocked, double erlangs, std::int64_t servers) {
    return erlangs * blocked / (static_cast<double>(servers) + erlangs * blocked);
}

double waiting_from(double blocked, double erlangs, std::int64_t servers) {
    const auto n = static_cast<double>(servers);
    if (n <= erlangs) return 1;
    return n * blocked / (n - erlangs * (1 - blocked));
}

double answered_from(double waiting, const Traffic& traffic, std::int64_t servers, Duration wait) {
    const double free = static_cast<double>(servers) - offered(traffic);
    if (free <= 0) return 0;
    return 1 - waiting * std::exp(-free * hours(wait) / service_hours(traffic));
}

}  // namespace

double offered(const Traffic& traffic) {
    check(traffic.concurrency >= 1 && traffic.arrivals_per_hour >= 0 && traffic.handling >= Duration{},
          "traffic is not negative");
    return traffic.arrivals_per_hour * service_hours(traffic);
}

double share_waiting(double erlangs, std::int64_t servers) {
    if (erlangs <= 0) return 0;
    double blocked = 1;
    for (std::int64_t n = 1; n <= servers; ++n) blocked = blocked_with_one_more(blocked, erlangs, n);
    return waiting_from(blocked, erlangs, servers);
}

double share_answered(const Traffic& traffic, std::int64_t servers, Duration wait) {
    if (offered(traffic) <= 0) return 1;
    return answered_from(share_waiting(offered(traffic), servers), traffic, servers, wait);
}

std::int64_t servers_needed(const Traffic& traffic, const Promise& promise) {
    const double erlangs = offered(traffic);
    if (erlangs <= 0) return 0;
    const double enough = static_cast<double>(promise.percent) / 100;
    double blocked = 1;
    for (std::int64_t n = 1; n <= kServersMost; ++n) {
        blocked = blocked_with_one_more(blocked, erlangs, n);
        if (answered_from(waiting_from(blocked, erlangs, n), traffic, n, promise.wait) >= enough) return n;
    }
    return kServersMost;
}

}  // namespace xinglin::roster
