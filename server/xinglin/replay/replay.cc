#include "xinglin/replay/replay.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <fmt/core.h>

#include <stdexcept>

#include "xinglin/replay/doctor.h"
#include "xinglin/replay/play.h"

namespace xinglin::replay {
namespace {

// Six digits that tell this run's phone numbers apart from another run's.
std::string run_digits(Entropy& entropy) {
    Moment moment(SystemClock().now(), entropy);
    return fmt::format("{:04}", moment.below(10'000));
}

class Theatre {
 public:
    Theatre(asio::io_context& io, Stage& stage, const Options& options, std::vector<Dialogue> dialogues)
        : io_(&io), stage_(&stage), options_(&options), dialogues_(std::move(dialogues)) {}

    asio::awaitable<void> run() {
        std::size_t number = 0;
        for (auto& account : co_await doctors_of(*stage_)) {
            auto doctor = std::make_shared<Doctor>(*stage_, std::move(account), fmt::format("10.254.0.{}", ++number));
            co_await doctor->begin(io_->get_executor());
            stage_->doctors.push_back(std::move(doctor));
        }
        if (stage_->doctors.empty()) throw std::runtime_error("the server has no demo doctors");
        for (std::size_t i = 0; i < std::min(options_->at_once, dialogues_.size()); ++i) {
            asio::co_spawn(*io_, play_one_after_another(), asio::detached);
        }
    }

 private:
    asio::awaitable<void> play_one_after_another() {
        while (next_ < dialogues_.size()) {
            const std::size_t mine = next_++;
            co_await play(*stage_, dialogues_[mine], mine);
            ++done_;
            if (options_->progress) options_->progress(done_, dialogues_.size());
        }
        if (done_ < dialogues_.size()) co_return;
        for (auto& doctor : stage_->doctors) doctor->leave();
    }

    asio::io_context* io_;
    Stage* stage_;
    const Options* options_;
    std::vector<Dialogue> dialogues_;
    std::size_t next_ = 0;
    std::size_t done_ = 0;
};

}  // namespace

Report replay(const Options& options) {
    auto dialogues = load_dialogues(options.dialogues);
    if (options.first > 0 && options.first < dialogues.size()) dialogues.resize(options.first);
    if (dialogues.empty()) throw std::runtime_error("the file holds no dialogue");

    asio::io_context io(1);
    Stage stage;
    stage.target = target_of(options.server);
    stage.patience = options.patience;
    if (options.ledger) stage.ledger = Ledger(*options.ledger);
    stage.run = run_digits(stage.entropy);
    Theatre theatre(io, stage, options, std::move(dialogues));
    std::exception_ptr failed;
    asio::co_spawn(io, theatre.run(), [&](std::exception_ptr error) {
        failed = error;
        if (error) io.stop();
    });
    io.run();
    if (failed) std::rethrow_exception(failed);
    return std::move(stage.report);
}

}  // namespace xinglin::replay
