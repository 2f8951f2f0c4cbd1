#include "libs/triage/understand.h"

#include <algorithm>
#include <map>

#include "libs/triage/person.h"

namespace xinglin::triage::engine {
namespace {

constexpr double kFever = 37.5;
constexpr double kHighFever = 39.0;
constexpr double kLatePregnancy = 20;          // Weeks.
constexpr double kOwnWords = 3;                // What speaks for a complaint, and how much.
constexpr double kItsFinding = 2.5;
constexpr double kAlsoFinding = 1.5;
constexpr double kNamedIllness = 3.2;
constexpr double kLongerWords = 0.04;          // For each byte: who says more of it means it more.
constexpr double kEarlier = 0.8;               // For standing at the text's beginning, less further on.
constexpr std::size_t kForeignShare = 5;        // One in five.
constexpr std::ptrdiff_t kSeveral = 3;          // People in one text.
constexpr double kChildUnsaid = 0.3;
constexpr double kService = 0.6;               // A report or a medicine asked about stands behind what ails.
constexpr std::string_view kServices = "services";
constexpr double kOldest = 125 * kYear;

class Reading {
 public:
    Reading(const Knowledge& knowledge, std::string_view text, const Given& given, const TakenBack& not_so)
        : knowledge_(&knowledge), folded_(fold(text)), scope_(folded_.text), figures_(figures_in(folded_.text)), given_(&given), not_so_(&not_so) {
        result_.known.has.resize(knowledge.findings.size());
        result_.known.is.resize(knowledge.modifiers.size());
        result_.denied.resize(knowledge.findings.size());
        result_.ruled_out.resize(knowledge.findings.size());
        result_.modifiers_ruled_out.resize(knowledge.modifiers.size());
    }

    Understood run(const Lexicon& lexicon) {
        look_at_writing();
        take_person();
        take_measures();
        for (const Hit& hit : lexicon.find(folded_.text)) take(hit);
        take_pregnancy();
        derive();
        look_for_contradictions();
        weigh();
        return std::move(result_);
    }

 private:
    // Chinese and Latin letters are read; kana, Hangul, Cyrillic, Arabic and so on are not.
    void look_at_writing() {
        std::size_t characters = 0;
        std::size_t foreign = 0;
        for (std::size_t at = 0; at < folded_.text.size(); at += char_size(folded_.text[at])) {
            const auto lead = static_cast<unsigned char>(folded_.text[at]);
            const auto second = static_cast<unsigned char>(folded_.text[std::min(at + 1, folded_.text.size() - 1)]);
            const bool kana = lead == 0xE3 && second > 0x80 && second < 0x90;
            const bool hangul = lead >= 0xEA && lead <= 0xED;
            ++characters;
            foreign += kana || hangul || (lead >= 0xC4 && lead < 0xE2) ? 1 : 0;
        }
        result_.unread = foreign >= 2 && foreign * kForeignShare > characters;
    }

    void take_person() {
        Case& known = result_.known;
        const Person person = person_in(folded_.text, figures_);
        known.sex = given_->sex ? given_->sex : person.sex;
        known.of(Measure::Age) = person.age;
        result_.age_guessed = person.guessed;
        if (given_->age_minutes && *given_->age_minutes >= 0 && *given_->age_minutes <= kOldest) {
            known.of(Measure::Age) = given_->age_minutes;
            result_.age_guessed = false;
        } else if (given_->age_minutes) {
            result_.ignored.push_back("age");
        }
        if (known.of(Measure::Age) && *known.of(Measure::Age) > kOldest) known.of(Measure::Age).reset();
        known.consciousness = given_->consciousness;
    }

    void take_measures() {
        static constexpr std::string_view kNames[] = {"age", "lasts", "vitals.temperature_c", "vitals.spo2", "vitals.heart_rate",
                                                      "vitals.respiratory_rate", "vitals.systolic", "vitals.diastolic", "vitals.glucose"};
        Case& known = result_.known;
        for (const Measured& one : measured_in(folded_.text, figures_)) {
            auto& value = known.of(one.measure);
            const bool worse = one.measure == Measure::Spo2 || !value ? !value || one.value < *value : one.value > *value;
            if (worse) value = one.value;   // The worst that is told.
        }
        for (std::size_t i = 2; i < kMeasures; ++i) {
            if (given_->vitals[i]) known.measured[i] = given_->vitals[i];
            const Range& range = knowledge_->possible[i - 2];
            if (!known.measured[i] || (*known.measured[i] >= range.low && *known.measured[i] <= range.high)) continue;
            known.measured[i].reset();
            result_.ignored.push_back(kNames[i]);
        }
        const auto lengths = lengths_in(folded_.text, figures_);
        if (!lengths.empty()) known.of(Measure::Lasts) = lengths.front().minutes;
    }

    Span in_given(Span folded) const { return {folded_.origin[folded.begin], folded_.origin[folded.end]}; }

    static bool marks(const std::vector<bool>& marked, Number one) { return one < marked.size() && marked[one]; }

    bool is_taken_back(const Hit& hit) const {
        switch (hit.target) {
        case Target::Finding: return marks(not_so_->findings, hit.of);
        case Target::Modifier: return marks(not_so_->modifiers, hit.of);
        case Target::Complaint: return marks(not_so_->complaints, hit.of) || marks(not_so_->findings, knowledge_->complaints[hit.of].finding);
        case Target::Named: return marks(not_so_->complaints, hit.of);
        case Target::Exception: return false;
        }
        return false;
    }

    void take(const Hit& hit) {
        if (is_taken_back(hit)) return;
        const Saying saying = scope_.of(hit);
        result_.chips.push_back({hit.target, hit.of, saying, in_given(hit.at)});
        const bool there = saying == Saying::Fact || saying == Saying::Doubt;
        switch (hit.target) {
        case Target::Finding:
            if (there) say_of(hit.of, hit.at);
            if (saying == Saying::Denied) result_.denied[hit.of] = true;
            return;
        case Target::Modifier:
            // An illness of former days is what a modifier asks for.
            if (there || (saying == Saying::Past && !knowledge_->modifiers[hit.of].of_now)) establish_modifier(*knowledge_, hit.of, result_.known);
            return;
        case Target::Complaint:
            if (there) {
                say_of(knowledge_->complaints[hit.of].finding, hit.at);
                note(hit.of, kOwnWords, hit.at);
            }
            if (saying == Saying::Denied) result_.denied[knowledge_->complaints[hit.of].finding] = true;
            return;
        case Target::Exception: return;   // The lexicon keeps them to itself.
        case Target::Named:
            if (saying != Saying::Denied && saying != Saying::OfAnother) note(hit.of, kNamedIllness, hit.at);
            return;
        }
    }

    void look_for_contradictions() {
        Case& known = result_.known;
        for (const auto& [finding, at] : said_) {
            if (result_.denied[finding] && at.end > 0) result_.contradicts = true;
        }
        auto& systolic = known.of(Measure::Systolic);
        auto& diastolic = known.of(Measure::Diastolic);
        if (systolic && diastolic && *systolic <= *diastolic) {
            std::swap(systolic, diastolic);
            result_.contradicts = true;
        }
        for (std::string_view no_patient : {"animal_patient", "advertisement"}) {
            if (const auto said = knowledge_->finding(no_patient); said && known.has[*said]) result_.contradicts = true;
        }
        static constexpr std::pair<std::string_view, std::string_view> kOpposites[] = {{"diarrhoea", "constipation"}, {"weight_loss", "weight_gain"}};
        for (const auto& [one, other] : kOpposites) {
            const auto first = knowledge_->finding(one);
            const auto second = knowledge_->finding(other);
            if (first && second && known.has[*first] && known.has[*second]) result_.contradicts = true;
        }
        static constexpr std::string_view kPeople[] = {"老公", "老婆", "女儿", "儿子", "我妈", "我爸", "我自己", "奶奶", "爷爷",
                                                       "my husband", "my wife", "my son", "my daughter", "my mother", "my father", "myself"};
        if (std::ranges::count_if(kPeople, [&](auto word) { return says(word); }) >= kSeveral) result_.several = true;
    }
    bool says(std::string_view words) const { return folded_.text.find(words) != std::string::npos; }

    void say_of(Number finding, Span at) {
        establish(*knowledge_, finding, result_.known);
        said_.emplace(finding, at);
    }

    void note(Number complaint, double weight, Span at) {
        auto& evidence = evidence_[complaint];
        const double own = weight + kLongerWords * (at.end - at.begin);
        evidence.first = evidence.weight == 0 ? at.begin : std::min(evidence.first, at.begin);
        evidence.weight = std::max(evidence.weight, own) + (evidence.weight == 0 ? 0 : 0.3);
    }

    void take_pregnancy() {
        Case& known = result_.known;
        const auto pregnant = knowledge_->modifier("pregnant");
        const auto late = knowledge_->modifier("late_pregnancy");
        if (given_->pregnant && pregnant) {
            if (*given_->pregnant) establish_modifier(*knowledge_, *pregnant, known);
            else known.is[*pregnant] = false;
        }
        // A man with child: one of the two is wrong, and the danger is heard first.
        if (pregnant && known.is[*pregnant] && known.sex == Sex::Male) {
            known.sex.reset();
            result_.contradicts = true;
        }
        const auto weeks = pregnant_weeks(folded_.text, figures_);
        if (weeks && late && *weeks >= kLatePregnancy && !marks(not_so_->modifiers, *late)) establish_modifier(*knowledge_, *late, known);
        // What cannot be true of this person was said of another one.
        for (Number i = 0; i < knowledge_->modifiers.size(); ++i) {
            if (!known.is[i] || knowledge_->modifiers[i].of.may_hold(known)) continue;
            known.is[i] = false;
            if (given_->pregnant == true && i == pregnant) result_.contradicts = true;
        }
    }

    // What a measured value says in words.
    void derive() {
        Case& known = result_.known;
        const auto& temperature = known.of(Measure::Temperature);
        if (!temperature) return;
        if (auto fever = knowledge_->finding("fever"); fever && *temperature >= kFever) say_of(*fever, {0, 0});
        if (auto high = knowledge_->finding("high_fever"); high && *temperature >= kHighFever) say_of(*high, {0, 0});
    }

    void weigh() {
        for (Number i = 0; i < knowledge_->complaints.size(); ++i) {
            const Complaint& one = knowledge_->complaints[i];
            if (!one.applies.may_hold(result_.known)) continue;
            Lead lead{.complaint = i, .present = result_.known.has[one.finding]};
            lead.first = static_cast<std::uint32_t>(folded_.text.size());
            if (const auto found = evidence_.find(i); found != evidence_.end()) {
                lead.weight = found->second.weight;
                lead.first = found->second.first;
            }
            add_finding(lead, one.finding, kItsFinding);
            for (Number other : one.also) add_finding(lead, other, kAlsoFinding);
            if (lead.weight == 0) continue;
            if (one.group == kServices) lead.weight *= kService;
            if (!may_be_his(one, result_.known)) {   // It stands behind, and its flags do not count.
                lead.weight *= kChildUnsaid;
                lead.present = false;
            }
            lead.weight += kEarlier * (1 - static_cast<double>(lead.first) / static_cast<double>(folded_.text.size() + 1));
            result_.leads.push_back(lead);
        }
        std::ranges::stable_sort(result_.leads, std::greater{}, &Lead::weight);
    }

    void add_finding(Lead& lead, Number finding, double weight) {
        const auto said = said_.find(finding);
        if (said == said_.end()) {
            if (result_.known.has[finding] && lead.weight > 0) lead.present = true;
            return;
        }
        lead.present = true;
        lead.weight = std::max(lead.weight, weight + kLongerWords * (said->second.end - said->second.begin)) + (lead.weight > 0 ? 0.4 : 0);
        lead.first = std::min(lead.first, said->second.begin);
    }

    struct Evidence {
        double weight = 0;
        std::uint32_t first = 0;
    };
    const Knowledge* knowledge_;
    Folded folded_;
    Scope scope_;
    std::vector<Figure> figures_;
    const Given* given_;
    const TakenBack* not_so_;
    Understood result_;
    std::map<Number, Span> said_;          // Findings as first said.
    std::map<Number, Evidence> evidence_;  // Complaints by their own words.
};

}  // namespace

bool may_be_his(const Complaint& complaint, const Case& known) {
    const Truth his = complaint.applies.of(known);
    const bool of_children = complaint.group == "child" || complaint.group == "baby";
    return his == Truth::Yes || (his == Truth::Unknown && (known.of(Measure::Age) || !of_children));
}

void establish(const Knowledge& knowledge, Number finding, Case& known) {
    if (known.has[finding]) return;
    known.has[finding] = true;
    for (Number implied : knowledge.findings[finding].implies) known.has[implied] = true;
}

void establish_modifier(const Knowledge& knowledge, Number modifier, Case& known) {
    if (known.is[modifier]) return;
    known.is[modifier] = true;
    for (Number implied : knowledge.modifiers[modifier].implies) known.is[implied] = true;
}

Understood Reader::read(std::string_view text, const Given& given, const TakenBack& not_so) const {
    return Reading(*knowledge_, text, given, not_so).run(lexicon_);
}

}  // namespace xinglin::triage::engine
