#include "day.h"

namespace xinglin::sim {
namespace {

using consult::Authority;
using consult::ConsultId;

std::string outcome_of(const auto& result) { return result ? "fine" : result.error().code; }

}  // namespace

Day::Day(std::uint64_t seed) : entropy_(seed) {
    patients_ = {world_.ma, world_.lin, world_.patient("13800000003", "周涛"), world_.patient("13800000004", "吴霞")};
    doctors_ = {world_.dr_li, world_.dr_wang, world_.dr_zhao, world_.dr_sun};
}

std::uint64_t Day::below(std::uint64_t bound) { return Moment(world_.now(), entropy_).below(bound); }
const Access& Day::any_doctor() { return doctors_[below(doctors_.size())]; }
const Access& Day::any_patient() { return patients_[below(patients_.size())]; }
// The latest are the liveliest.
ConsultId Day::any_visit() { return visits_[visits_.size() - 1 - below(std::min<std::size_t>(visits_.size(), 8))]; }

void Day::note(std::string_view what) {
    for (const char each : what) trace_ = (trace_ ^ static_cast<std::uint8_t>(each)) * 0x100000001b3ULL;   // FNV-1a.
}

std::string Day::ask() {
    const Access& patient = any_patient();
    auto asked = world_.ask(patient, below(4) == 0 ? world_.tianjin.medicine : world_.tianjin.general);
    if (asked) visits_.push_back(*asked);
    return "ask " + outcome_of(asked);
}

std::string Day::say(const Access& who) {
    const bool again = !sent_.empty() && below(4) == 0;
    auto [id, message] = again ? sent_[below(sent_.size())] : std::pair(any_visit(), world_.words("第" + std::to_string(step_) + "步"));
    auto said = world_.say(who, id, message);
    if (said && !again) {
        sent_.emplace_back(id, message);
        ledger_[id].push_back({said->seq, message.client_msg_id, *message.text});
    }
    return "say " + outcome_of(said);
}

std::string Day::patient_deed() {
    const Access& patient = any_patient();
    switch (below(10)) {
    case 0: return "cancel " + outcome_of(world_.cancel(patient, any_visit()));
    case 1: return "read " + outcome_of(world_.read_to(patient, any_visit(), static_cast<std::int64_t>(below(20))));
    case 2: return ask();
    default: return say(patient);
    }
}

std::string Day::doctor_deed() {
    const Access& doctor = any_doctor();
    const ConsultId id = any_visit();
    switch (below(12)) {
    case 0: return "decline " + outcome_of(world_.decline(doctor, id));
    case 1: return "hand over " + outcome_of(world_.hand_over(doctor, id));
    case 2: return "end " + outcome_of(world_.end(doctor, id));
    case 3: return "sign " + outcome_of(world_.sign(doctor, id));
    case 4: return "go " + outcome_of(world_.go(doctor));
    case 5: return "come " + outcome_of(world_.come(doctor));
    case 6: return "read " + outcome_of(world_.read_to(doctor, id, static_cast<std::int64_t>(below(20))));
    case 7: return "save " + outcome_of(world_.save(doctor, id, consult::whole_note()));
    case 8:
    case 9: return say(doctor);
    default: return "accept " + outcome_of(world_.accept(doctor, id));
    }
}

// What nobody in the house decides.
std::string Day::fate() {
    switch (below(12)) {
    case 0: world_.restart(); return "restart";
    case 1: world_.authority.mood = static_cast<Authority::Mood>(below(3)); return "the authority changes its mood";
    case 2: world_.store.clock.turn(Duration(static_cast<std::int64_t>(below(120)) * 1'000'000)); return "nobody looks at the clock";
    case 3: return "events " + std::to_string(world_.house->consumers.run());
    case 4: return "jobs " + std::to_string(world_.house->jobs.run_due(world_.now()));
    case 5: world_.turn(Duration(static_cast<std::int64_t>(below(40)) * 60'000'000)); settled(world_); return "time passes";
    case 6:
        if (below(8) == 0) world_.turn(Duration(static_cast<std::int64_t>(below(30)) * 3'600'000'000));
        return "a long time passes";
    default:
        world_.settle();
        settled(world_);
        return "settled";
    }
}

std::string Day::deed() {
    for (const Access& doctor : doctors_) {
        if (below(30) == 0) (void)world_.come(doctor);
    }
    if (visits_.empty() || below(12) == 0) return ask();
    switch (below(3)) {
    case 0: return patient_deed();
    case 1: return doctor_deed();
    default: return fate();
    }
}

std::uint64_t Day::play(int steps) {
    for (step_ = 0; step_ < steps; ++step_) {
        note(deed());
        always(world_, ledger_);
    }
    world_.authority.mood = Authority::Mood::Signs;
    world_.turn(24h + 15min + 30min + 24h);
    settled(world_);
    at_the_end(world_, ledger_);
    for (const ConsultId id : visits_) note(wire::name_of(world_.visit(id).state));
    return trace_;
}

}  // namespace xinglin::sim
