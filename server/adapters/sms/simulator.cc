#include "adapters/sms/simulator.h"

#include <algorithm>

namespace xinglin::sms {
namespace {

constexpr std::size_t kRemembered = 10'000;   // References; the oldest ids go first.

Error no_answer() { return {.kind = ErrorKind::Unavailable, .code = "sms.no_answer"}; }
Error refused() {
    return {
        .kind = ErrorKind::Unprocessable, .code = "sms.refused", .arguments = {{"code", "FailedOperation.ContainSensitiveWord"}}};
}

Delivered delivered_from(const notify::Sms& sms) {
    Delivered delivered{.phone = sms.phone, .text = sms.text};
    const auto code = std::ranges::find(sms.arguments, "code", &Argument::name);
    if (code != sms.arguments.end()) delivered.code = code->value;
    return delivered;
}

}  // namespace

SimulatedSms::SimulatedSms(Deliver deliver, Sleep sleep) : deliver_(std::move(deliver)), sleep_(std::move(sleep)) {}

void SimulatedSms::script(std::initializer_list<Fault> faults) {
    const std::lock_guard lock(mutex_);
    script_.assign(faults);
}

void SimulatedSms::mix(Fault fault, std::uint64_t permille, Entropy& dice) {
    const std::lock_guard lock(mutex_);
    mixed_ = fault;
    permille_ = permille;
    dice_ = &dice;
}

Fault SimulatedSms::next_fault() {
    const std::lock_guard lock(mutex_);
    if (!script_.empty()) {
        const Fault fault = script_.front();
        script_.pop_front();
        return fault;
    }
    if (dice_ == nullptr) return Fault::None;
    return Moment({}, *dice_).below(1000) < permille_ ? mixed_ : Fault::None;
}

Result<std::string> SimulatedSms::take(const notify::Sms& sms, int times) {
    {
        const std::lock_guard lock(mutex_);
        const auto known = serial_of_.find(sms.reference);
        if (known != serial_of_.end()) return known->second;
        if (serial_of_.size() >= kRemembered) serial_of_.erase(serial_of_.begin());
        serial_of_[sms.reference] = "sim-" + sms.reference;
        delivered_ += times;
    }
    for (int time = 0; time < times; ++time) {
        if (auto done = deliver_(delivered_from(sms)); !done) return refuse(no_answer());
    }
    return "sim-" + sms.reference;
}

Result<std::string> SimulatedSms::send(const notify::Sms& sms, Duration within) {
    switch (next_fault()) {
    case Fault::None: return take(sms, 1);
    case Fault::Slow: sleep_(within / 2); return take(sms, 1);
    case Fault::Wrong: return refuse(refused());
    case Fault::Silent: sleep_(within); return refuse(no_answer());
    case Fault::Late: {
        (void)take(sms, 1);
        sleep_(within);
        return refuse(no_answer());
    }
    case Fault::Double: return take(sms, 2);
    }
    return refuse(no_answer());
}

int SimulatedSms::delivered() const {
    const std::lock_guard lock(mutex_);
    return delivered_;
}

}  // namespace xinglin::sms
