// An authority that knows everybody and can be slow, wrong, silent, late and talk nonsense. It says "another" of whoever is
// called 不符 or whose number's sequence begins with 99, and "nobody" of 98: what a demo shows without a script.
#pragma once

#include <deque>
#include <functional>
#include <mutex>

#include "adapters/idcheck/protocol.h"
#include "modules/identity/identity.h"

namespace xinglin::idcheck {

enum class Fault : std::uint8_t {
    None,
    Slow,      // Answers, but takes its time.
    Wrong,     // Says that it is somebody else.
    Nobody,    // Has no record.
    Silent,    // Says nothing.
    Garbage,   // Says what is no answer.
    Busy,      // Asks to come later.
};

class SimulatedIdCheck final : public identity::IdChecker {
 public:
    using Sleep = std::function<void(Duration)>;
    // `sleep` may do nothing in tests with a clock turned by hand.
    explicit SimulatedIdCheck(Sleep sleep) : sleep_(std::move(sleep)) {}

    // The next questions meet these faults, in this order; then none.
    void script(std::initializer_list<Fault> faults);

    // As the provider would say it; nothing: silence.
    std::optional<std::string> say(const identity::IdQuestion& question, Duration within);
    // Without the wire between.
    Result<identity::IdAnswer> check(const identity::IdQuestion& question, Duration within) override;

 private:
    Fault next_fault();

    Sleep sleep_;
    std::mutex mutex_;
    std::deque<Fault> script_;
};

}  // namespace xinglin::idcheck
