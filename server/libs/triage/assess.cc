#include "libs/triage/assess.h"

#include <algorithm>

namespace xinglin::triage::engine {
namespace {

constexpr std::size_t kDepartmentsMost = 3;
constexpr double kClose = 0.6;                 // Of the first lead's weight: what else is told in earnest.
constexpr std::string_view kEmergency = "20";
constexpr std::string_view kGeneral = "02";
constexpr std::string_view kChildren = "07";
constexpr double kChild = 14 * kYear;

bool is_emergency(Disposition one) { return one <= Disposition::EmergencyNow; }

class Judging {
 public:
    Judging(const Knowledge& knowledge, const Case& known) : knowledge_(&knowledge), known_(&known) {}

    Assessment run(const std::vector<Lead>& leads, const std::vector<Reason>& already) {
        take_over(already);
        look(knowledge_->danger, true);
        look(knowledge_->thresholds, true);
        if (auto score = early_warning(knowledge_->mews, *known_)) result_.because.push_back(*score);
        for (std::size_t i = 0; i < leads.size(); ++i) {
            if (i > 0 && !leads[i].present) continue;
            look(knowledge_->complaints[leads[i].complaint].red_flags, true);
        }
        if (!leads.empty()) take_first(knowledge_->complaints[leads[0].complaint], leads[0]);
        else if (somebody_is_ill()) floor_ = Disposition::DoctorToday;   // With what, nobody has understood: it may not wait.
        for (std::size_t i = 1; i < leads.size(); ++i) take_other(leads[i]);
        settle();
        place(leads);
        return std::move(result_);
    }

 private:
    void take_over(const std::vector<Reason>& already) {
        result_.because = already;
        for (const Reason& one : already) result_.crisis = result_.crisis || (one.rule && one.rule->crisis);
    }

    bool stands(const Rule* rule) const {
        return std::ranges::any_of(result_.because, [&](const Reason& one) { return one.rule == rule && !one.sign.empty(); });
    }

    void look(const std::vector<Rule>& rules, bool flags) {
        for (const Rule& rule : rules) {
            if (!rule.when.holds(*known_) || stands(&rule)) continue;
            result_.because.push_back({.rule = &rule, .then = rule.then, .red_flag = flags && is_emergency(rule.then)});
            result_.crisis = result_.crisis || rule.crisis;
        }
    }

    void take_first(const Complaint& one, const Lead& lead) {
        result_.complaint = lead.complaint;
        look(one.rules, false);
        look(one.modifiers, false);
        floor_ = lead.present ? one.fallback : std::max(one.fallback, Disposition::DoctorSoon);   // A name alone is no complaint.
        result_.level = one.care;
    }

    // A complaint that is never for later is not for later because another one was told first.
    void take_other(const Lead& lead) {
        const Disposition alone = knowledge_->complaints[lead.complaint].fallback;
        if (lead.present && alone <= Disposition::DoctorToday) floor_ = std::min(floor_, std::max(alone, Disposition::DoctorToday));
    }

    bool somebody_is_ill() const {
        return known_->of(Measure::Age).has_value() || std::ranges::find(known_->has, true) != known_->has.end();
    }

    void settle() {
        std::ranges::stable_sort(result_.because, {}, &Reason::then);
        result_.disposition = floor_;
        if (!result_.because.empty()) result_.disposition = std::min(floor_, result_.because.front().then);
        result_.asks = !result_.complaint;
        if (is_emergency(result_.disposition)) result_.level = Level::Emergency;
        else if (result_.disposition == Disposition::SelfCare) result_.level = Level::Home;
        else if (result_.level == Level::Home) result_.level = Level::Online;
    }

    void add(std::string_view code) {
        auto& codes = result_.departments;
        if (codes.size() < kDepartmentsMost && std::ranges::find(codes, code) == codes.end()) codes.push_back(code);
    }

    void add_of(const Complaint& one, std::size_t most) {
        for (const DepartmentChoice& choice : one.departments) {
            if (!choice.when.is_empty() && !choice.when.holds(*known_)) continue;
            for (std::size_t i = 0; i < std::min(most, choice.to.size()); ++i) add(choice.to[i]);
            return;
        }
    }

    void place(const std::vector<Lead>& leads) {
        if (is_emergency(result_.disposition)) {
            for (const Reason& one : result_.because) {
                if (one.then == result_.disposition && one.rule) std::ranges::for_each(one.rule->to, [&](auto code) { add(code); });
            }
            add(kEmergency);
        }
        if (leads.empty()) {
            const auto& age = known_->of(Measure::Age);
            if (age && *age < kChild) add(kChildren);
            add(kGeneral);
            return;
        }
        const bool two = leads.size() > 1 && leads[1].present && leads[1].weight >= kClose * leads[0].weight;
        add_of(knowledge_->complaints[leads[0].complaint], two ? 2 : kDepartmentsMost);
        if (two) add_of(knowledge_->complaints[leads[1].complaint], 1);
        add_of(knowledge_->complaints[leads[0].complaint], kDepartmentsMost);
    }

    const Knowledge* knowledge_;
    const Case* known_;
    Assessment result_;
    Disposition floor_ = Disposition::DoctorSoon;
};

}  // namespace

std::optional<Reason> early_warning(const Mews& mews, const Case& known) {
    if (!mews.of.holds(known)) return std::nullopt;
    static constexpr Measure kOrder[] = {Measure::RespiratoryRate, Measure::HeartRate, Measure::Systolic, Measure::Temperature};
    int score = 0;
    int measured = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        const auto& value = known.of(kOrder[i]);
        if (!value) continue;
        ++measured;
        const auto row = std::ranges::find_if(mews.rows[i], [&](const MewsRow& one) { return !one.bounded || *value < one.below; });
        if (row != mews.rows[i].end()) score += row->points;
    }
    if (const auto letter = std::string_view("AVPU").find(known.consciousness); known.consciousness != 0 && letter != std::string_view::npos) {
        ++measured;
        score += mews.consciousness[letter];
    }
    if (measured < mews.needs) return std::nullopt;
    for (const auto& [at_least, then] : mews.dispositions) {
        if (score >= at_least) return Reason{.then = then, .red_flag = is_emergency(then), .score = score};
    }
    return std::nullopt;
}

Assessment assess(const Knowledge& knowledge, const Case& known, const std::vector<Lead>& leads, const std::vector<Reason>& already) {
    return Judging(knowledge, known).run(leads, already);
}

Assessment assess(const Knowledge& knowledge, const Understood& understood) {
    Assessment assessed = assess(knowledge, understood.known, understood.leads, understood.already);
    const bool only_named = !understood.leads.empty() && !understood.leads[0].present;
    if (!understood.ignored.empty() || understood.contradicts || only_named) assessed.asks = true;
    if (!understood.unread && !understood.several && understood.ignored.empty()) return assessed;
    assessed.asks = true;
    if (assessed.disposition == Disposition::SelfCare) {
        assessed.disposition = Disposition::DoctorSoon;
        assessed.level = Level::Online;
    }
    return assessed;
}

}  // namespace xinglin::triage::engine
