// The examination of the rules (规则考试): questions as data, each with its source; the right answers never leave the server.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace xinglin::directory {

struct ExamQuestion {
    std::string id;
    std::string ask_zh, ask_en;
    std::vector<std::string> choices_zh, choices_en;
    std::int64_t right = 0;
    std::string source;
};
struct ExamAnswer {
    std::string question;
    std::int64_t choice = 0;
};
struct Marks {
    std::int64_t correct = 0;
    std::int64_t asked = 0;

    std::int64_t percent() const { return asked == 0 ? 0 : correct * 100 / asked; }
};

class Exam {
 public:
    static const Exam& current();   // knowledge/onboarding/exam.yaml
    // Throws std::runtime_error with a sentence: a question without an answer, without a language, twice ...
    explicit Exam(std::string_view yaml);

    const std::string& version() const { return version_; }
    std::span<const ExamQuestion> questions() const { return questions_; }
    // Error: directory.answers_incomplete unless each question is answered once.
    Result<Marks> mark(const std::vector<ExamAnswer>& answers) const;

 private:
    std::string version_;
    std::vector<ExamQuestion> questions_;
};

// What a doctor signs beside his own particulars; knowledge/onboarding/contract.yaml.
struct ContractTerms {
    std::string version;
    std::string title_zh, body_zh, title_en, body_en;
};
const ContractTerms& contract_terms();

}  // namespace xinglin::directory
