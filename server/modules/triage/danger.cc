#include "modules/triage/danger.h"

#include <algorithm>
#include <array>

namespace xinglin::triage {
namespace {

constexpr std::array<std::string_view, 5> kDispositionNames{"self_care", "doctor_soon", "doctor_today", "emergency_now", "call_120"};

bool contains(const std::vector<std::string>& list, std::string_view value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

std::string_view context_answer(const Answers& answers, std::string_view question) {
    if (question == "about") return answers.about;
    if (question == "pregnant" && answers.pregnant) return *answers.pregnant;
    return {};
}

bool is_open(const std::optional<DangerKnowledge::When>& when, const Answers& answers) {
    return !when || contains(when->values, context_answer(answers, when->context));
}

bool has_ticked(const DangerKnowledge::Group& group, const Answers& answers) {
    return std::any_of(group.signs.begin(), group.signs.end(),
                       [&](const auto& sign) { return contains(answers.signs, sign.id); });
}

bool is_answered(const DangerKnowledge::Group& group, const Answers& answers) {
    return has_ticked(group, answers) || contains(answers.unsure, group.id) || contains(answers.clear, group.id);
}

void raise(Verdict& verdict, Disposition to) { verdict.disposition = std::max(verdict.disposition, to); }

// "Not sure" about a group with a crisis in it asks for a human; about any other it is a matter for today.
void weigh_unsure(Verdict& verdict, const DangerKnowledge::Group& group) {
    const bool crisis = std::any_of(group.signs.begin(), group.signs.end(), [](const auto& sign) { return sign.crisis; });
    raise(verdict, crisis ? Disposition::Call120 : Disposition::DoctorToday);
    verdict.crisis = verdict.crisis || crisis;
}

bool everything_answered(const DangerKnowledge& knowledge, const Answers& answers) {
    const auto& context = knowledge.context();
    const auto& groups = knowledge.groups();
    return std::all_of(context.begin(), context.end(), [&](const auto& question) {
               return !is_open(question.when, answers) || contains(question.options, context_answer(answers, question.id));
           }) && std::all_of(groups.begin(), groups.end(), [&](const auto& group) {
               return !is_open(group.when, answers) || is_answered(group, answers);
           });
}

}  // namespace

std::string_view disposition_name(Disposition disposition) { return kDispositionNames.at(static_cast<std::size_t>(disposition)); }

std::optional<Disposition> disposition_from_name(std::string_view name) {
    const auto found = std::find(kDispositionNames.begin(), kDispositionNames.end(), name);
    if (found == kDispositionNames.end()) return std::nullopt;
    return static_cast<Disposition>(found - kDispositionNames.begin());
}

const DangerKnowledge::Sign* DangerKnowledge::find_sign(std::string_view id) const {
    for (const auto& group : groups_) {
        for (const auto& sign : group.signs) {
            if (sign.id == id) return &sign;
        }
    }
    return nullptr;
}

const DangerKnowledge::Group* DangerKnowledge::find_group(std::string_view id) const {
    auto found = std::find_if(groups_.begin(), groups_.end(), [&](const Group& group) { return group.id == id; });
    return found == groups_.end() ? nullptr : &*found;
}

Verdict judge(const DangerKnowledge& knowledge, const Answers& answers) {
    Verdict verdict;
    for (const auto& group : knowledge.groups()) {
        for (const auto& sign : group.signs) {
            if (!contains(answers.signs, sign.id)) continue;
            raise(verdict, sign.level);
            verdict.crisis = verdict.crisis || sign.crisis;
        }
        if (contains(answers.unsure, group.id)) weigh_unsure(verdict, group);
    }
    verdict.complete = verdict.disposition >= Disposition::EmergencyNow || everything_answered(knowledge, answers);
    return verdict;
}

}  // namespace xinglin::triage
