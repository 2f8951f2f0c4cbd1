#include "platform/http/edge/facts.h"

#include <algorithm>
#include <random>

#include "platform/http/idempotency.h"
#include "platform/http/refusals.h"
#include "platform/wire/wire.h"

namespace xinglin::http {
namespace {

constexpr std::size_t kTokenMin = 16;
constexpr std::size_t kTokenMax = 128;

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

std::string_view take_until(std::string_view& text, char separator) {
    const auto end = text.find(separator);
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return trimmed(part);
}

bool is_token_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

bool is_token(std::string_view text) {
    return text.size() >= kTokenMin && text.size() <= kTokenMax && std::all_of(text.begin(), text.end(), is_token_character);
}

// ";q=0.8" in thousandths; 1000 when nothing is said.
int weight_of(std::string_view parameters) {
    const auto q = parameters.find("q=");
    if (q == std::string_view::npos) return 1000;
    int weight = 0;
    int unit = 1000;
    for (char c : parameters.substr(q + 2)) {
        if (c >= '0' && c <= '9') weight += (c - '0') * unit;
        if (c >= '0' && c <= '9') unit /= 10;
        else if (c != '.') break;
    }
    return weight;
}

std::string cut_agent(std::string_view agent) {
    agent = agent.substr(0, kUserAgentMax);
    return wire::is_utf8(agent) ? std::string(agent) : std::string();
}

}  // namespace

std::string language_of(std::string_view accept_language) {
    std::string best = "zh";
    int heaviest = 0;
    while (!accept_language.empty()) {
        std::string_view part = take_until(accept_language, ',');
        const std::string_view tag = take_until(part, ';');
        const std::string_view language = tag.substr(0, 2);
        if ((language != "zh" && language != "en") || (tag.size() > 2 && tag[2] != '-')) continue;
        const int weight = weight_of(part);
        if (weight <= heaviest) continue;
        heaviest = weight;
        best = language;
    }
    return best;
}

std::string token_of(std::string_view cookies, App app) {
    while (!cookies.empty()) {
        std::string_view cookie = take_until(cookies, ';');
        if (take_until(cookie, '=') == cookie_name(app)) return is_token(cookie) ? std::string(cookie) : std::string();
    }
    return {};
}

std::string new_trace_id() {
    thread_local std::mt19937_64 dice{std::random_device{}()};
    std::uint64_t drawn = dice();
    std::string id(16, '0');
    for (char& digit : id) {
        digit = "0123456789abcdef"[drawn & 15];
        drawn >>= 4;
    }
    return id;
}

std::string media_type_of(std::string_view content_type) {
    std::string type(take_until(content_type, ';'));
    std::transform(type.begin(), type.end(), type.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return type;
}

Result<CallFacts> facts_of(const Request& request, Place&& place) {
    CallFacts facts;
    facts.app = place.app;
    facts.client.ip = std::move(place.client_ip);
    facts.client.user_agent = cut_agent(request.header("user-agent"));
    facts.client.device = DeviceId::from_text(request.header("x-xinglin-device"));
    facts.language = language_of(request.header("accept-language"));
    facts.query_parameters = std::move(place.query);
    const std::string_view key = request.header("idempotency-key");
    if (key.empty()) return facts;
    if (!is_key(key)) return refuse(bad_key());
    facts.idempotency_key = key;
    return facts;
}

}  // namespace xinglin::http
