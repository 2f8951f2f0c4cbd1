#include "chat/chat.h"

#include <fmt/core.h>

#include <algorithm>
#include <boost/asio/steady_timer.hpp>
#include <charconv>
#include <random>
#include <stdexcept>
#include <unordered_map>

namespace xinglin::bench {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kKnocking = 64;
constexpr auto kPatience = std::chrono::seconds(10);
constexpr auto kStep = std::chrono::milliseconds(20);
constexpr std::string_view kText = "医生您好，我昨天晚上开始发烧，体温三十八度五，头痛，没有咳嗽。";
constexpr std::string_view kMessageId = R"("client_msg_id":")";

float ms(Clock::duration span) { return std::chrono::duration<float, std::milli>(span).count(); }

std::int64_t number_after(std::string_view text, std::string_view word, int base = 10) {
    const auto found = text.find(word);
    std::int64_t number = -1;
    if (found != std::string_view::npos) std::from_chars(text.data() + found + word.size(), text.data() + text.size(), number, base);
    return number;
}

}  // namespace

Chat::Chat(std::uint16_t port, const std::vector<Person>& crowd, std::size_t sockets)
    : on_text_([this](std::size_t socket, std::string_view text) { on_text(socket, text); }) {
    std::random_device entropy;
    prefix_ = fmt::format("{:08x}-{:04x}-4000-8000-", entropy(), entropy() & 0xFFFF);
    seat(crowd, sockets);
    connect(port);
}

void Chat::seat(const std::vector<Person>& crowd, std::size_t sockets) {
    std::unordered_map<std::string_view, std::size_t> doctor_of;
    for (const Person& person : crowd) {
        if (seats_.size() == sockets) break;
        for (const auto& consult : person.consults) {
            if (person.is_doctor) doctor_of[consult] = seats_.size();
        }
        seats_.push_back({&person, std::vector<std::size_t>(person.consults.size(), SIZE_MAX)});
        if (person.is_doctor) continue;
        Seat& doctor = seats_.at(doctor_of.at(person.consults.at(0)));   // Before his patients in the file.
        const auto& his = doctor.person->consults;
        doctor.others.at(static_cast<std::size_t>(std::ranges::find(his, person.consults[0]) - his.begin())) = seats_.size() - 1;
        seats_.back().others[0] = doctor_of.at(person.consults[0]);
    }
}

void Chat::connect(std::uint16_t port) {
    const std::string hosts[2]{fmt::format("patient.localhost:{}", port), fmt::format("doctor.localhost:{}", port)};
    for (std::size_t from = 0; from < seats_.size(); from += kKnocking) {
        const std::size_t end = std::min(from + kKnocking, seats_.size());
        for (std::size_t i = from; i < end; ++i) {
            sockets_.emplace_back(context_, i, on_text_);
            sockets_.back().knock(port, hosts[seats_[i].person->is_doctor ? 1 : 0], seats_[i].person->cookie);
        }
        for (std::size_t i = from; i < end; ++i) {
            sockets_[i].enter();
            sockets_[i].listen();
        }
        context_.poll();
        context_.restart();
    }
}

std::size_t Chat::open() const {
    return static_cast<std::size_t>(std::ranges::count_if(sockets_, [](const Socket& socket) { return socket.is_open(); }));
}

void Chat::rest(std::chrono::milliseconds span) {
    context_.run_for(span);
    context_.restart();
}

// The next socket in turn speaks to the next of those it talks with who are connected.
void Chat::say(Time due) {
    for (std::size_t tried = 0; tried < seats_.size(); ++tried) {
        const std::size_t speaker = turn_++ % seats_.size();
        Seat& seat = seats_[speaker];
        const std::size_t in = seat.next++ % std::max<std::size_t>(seat.others.size(), 1);
        if (in >= seat.others.size() || seat.others[in] == SIZE_MAX || !sockets_[speaker].is_open()) continue;
        const std::size_t number = base_ + spoken_.size();
        spoken_.push_back({due, seat.others[in]});
        ++heard_.said;
        sockets_[speaker].send(fmt::format(
            R"({{"id":{0},"do":"message.send","path":{{"id":"{1}"}},"body":{{"client_msg_id":"{2}{0:012x}","text":"{3}"}}}})", number,
            seat.person->consults[in], prefix_, kText));
        return;
    }
    throw std::runtime_error("nobody is connected any more");
}

void Chat::keep_pace() {
    auto timer = std::make_shared<asio::steady_timer>(context_);
    auto step = std::make_shared<std::function<void()>>();
    *step = [this, timer, weak = std::weak_ptr(step)] {
        const auto due_at = [this](std::size_t count) {
            return start_ + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(static_cast<double>(count) / rate_));
        };
        while (due_at(heard_.said) <= Clock::now() && due_at(heard_.said) < until_) say(due_at(heard_.said));
        if (due_at(heard_.said) >= until_) return;
        timer->expires_at(due_at(heard_.said));
        timer->async_wait([again = weak.lock()](boost::system::error_code error) {
            if (!error) (*again)();
        });
    };
    (*step)();
}

Heard Chat::pace(double rate, std::chrono::milliseconds span) {
    rate_ = rate;
    start_ = Clock::now();
    until_ = start_ + span;
    keep_pace();
    return drain();
}

Heard Chat::saturate(std::size_t outstanding, std::chrono::milliseconds span) {
    rate_ = 0;
    start_ = Clock::now();
    until_ = start_ + span;
    for (std::size_t i = 0; i < std::min(outstanding, seats_.size() / 2); ++i) say(Clock::now());
    return drain();
}

// Runs the phase to its end, then waits for what is still under way.
Heard Chat::drain() {
    context_.restart();
    const auto all_in = [this] { return heard_.took_ms.size() + heard_.refused >= heard_.said; };
    while (Clock::now() < until_ || (!all_in() && Clock::now() < until_ + kPatience)) {
        context_.run_for(kStep);
        context_.restart();
    }
    heard_.seconds = std::chrono::duration<double>(last_answer_ - start_).count();
    for (const Spoken& one : spoken_) heard_.lost += one.acknowledged && !one.arrived ? 1 : 0;
    base_ += spoken_.size();
    spoken_.clear();
    return std::exchange(heard_, {});
}

void Chat::on_text(std::size_t socket, std::string_view text) {
    if (text.starts_with(R"({"re":)")) on_answer(text);
    else if (text.starts_with(R"({"push":"message")")) on_push(socket, text);
}

void Chat::on_answer(std::string_view text) {
    const auto number = static_cast<std::size_t>(number_after(text, R"("re":)"));
    if (number - base_ >= spoken_.size()) return;   // Of a phase that is over.
    Spoken& spoken = spoken_[number - base_];
    last_answer_ = Clock::now();
    if (number_after(text, R"("status":)") == 201) {
        spoken.acknowledged = true;
        ++heard_.acknowledged;
        heard_.answered_ms.push_back(ms(last_answer_ - spoken.due));
    } else if (heard_.refused++ == 0) {
        fmt::print(stderr, "refused: {}\n", text.substr(0, 300));
    }
    if (rate_ == 0 && last_answer_ < until_) say(last_answer_);
}

void Chat::on_push(std::size_t socket, std::string_view text) {
    const auto found = text.find(kMessageId);
    if (found == std::string_view::npos || text.substr(found + kMessageId.size(), prefix_.size()) != prefix_) return;
    const auto number = static_cast<std::size_t>(number_after(text.substr(found), prefix_, 16));
    if (number - base_ >= spoken_.size()) return;
    Spoken& spoken = spoken_[number - base_];
    if (spoken.to != socket || spoken.arrived) return;   // Who said it hears it as well.
    spoken.arrived = true;
    heard_.took_ms.push_back(ms(Clock::now() - spoken.due));
}

}  // namespace xinglin::bench
