#include "xinglin/replay/patient.h"

#include <fmt/core.h>
#include <simdjson.h>

#include "xinglin/replay/json_text.h"

namespace xinglin::replay {
namespace {

constexpr std::size_t kComplaintMost = 500;   // Characters of the first turn that become the complaint.

// The first characters of UTF-8, never half of one; a complaint has two at least.
std::string complaint_of(std::string_view text) {
    std::size_t end = 0;
    for (std::size_t characters = 0; end < text.size() && characters < kComplaintMost; ++characters) {
        ++end;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) ++end;
    }
    std::string complaint(text.substr(0, end));
    return complaint.size() < 6 ? complaint + "，请问医生" : complaint;
}

std::string text_at(const std::string& body, std::string_view key) {
    simdjson::dom::parser parser;
    simdjson::dom::element read;
    std::string_view text;
    if (parser.parse(body).get(read) != simdjson::SUCCESS || read[key].get(text) != simdjson::SUCCESS) {
        throw StepFailed{fmt::format("no {} in {}", key, body.substr(0, 200))};
    }
    return std::string(text);
}

// The newest code in the demo's inbox; empty while the message is under way.
std::string code_in(const std::string& body) {
    simdjson::dom::parser parser;
    simdjson::dom::element read;
    std::string code;
    if (parser.parse(body).get(read) != simdjson::SUCCESS) return code;
    simdjson::dom::array messages;
    if (read["messages"].get(messages) != simdjson::SUCCESS) return code;
    std::string_view newest_at;
    for (auto message : messages) {
        std::string_view found;
        std::string_view at;
        if (message["code"].get(found) != simdjson::SUCCESS || message["at"].get(at) != simdjson::SUCCESS) continue;
        if (at >= newest_at) {
            newest_at = at;
            code = found;
        }
    }
    return code;
}

}  // namespace

std::string expect(const Reply& reply, unsigned status, const char* step) {
    if (reply.status != status) throw StepFailed{fmt::format("{}: {} {}", step, reply.status, reply.body.substr(0, 300))};
    return reply.body;
}

Patient::Patient(Stage& on, std::size_t which)
    : stage(&on),
      number(which),
      web(on.target, {"patient", on.uuid(), fmt::format("10.{}.{}.{}", which / 62500 % 250 + 1, which / 250 % 250, which % 250 + 1)},
          on.patience) {}

asio::awaitable<void> Patient::sign_up() {
    const std::string phone = fmt::format("13{}{:05}", stage->run, number);
    expect(co_await web.call("POST", "/api/v1/sign-in/codes", fmt::format(R"({{"phone":"{}"}})", phone)), 202, "code");
    std::string code;
    const auto until = std::chrono::steady_clock::now() + stage->patience;
    while (code.empty()) {
        const auto inbox = co_await web.call("GET", "/demo/inbox?phone=" + phone);
        code = code_in(expect(inbox, 200, "inbox"));
        if (code.empty() && std::chrono::steady_clock::now() > until) throw StepFailed{"the code never came"};
        if (code.empty()) co_await Signal(co_await asio::this_coro::executor).wait(std::chrono::milliseconds(20));
    }
    const auto texts = expect(co_await web.call("GET", "/api/v1/consent-texts"), 200, "consent texts");
    std::string consents;
    simdjson::dom::parser parser;
    for (auto text : simdjson::dom::array(parser.parse(texts)["texts"])) {
        consents += fmt::format("{}\"{}:{}\"", consents.empty() ? "" : ",", std::string_view(text["purpose"]),
                                std::string_view(text["version"]));
    }
    expect(co_await web.call("POST", "/api/v1/sign-in",
                             fmt::format(R"({{"phone":"{}","code":"{}","consents":[{}]}})", phone, code, consents)),
           200, "sign-in");
    expect(co_await web.call("PUT", "/api/v1/me/profile", R"({"name":"演练","sex":"unknown","birth_date":"1985-06-01"})"), 200, "profile");
}

asio::awaitable<std::string> Patient::screen() {
    const auto questions = expect(co_await web.call("GET", "/api/v1/danger-questions"), 200, "danger questions");
    const std::string body = fmt::format(
        R"({{"version":"{}","language":"zh","about":"self","pregnant":"no","signs":[],"unsure":[],)"
        R"("clear":["life","bleeding","sudden","self_harm"]}})",
        text_at(questions, "version"));
    co_return text_at(expect(co_await web.call("POST", "/api/v1/danger-screens", body), 201, "danger screen"), "id");
}

asio::awaitable<std::string> Patient::department() {
    const auto body = expect(co_await web.call("GET", "/api/v1/institutions"), 200, "institutions");
    std::vector<std::string> departments;
    simdjson::dom::parser parser;
    for (auto institution : simdjson::dom::array(parser.parse(body)["institutions"])) {
        for (auto one : simdjson::dom::array(institution["departments"])) {
            departments.emplace_back(std::string_view(one["id"]));
        }
    }
    if (departments.empty()) throw StepFailed{"no departments"};
    co_return departments[number % departments.size()];
}

asio::awaitable<std::string> Patient::ask(std::string complaint) {
    const std::string screened = co_await screen();
    const std::string chosen = co_await department();
    const std::string body = fmt::format(R"({{"department":"{}","screen":"{}","complaint":{},"pictures":[]}})", chosen, screened,
                                         json_text(complaint_of(complaint)));
    co_return text_at(expect(co_await web.call("POST", "/api/v1/consults", body, stage->uuid()), 201, "ask"), "id");
}

void Patient::open_line(asio::any_io_executor executor) {
    line = std::make_shared<Line>(executor, web, [on = stage](std::string_view frame) { take_push(*on, frame, nullptr); });
    line->open();
}

void Patient::leave() {
    if (line) line->close();
}

}  // namespace xinglin::replay
