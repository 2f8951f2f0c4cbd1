#include "modules/directory/onboarding/exam.h"

#include <yaml-cpp/yaml.h>

#include <map>
#include <set>
#include <stdexcept>

#include "modules/directory/onboarding/refusals.h"

namespace xinglin::directory {
namespace knowledge {
extern const std::string_view exam_yaml;
extern const std::string_view contract_yaml;
}  // namespace knowledge

namespace {

std::string required(const YAML::Node& node, const char* name) {
    if (!node[name] || !node[name].IsScalar()) throw std::runtime_error(std::string("the onboarding knowledge lacks ") + name);
    return node[name].as<std::string>();
}

ExamQuestion read_question(const YAML::Node& node) {
    ExamQuestion question{.id = required(node, "id"), .ask_zh = required(node["zh"], "ask"), .ask_en = required(node["en"], "ask"),
                          .choices_zh = node["zh"]["choices"].as<std::vector<std::string>>(),
                          .choices_en = node["en"]["choices"].as<std::vector<std::string>>(),
                          .right = node["right"].as<std::int64_t>(), .source = required(node, "source")};
    const auto choices = static_cast<std::int64_t>(question.choices_zh.size());
    if (choices < 2 || question.choices_en.size() != question.choices_zh.size() || question.right < 0 || question.right >= choices)
        throw std::runtime_error("the examination's question " + question.id + " has no right answer among its choices");
    return question;
}

}  // namespace

Exam::Exam(std::string_view yaml) {
    const YAML::Node file = YAML::Load(std::string(yaml));
    version_ = required(file, "version");
    std::set<std::string> ids;
    for (const auto& node : file["questions"]) {
        questions_.push_back(read_question(node));
        if (!ids.insert(questions_.back().id).second) throw std::runtime_error("a question stands twice: " + questions_.back().id);
    }
    if (questions_.empty()) throw std::runtime_error("an examination without questions");
}

const Exam& Exam::current() {
    static const Exam embedded(knowledge::exam_yaml);
    return embedded;
}

Result<Marks> Exam::mark(const std::vector<ExamAnswer>& answers) const {
    std::map<std::string, std::int64_t> given;
    for (const auto& answer : answers) given.emplace(answer.question, answer.choice);
    if (answers.size() != questions_.size() || given.size() != questions_.size()) return refuse(answers_incomplete());
    Marks marks{.asked = static_cast<std::int64_t>(questions_.size())};
    for (const auto& question : questions_) {
        const auto answer = given.find(question.id);
        if (answer == given.end()) return refuse(answers_incomplete());
        if (answer->second == question.right) ++marks.correct;
    }
    return marks;
}

const ContractTerms& contract_terms() {
    static const ContractTerms terms = [] {
        const YAML::Node file = YAML::Load(std::string(knowledge::contract_yaml));
        return ContractTerms{.version = required(file, "version"), .title_zh = required(file["zh"], "title"),
                             .body_zh = required(file["zh"], "body"), .title_en = required(file["en"], "title"),
                             .body_en = required(file["en"], "body")};
    }();
    return terms;
}

}  // namespace xinglin::directory
