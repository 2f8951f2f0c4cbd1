#include "platform/events/consumer.h"
#include "platform/events/platform_events_sql.h"

namespace xinglin::events {
namespace {

constexpr Duration kPoll = 500ms;

}  // namespace

Consumers::Consumers(db::Store& store, const Clock& clock, Entropy& entropy, Parking* parking)
    : inside_(std::make_unique<Inside>(store, clock, parking, new_holder(entropy))) {}

Consumers::~Consumers() { inside_->ticker.reset(); }

Error Consumers::unknown_version() { return {.kind = ErrorKind::Unprocessable, .code = "events.unknown_version"}; }

void Consumers::listen(std::string name, std::string_view type, Effect effect) {
    check(!inside_->ticker, "consumers are registered before they run");
    inside_->consumers.try_emplace(name, *inside_, name).first->second.listen(type, std::move(effect));
}

int Consumers::run() {
    int made = 0;
    for (auto& [name, consumer] : inside_->consumers) made += consumer.round();
    return made;
}

void Consumers::start() {
    inside_->ticker.emplace(inside_->bell, [this] { return run() > 0 ? Duration{} : kPoll; });
}

void Consumers::stop() {
    inside_->ticker.reset();
    for (auto& [name, consumer] : inside_->consumers) consumer.leave();
}

void Consumers::wake() { inside_->bell.ring(); }

bool Consumers::retry(db::Txn& txn, const Parked& what) {
    const Place place = place_of(what.subject);
    return txn.exec_count(sql::parked_retry, what.name, place.xid, place.position) == 1;
}

bool Consumers::dismiss(db::Txn& txn, const Parked& what) {
    const Place place = place_of(what.subject);
    return txn.exec_count(sql::parked_dismiss, what.name, place.xid, place.position) == 1;
}

}  // namespace xinglin::events
