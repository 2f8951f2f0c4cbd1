// The danger questions (危险信号提问): knowledge as data, and the judge. Pure: no clock, no I/O.
// The browser has the same judge; knowledge/danger/vectors.json holds the two together.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xinglin::triage {

// How urgent it is, from mild to worst (M05): T4 twice, T3, T2, T1.
enum class Disposition : std::uint8_t { SelfCare, DoctorSoon, DoctorToday, EmergencyNow, Call120 };
std::string_view disposition_name(Disposition disposition);   // As stored everywhere: "call_120".
std::optional<Disposition> disposition_from_name(std::string_view name);

// What was answered. A group not named anywhere was not answered.
struct Answers {
    std::string about;                  // self, infant, child, adult
    std::optional<std::string> pregnant;   // yes, no
    std::vector<std::string> signs;     // Ticked.
    std::vector<std::string> unsure;    // Groups answered "not sure".
    std::vector<std::string> clear;     // Groups answered "none of these".
};

struct Verdict {
    Disposition disposition = Disposition::DoctorSoon;
    bool crisis = false;     // Self-harm: a human is wanted at once.
    bool complete = false;   // Everything that had to be answered was; urgent verdicts need no more.

    bool operator==(const Verdict&) const = default;
};

class DangerKnowledge {
 public:
    struct Sign {
        std::string id;
        Disposition level;
        bool crisis;
        std::vector<std::string> sources;
    };
    // Open when no condition is set, or when the answer to `context` is one of `values`.
    struct When {
        std::string context;
        std::vector<std::string> values;
    };
    struct Group {
        std::string id;
        std::optional<When> when;
        std::vector<Sign> signs;
    };
    struct Question {
        std::string id;
        std::optional<When> when;
        std::vector<std::string> options;
    };

    // Throws std::runtime_error naming the fault: knowledge that cannot be read must not serve.
    static DangerKnowledge parse(std::string_view json);
    // The file that this program was built with.
    static const DangerKnowledge& built_in();
    static std::string_view built_in_json();

    const std::string& version() const { return version_; }
    const std::vector<Group>& groups() const { return groups_; }
    const std::vector<Question>& context() const { return context_; }
    const Sign* find_sign(std::string_view id) const;
    const Group* find_group(std::string_view id) const;

 private:
    std::string version_;
    std::vector<Question> context_;
    std::vector<Group> groups_;
};

// Monotone: another sign never makes the disposition milder. Unknown ids are the caller's to refuse.
Verdict judge(const DangerKnowledge& knowledge, const Answers& answers);

}  // namespace xinglin::triage
