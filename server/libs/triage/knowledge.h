// What the engine knows, read once from the compiled file; everything is found by its number. Texts point into the file's bytes.
#pragma once

#include <memory>
#include <string>

#include "libs/triage/condition.h"
#include "libs/triage/spelling.h"

namespace xinglin::triage::engine {

enum class Disposition : std::uint8_t { Call120, EmergencyNow, DoctorToday, DoctorSoon, SelfCare };   // The worst first.
enum class Level : std::uint8_t { Home, Online, Community, County, Tertiary, Emergency };

struct Words {
    std::string_view zh;
    std::string_view en;
};

enum class FindingKind : std::uint8_t { Symptom, Sign, Context, Injury, Course, Other };
struct Finding {
    std::string_view id;
    Words label;
    FindingKind kind = FindingKind::Symptom;
    std::string_view part;             // Of the body.
    std::vector<Number> implies;       // All of them, also those that these imply.
};
struct Modifier {
    std::string_view id;
    Words label;
    Condition of;                      // Whom it can be true of.
    std::vector<Number> implies;
    bool of_now = false;               // True only while it lasts, not of former days.
};
struct Source {
    std::string_view id;
    Words title;
};
struct Department {
    std::string_view code;
    Words name;
};
struct Rule {
    std::string_view id;
    Condition when;
    Disposition then = Disposition::SelfCare;
    std::vector<Number> sources;
    std::vector<std::string_view> to;  // Departments that come before emergency medicine.
    bool crisis = false;
    std::string_view sign;             // Of the danger questions, which the rule takes over; empty for most.
};

struct Choice {
    Words label;
    std::vector<Number> present;
    std::vector<Number> absent;
    std::vector<Number> is;
    double lasts = 0;                  // Minutes; 0 when it says nothing of that.
};
enum class QuestionKind : std::uint8_t { Pick, IfYes, PickIs, One };
struct Question {
    Words ask;
    std::string_view id;
    Condition when;
    QuestionKind kind = QuestionKind::Pick;
    std::vector<Number> items;         // Findings, or modifiers of PickIs.
    std::vector<Choice> choices;       // Of One.
};

struct DepartmentChoice {
    Condition when;
    std::vector<std::string_view> to;
};
struct Complaint {
    std::string_view id;
    Words label;
    std::string_view group;
    Number finding = 0;
    std::vector<Number> also;
    Condition applies;
    std::vector<Question> questions;
    std::vector<Rule> red_flags;
    std::vector<Rule> rules;
    std::vector<Rule> modifiers;
    Disposition fallback = Disposition::DoctorSoon;
    std::vector<DepartmentChoice> departments;
    Level care = Level::Community;
    std::vector<Words> advice;
    std::vector<Words> come_back_if;
};

struct MewsRow {
    double below = 0;
    int points = 0;
    bool bounded = false;
};
struct Mews {
    Condition of;
    int needs = 0;
    std::vector<MewsRow> rows[4];      // Breathing, heart, systolic pressure, temperature.
    std::vector<int> consciousness;    // A V P U
    std::vector<std::pair<int, Disposition>> dispositions;
    Number source = 0;
};

enum class Target : std::uint8_t { Finding, Modifier, Complaint, Named, Exception };   // An exception only looks like its finding.
struct Way {                           // Of saying something.
    Target target = Target::Finding;
    Number of = 0;
    bool english = false;
    std::vector<Piece> pieces;
};

struct Range {
    double low = 0;
    double high = 0;
};

class Knowledge {
 public:
    // Null for bytes that are not a knowledge file of this format, or whose numbers point outside.
    static std::unique_ptr<const Knowledge> read(std::string bytes);

    std::string_view version, dated, review;
    std::vector<Finding> findings;
    std::vector<Modifier> modifiers;
    std::vector<Source> sources;
    std::vector<Department> departments;
    std::vector<std::string_view> words;
    std::vector<std::vector<Number>> groups;   // Of words.
    std::vector<Way> ways;
    std::vector<Rule> danger;
    std::vector<Rule> thresholds;
    Mews mews;
    std::vector<Range> possible;               // Of the measures after Age and Lasts.
    std::vector<Complaint> complaints;

    // Nothing when there is no such id.
    std::optional<Number> finding(std::string_view id) const;
    std::optional<Number> modifier(std::string_view id) const;
    std::optional<Number> complaint(std::string_view id) const;
    const Question* question(std::string_view id) const;
    const Department* department(std::string_view code) const;

 private:
    bool read_all(Tree& tree);
    bool read_ways(Tree& tree);
    bool holds_together() const;
    void name_all();
    std::string bytes_;
    std::vector<Question> shared_;
    Names findings_, modifiers_, complaints_, questions_, departments_;
    std::vector<const Question*> asked_;       // By the number of their name.
};

}  // namespace xinglin::triage::engine
