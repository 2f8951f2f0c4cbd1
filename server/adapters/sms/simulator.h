// A provider that can be slow, wrong, silent, late and double. It delivers into the demo inbox, or wherever it is told.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <mutex>

#include "adapters/sms/inbox.h"
#include "modules/notify/notify.h"

namespace xinglin::sms {

enum class Fault : std::uint8_t {
    None,
    Slow,     // Answers, but takes its time.
    Wrong,    // Refuses a message that is right, and does not deliver it.
    Silent,   // Neither delivers nor answers.
    Late,     // Delivers, but its answer never arrives.
    Double,   // Delivers twice.
};

class SimulatedSms final : public notify::SmsSender {
 public:
    using Deliver = std::function<Result<void>(const Delivered&)>;
    using Sleep = std::function<void(Duration)>;

    // `sleep` may do nothing in tests with a clock turned by hand.
    SimulatedSms(Deliver deliver, Sleep sleep);

    // The next sends meet these faults, in this order; then none.
    void script(std::initializer_list<Fault> faults);
    // From now on: each send meets `fault` with this many chances in a thousand, by these dice.
    void mix(Fault fault, std::uint64_t permille, Entropy& dice);

    Result<std::string> send(const notify::Sms& sms, Duration within) override;

    int delivered() const;   // How many messages have reached a phone.

 private:
    Fault next_fault();
    // Sends once for each reference, as a real provider that knows it does; the answer is the same each time.
    Result<std::string> take(const notify::Sms& sms, int times);

    Deliver deliver_;
    Sleep sleep_;
    mutable std::mutex mutex_;
    std::deque<Fault> script_;
    Fault mixed_ = Fault::None;
    std::uint64_t permille_ = 0;
    Entropy* dice_ = nullptr;
    std::map<std::string, std::string> serial_of_;   // By our reference.
    int delivered_ = 0;
};

}  // namespace xinglin::sms
