#include "libs/fhir/validate/enabling.h"

#include <cstdlib>

#include "libs/fhir/validate/literals.h"

namespace xinglin::fhir::validate {
namespace {

using json::Document;
using json::kNone;
using json::Node;

// Every answer to that question, wherever in the response it stands.
void add_answers(const Document& document, Node from, std::string_view link, std::vector<Node>& out) {
    for (const std::string_view list : {"item", "answer"}) {
        const Node all = document.member(from, list);
        if (all == kNone || !document.is_array(all)) continue;
        for (Node one : document.children(all)) {
            if (!document.is_object(one)) continue;
            const Node value = list == "answer" && document.text_of(from, "linkId") == link ? choice_of(document, one, "value") : kNone;
            if (value != kNone) out.push_back(value);
            add_answers(document, one, link, out);
        }
    }
}

// -1, 0, 1; dates of one form compare as texts.
int compare(const Document& left, Node one, const Document& right, Node other) {
    const auto measure = [](const Document& of, Node node) { return of.is_object(node) ? of.member(node, "value") : node; };
    const Node first = measure(left, one), second = measure(right, other);
    if (first == kNone || second == kNone || !left.is_scalar(first) || !right.is_scalar(second)) return 0;
    const std::string a(left.text(first)), b(right.text(second));
    if (left.kind(first) != json::Kind::Number) return a.compare(b);
    const double difference = std::strtod(a.c_str(), nullptr) - std::strtod(b.c_str(), nullptr);
    return difference < 0 ? -1 : difference > 0 ? 1 : 0;
}

bool holds(const Document& questionnaire, Node condition, const Document& response, const std::vector<Node>& answers) {
    const auto op = questionnaire.text_of(condition, "operator");
    const Node wanted = choice_of(questionnaire, condition, "answer");
    if (wanted == kNone) return true;
    if (op == "exists") return answers.empty() == (questionnaire.kind(wanted) == json::Kind::False);
    for (Node answer : answers) {
        const bool same = same_answer(response, answer, questionnaire, wanted);
        const int order = compare(response, answer, questionnaire, wanted);
        if (op == "=" && same) return true;
        if (op == "!=" && !same) return true;
        if ((op == ">" && order > 0) || (op == "<" && order < 0) || (op == ">=" && order >= 0) || (op == "<=" && order <= 0)) return true;
    }
    return false;
}

}  // namespace

Node choice_of(const Document& document, Node object, std::string_view name) {
    for (Node child : document.children(object)) {
        const auto key = document.key(child);
        if (key.starts_with(name) && key.size() > name.size() && key[name.size()] >= 'A' && key[name.size()] <= 'Z') return child;
    }
    return kNone;
}

bool same_answer(const Document& left, Node one, const Document& right, Node other) {
    if (!left.is_object(one) || !right.is_object(other) || left.text_of(one, "code").empty()) return same(left, one, right, other);
    const auto system = left.text_of(one, "system"), wanted = right.text_of(other, "system");
    return left.text_of(one, "code") == right.text_of(other, "code") && (system == wanted || wanted.empty());
}

bool is_enabled(const Document& questionnaire, Node asked, const Instance& response) {
    const Node conditions = questionnaire.member(asked, "enableWhen");
    if (conditions == kNone || !questionnaire.is_array(conditions)) return true;
    const bool any = questionnaire.text_of(asked, "enableBehavior") == "any";
    for (Node one : questionnaire.children(conditions)) {
        std::vector<Node> answers;
        add_answers(*response.document, response.node, questionnaire.text_of(one, "question"), answers);
        if (holds(questionnaire, one, *response.document, answers) == any) return any;
    }
    return !any;
}

}  // namespace xinglin::fhir::validate
