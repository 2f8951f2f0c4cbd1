#include "xinglin/replay/play.h"

#include <fmt/core.h>
#include <simdjson.h>

#include "xinglin/replay/doctor.h"
#include "xinglin/replay/json_text.h"
#include "xinglin/replay/patient.h"
#include "xinglin/replay/transcript.h"

namespace xinglin::replay {
namespace {

using Steady = std::chrono::steady_clock;
constexpr auto kHearWithin = std::chrono::seconds(10);

double ms_since(Steady::time_point then) { return std::chrono::duration<double, std::milli>(Steady::now() - then).count(); }

// One performance of one dialogue.
class Performance {
 public:
    Performance(Stage& stage, const Dialogue& dialogue, std::size_t number) : stage_(&stage), dialogue_(&dialogue), patient_(stage, number) {}

    asio::awaitable<void> run() {
        const auto executor = co_await asio::this_coro::executor;
        play_ = std::make_shared<Play>(executor);
        co_await patient_.sign_up();
        patient_.open_line(executor);
        asked_at_ = Steady::now();
        play_->consult = co_await patient_.ask(dialogue_->turns.front().text);
        stage_->plays[play_->consult] = play_;
        if (const auto early = stage_->early.find(play_->consult); early != stage_->early.end()) {
            if (auto doctor = early->second.lock()) doctor->offered(play_->consult);
            stage_->early.erase(early);
        }
        for (const auto& turn : dialogue_->turns) co_await say(turn);
        co_await end_with_note();
        co_await compare_transcript(*stage_, patient_.web, play_->consult, said_);
        if (auto doctor = play_->taken_by.lock()) co_await compare_transcript(*stage_, doctor->web, play_->consult, said_);
        ++stage_->report.consultations;
    }

    void leave() {
        patient_.leave();
        if (patient_.line) stage_->report.reconnects += patient_.line->reconnects();
        if (play_) stage_->plays.erase(play_->consult);
    }

 private:
    // Whoever has the patient in hand; waits for the dispatcher, however long the server's own limit is.
    asio::awaitable<std::shared_ptr<Doctor>> doctor() {
        const auto until = Steady::now() + std::chrono::minutes(16);
        while (Steady::now() < until) {
            if (auto one = play_->taken_by.lock()) co_return one;
            if (play_->patient.state == "cancelled") throw StepFailed{"cancelled: no doctor came"};
            co_await play_->patient.changed.wait(std::chrono::seconds(1));
        }
        throw StepFailed{"no doctor came"};
    }

    asio::awaitable<void> say(const Turn& turn) {
        const auto doctor_now = co_await doctor();
        Line& from = turn.doctor ? *doctor_now->line : *patient_.line;
        End& to = turn.doctor ? play_->patient : play_->doctor;
        Spoken spoken{stage_->uuid(), 0, turn.doctor, turn.text};
        const auto began = Steady::now();
        const auto reply = co_await from.command("message.send", play_->consult,
                                                 fmt::format(R"({{"client_msg_id":"{}","text":{}}})", spoken.client_msg_id, json_text(turn.text)));
        simdjson::dom::parser parser;
        spoken.seq = std::int64_t(parser.parse(expect(reply, 201, "message"))["seq"]);
        stage_->ledger.acknowledged(play_->consult, spoken.client_msg_id, spoken.seq);
        ++stage_->report.messages;
        while (to.last_seq < spoken.seq && Steady::now() < began + kHearWithin) co_await to.changed.wait(std::chrono::seconds(1));
        if (to.last_seq >= spoken.seq) stage_->report.message_ms.push_back(ms_since(began));
        if (turn.doctor && !answered_) stage_->report.first_answer_ms.push_back(ms_since(asked_at_));
        answered_ = answered_ || turn.doctor;
        said_.push_back(std::move(spoken));
    }

    asio::awaitable<void> end_with_note() {
        const auto doctor_now = co_await doctor();
        const std::string base = "/api/v1/consults/" + play_->consult;
        auto& web = doctor_now->web;
        expect(co_await web.call("PUT", base + "/end", R"({"outcome":"answered"})"), 204, "end");
        simdjson::dom::parser parser;
        const auto draft = expect(co_await web.call("GET", base + "/note-draft"), 200, "note draft");
        const auto revision = std::int64_t(parser.parse(draft)["revision"]);
        const auto reply = co_await web.call(
            "PUT", base + "/note-signature",
            fmt::format(R"({{"chief_complaint":{},"present_illness":"见对话","past_history":"未述","management":"在线健康咨询",)"
                        R"("advice":"如有加重请及时就诊","revision":{}}})",
                        json_text(dialogue_->turns.front().text), revision));
        if (reply.status != 200 && reply.status != 202) expect(reply, 200, "signature");
        const auto until = Steady::now() + stage_->patience * 2;
        for (;;) {
            const auto visit = expect(co_await patient_.web.call("GET", base), 200, "consultation");
            if (std::string_view(parser.parse(visit)["state"]) == "closed") break;
            if (Steady::now() > until) throw StepFailed{"the note was not signed"};
            co_await play_->patient.changed.wait(std::chrono::milliseconds(250));
        }
        const auto note = expect(co_await patient_.web.call("GET", base + "/note"), 200, "note");
        if (std::string_view(parser.parse(note)["state"]) != "signed") throw StepFailed{"a closed consultation has no signed note"};
    }

    Stage* stage_;
    const Dialogue* dialogue_;
    Patient patient_;
    std::shared_ptr<Play> play_;
    std::vector<Spoken> said_;
    Steady::time_point asked_at_{};
    bool answered_ = false;
};

}  // namespace

asio::awaitable<void> play(Stage& stage, const Dialogue& dialogue, std::size_t number) {
    Performance performance(stage, dialogue, number);
    std::string why;
    try {
        co_await performance.run();
    } catch (const StepFailed& failed) {
        why = failed.what;
    } catch (const Unreachable&) {
        why = "the server could not be reached";
    } catch (const simdjson::simdjson_error& error) {
        why = error.what();
    }
    if (!why.empty()) {
        ++stage.report.failed;
        stage.report.fault(fmt::format("line {}: {}", dialogue.line, why));
    }
    performance.leave();
}

}  // namespace xinglin::replay
