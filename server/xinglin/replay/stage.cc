#include "xinglin/replay/stage.h"

#include <simdjson.h>

#include "xinglin/replay/doctor.h"

namespace xinglin::replay {

std::string Stage::uuid() {
    Moment moment(SystemClock().now(), entropy);
    return moment.new_id<DeviceId>().text();
}

void take_push(Stage& stage, std::string_view frame, const std::shared_ptr<Doctor>& doctor) {
    simdjson::dom::parser parser;
    simdjson::dom::element read;
    std::string_view kind;
    std::string_view name;
    std::string_view consult;
    std::string_view now;
    const simdjson::padded_string padded(frame);
    if (parser.parse(padded).get(read) != simdjson::SUCCESS || read["push"].get(kind) != simdjson::SUCCESS) return;
    const bool message = kind == "message" && read["consult"].get(consult) == simdjson::SUCCESS;
    const bool state = kind == "state" && read["name"].get(name) == simdjson::SUCCESS && name == "consult" &&
                       read["key"].get(consult) == simdjson::SUCCESS;
    if (!message && !state) return;

    const std::string id(consult);
    const bool offer = doctor && state && read["body"]["state"].get(now) == simdjson::SUCCESS && now == "offered";
    const auto found = stage.plays.find(id);
    if (offer) doctor->offered(id);
    if (found == stage.plays.end()) return;
    End& end = doctor ? found->second->doctor : found->second->patient;
    std::int64_t seq = 0;
    if (message && read["message"]["seq"].get(seq) == simdjson::SUCCESS) end.last_seq = std::max(end.last_seq, seq);
    if (state && read["body"]["last_seq"].get(seq) == simdjson::SUCCESS) end.last_seq = std::max(end.last_seq, seq);
    if (state && read["body"]["state"].get(now) == simdjson::SUCCESS) end.state = now;
    end.changed.ring();
}

}  // namespace xinglin::replay
