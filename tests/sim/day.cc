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
// Mostly one that is not over yet, and of those the latest.
ConsultId Day::any_visit() {
    ConsultId id = visits_.back();
    for (int tries = 0; tries < 6; ++tries) {
        id = visits_[visits_.size() - 1 - below(std::min<std::size_t>(visits_.size(), 5))];
        if (!is_over(world_.visit(id).state)) break;
    }
    return id;
}

Access Day::doctor_for(ConsultId id) {
    const auto with = world_.visit(id).doctor;
    const auto found = std::ranges::find_if(doctors_, [&](const Access& one) { return with && one.practitioner == with->id; });
    return found != doctors_.end() && below(8) > 0 ? *found : any_doctor();
}

Access Day::patient_for(ConsultId id) {
    const auto person = world_.visit(id).person;
    const auto found = std::ranges::find_if(patients_, [&](const Access& one) { return one.person == person; });
    return below(8) > 0 ? *found : any_patient();
}

void Day::note(std::string_view what) {
    for (const char each : what) trace_ = (trace_ ^ static_cast<std::uint8_t>(each)) * 0x100000001b3ULL;   // FNV-1a.
}

std::string Day::ask() {
    const Access& patient = any_patient();
    auto asked = world_.ask(patient, below(4) == 0 ? world_.tianjin.medicine : world_.tianjin.general);
    if (asked) visits_.push_back(*asked);
    return "ask " + outcome_of(asked);
}

std::string Day::say(const Access& who, ConsultId id) {
    const bool again = !sent_.empty() && below(4) == 0;
    const auto [to, message] = again ? sent_[below(sent_.size())] : std::pair(id, world_.words("第" + std::to_string(step_) + "步"));
    auto said = world_.say(who, to, message);
    if (said && !again) {
        sent_.emplace_back(to, message);
        ledger_[to].push_back({said->seq, message.client_msg_id, *message.text});
    }
    return "say " + outcome_of(said);
}

std::string Day::patient_deed() {
    const ConsultId id = any_visit();
    const Access patient = patient_for(id);
    switch (below(10)) {
    case 0: return "cancel " + outcome_of(world_.cancel(patient, id));
    case 1: return "read " + outcome_of(world_.read_to(patient, id, static_cast<std::int64_t>(below(20))));
    default: return say(patient, id);
    }
}

std::string Day::doctor_deed() {
    const ConsultId id = any_visit();
    const Access doctor = doctor_for(id);
    switch (below(20)) {
    case 0: return "decline " + outcome_of(world_.decline(doctor, id));
    case 1:
    case 13: return "hand over " + outcome_of(world_.hand_over(doctor, id));
    case 2: return "go " + outcome_of(world_.go(doctor));
    case 3: return "read " + outcome_of(world_.read_to(doctor, id, static_cast<std::int64_t>(below(20))));
    case 4: return "save " + outcome_of(world_.save(doctor, id, consult::whole_note()));
    case 5:
    case 6: return "end " + outcome_of(world_.end(doctor, id));
    case 7:
    case 8: return "sign " + outcome_of(world_.sign(doctor, id));
    case 9:
    case 10:
    case 11:
    case 12: return say(doctor, id);
    default: return "accept " + outcome_of(world_.accept(doctor, id));
    }
}

// To shortly before somebody has waited too long: what happens there is what chance alone seldom brings about.
std::string Day::last_minutes() {
    const consult::Visit visit = world_.visit(any_visit());
    const Instant then = visit.waiting_since + 15min - 1s * static_cast<int>(below(170));
    if (!is_waiting(visit.state) || then <= world_.now()) return "nothing";
    world_.turn(then - world_.now());
    return "time passes";
}

// What nobody in the house decides.
std::string Day::fate() {
    switch (below(16)) {
    case 0: world_.restart(); return "restart";
    case 1: world_.authority.mood = static_cast<Authority::Mood>(below(3)); return "the authority changes its mood";
    case 2: world_.store.clock.turn(1s * static_cast<int>(below(60))); return "nobody looks at the clock";
    case 3: return "events " + std::to_string(world_.house->consumers.run());
    case 4: return "jobs " + std::to_string(world_.house->jobs.run_due(world_.now()));
    case 5:
    case 6:
    case 7: world_.turn(1s * static_cast<int>(below(90))); return "a moment passes";
    case 9: return last_minutes();
    case 10: world_.turn(1min * static_cast<int>(below(40))); return "time passes";
    case 8:
        if (below(8) > 0) return "nothing";
        world_.turn(1h * static_cast<int>(below(30)));
        return "a long time passes";
    default: world_.settle(); return "settled";
    }
}

std::string Day::deed() {
    for (const Access& doctor : doctors_) {
        if (below(4) == 0) (void)world_.come(doctor);
    }
    if (visits_.empty() || below(25) == 0) return ask();
    switch (below(4)) {
    case 0: return patient_deed();
    case 1: return fate();
    default: return doctor_deed();
    }
}

std::uint64_t Day::play(int steps) {
    for (step_ = 0; step_ < steps; ++step_) {
        const std::string done = deed();
        note(done);
        always(world_, ledger_);
        if (done == "settled" || done.ends_with("passes")) settled(world_);
    }
    world_.authority.mood = Authority::Mood::Signs;
    world_.turn(24h + 15min + 30min + 24h);
    settled(world_);
    at_the_end(world_, ledger_, moves_);
    for (const ConsultId id : visits_) note(wire::name_of(world_.visit(id).state));
    return trace_;
}

}  // namespace xinglin::sim
