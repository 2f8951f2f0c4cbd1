#include "libs/fhir/validate/questionnaires.h"

#include <algorithm>

#include "libs/fhir/path/references.h"
#include "libs/fhir/validate/coded.h"
#include "libs/fhir/validate/enabling.h"
#include "libs/fhir/validate/sentences.h"

namespace xinglin::fhir::validate {
namespace {

using json::Document;
using json::kNone;
using json::Node;

// Which value[x] answers a question of a type; a choice may also have options of other types.
constexpr std::pair<std::string_view, std::string_view> kAnswers[] = {
    {"boolean", "valueBoolean"},   {"decimal", "valueDecimal"}, {"integer", "valueInteger"},       {"date", "valueDate"},
    {"dateTime", "valueDateTime"}, {"time", "valueTime"},       {"string", "valueString"},         {"text", "valueString"},
    {"url", "valueUri"},           {"choice", "valueCoding"},   {"open-choice", "valueCoding"},    {"open-choice", "valueString"},
    {"quantity", "valueQuantity"}, {"reference", "valueReference"}, {"attachment", "valueAttachment"}};

std::vector<Node> items_of(const Document& document, Node from, std::string_view name) {
    std::vector<Node> out;
    const Node list = document.member(from, name);
    if (list == kNone || !document.is_array(list)) return out;
    for (Node one : document.children(list)) {
        if (document.is_object(one)) out.push_back(one);
    }
    return out;
}

bool is_true(const Document& document, Node object, std::string_view name) {
    const Node found = document.member(object, name);
    return found != kNone && document.kind(found) == json::Kind::True;
}

class Answers {
 public:
    Answers(const Tools& tools, const Instance& response, const Instance& asked, Report& report)
        : tools_(tools), response_(response), given_(*response.document), asked_(*asked.document), report_(report) {
        const auto status = given_.text_of(response.node, "status");
        complete_ = status == "completed" || status == "amended";
    }

    // One level: what was asked there, in its order, and what is given.
    void level(Node asked, Node given, const Place& place) {
        const auto questions = items_of(asked_, asked, "item");
        std::vector<std::uint32_t> counts(questions.size());
        std::size_t furthest = 0;
        int index = 0;
        for (Node one : items_of(given_, given, "item")) {
            const Place here{&place, "item", index++};
            const auto link = given_.text_of(one, "linkId");
            const auto found = std::find_if(questions.begin(), questions.end(), [&](Node each) { return asked_.text_of(each, "linkId") == link; });
            if (found == questions.end()) {
                report_.add(not_asked(link), here);
                continue;
            }
            const auto at = static_cast<std::size_t>(found - questions.begin());
            if (at < furthest) report_.add(out_of_order("item"), here);
            furthest = std::max(furthest, at);
            if (++counts[at] == 2 && !is_true(asked_, *found, "repeats")) report_.add(too_many(link, 1, 2), here);
            item(*found, one, here);
        }
        for (std::size_t i = 0; i < questions.size(); ++i) {
            const bool wanted = complete_ && is_true(asked_, questions[i], "required") && is_enabled(asked_, questions[i], response_);
            if (wanted && counts[i] == 0) report_.add(unanswered(asked_.text_of(questions[i], "linkId")), place);
        }
    }

 private:
    void item(Node asked, Node given, const Place& place) {
        const auto type = asked_.text_of(asked, "type"), link = asked_.text_of(asked, "linkId");
        const auto answers = items_of(given_, given, "answer");
        const bool question = type != "group" && type != "display";
        if (!is_enabled(asked_, asked, response_)) return report_.add(answered_though_disabled(link), place);
        if (!question && !answers.empty()) return report_.add(answer_to_no_question(link, type), place);
        if (question && answers.size() > 1 && !is_true(asked_, asked, "repeats"))
            report_.add(too_many("answer", 1, static_cast<std::uint32_t>(answers.size())), place);
        if (question && answers.empty() && complete_ && is_true(asked_, asked, "required")) report_.add(unanswered(link), place);
        int index = 0;
        for (Node one : answers) {
            const Place here{&place, "answer", index++};
            answer(asked, type, one, here);
            level(asked, one, here);
        }
        if (!question) level(asked, given, place);
        else if (given_.member(given, "item") != kNone) report_.add(item_beside_answer(link), place);
    }
    void answer(Node asked, std::string_view type, Node given, const Place& place) {
        const Node value = choice_of(given_, given, "value");
        if (value == kNone) return;
        const auto key = given_.key(value);
        const auto options = items_of(asked_, asked, "answerOption");
        const bool by_type = std::any_of(std::begin(kAnswers), std::end(kAnswers), [&](const auto& one) { return one.first == type && one.second == key; });
        const bool by_option = std::any_of(options.begin(), options.end(), [&](Node one) { return asked_.member(one, key) != kNone; });
        if (!by_type && !by_option) return report_.add(wrong_answer_type(key, type), place);
        check_length(asked, value, place);
        if (type == "open-choice" && key == "valueString") return;
        if (!options.empty() && type.ends_with("choice") && !is_option(options, value)) report_.add(no_option(), place);
        value_set(asked, type, value, place);
    }
    bool is_option(const std::vector<Node>& options, Node value) const {
        return std::any_of(options.begin(), options.end(), [&](Node one) {
            const Node option = asked_.member(one, given_.key(value));
            return option != kNone && same_answer(given_, value, asked_, option);
        });
    }
    void value_set(Node asked, std::string_view type, Node value, const Place& place) {
        const auto url = asked_.text_of(asked, "answerValueSet");
        if (url.empty() || url.starts_with('#') || type != "choice" || !given_.is_object(value)) return;
        const auto codes = codes_of({.document = &given_, .node = value});
        if (!codes.empty() && membership(tools_.terminology, url, codes) == Membership::Out) report_.add(outside_required(codes.front().code, url), place);
    }
    void check_length(Node asked, Node value, const Place& place) {
        const Node most = asked_.member(asked, "maxLength");
        if (most == kNone || given_.kind(value) != json::Kind::Text || asked_.kind(most) != json::Kind::Number) return;
        const auto limit = static_cast<std::uint32_t>(std::strtoul(std::string(asked_.text(most)).c_str(), nullptr, 10));
        const auto text = given_.text(value);
        const auto characters = std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
        if (static_cast<std::uint32_t>(characters) > limit) report_.add(too_long(limit), place);
    }

    const Tools& tools_;
    const Instance& response_;
    const Document& given_;
    const Document& asked_;
    Report& report_;
    bool complete_ = false;
};

bool is_questionnaire(const Instance& one) { return one.type != nullptr && one.type->type == "Questionnaire"; }

Node in_bundle(const Document& document, std::string_view url) {
    for (Node entry : items_of(document, document.root(), "entry")) {
        const Node resource = document.member(entry, "resource");
        if (document.text_of(resource, "resourceType") == "Questionnaire" && document.text_of(resource, "url") == url) return resource;
    }
    return kNone;
}

std::optional<Instance> questionnaire_of(const Tools& tools, const Instance& response) {
    const Document& document = *response.document;
    auto url = document.text_of(response.node, "questionnaire");
    if (url.empty()) return std::nullopt;
    if (url.starts_with('#')) {
        for (Node one : items_of(document, response.node, "contained")) {
            if (document.text_of(one, "id") == url.substr(1)) return resource_at(tools.definitions, document, one);
        }
        return std::nullopt;
    }
    url = url.substr(0, url.find('|'));
    if (const Node found = in_bundle(document, url); found != kNone) return resource_at(tools.definitions, document, found);
    return tools.options.elsewhere ? tools.options.elsewhere(url) : std::nullopt;
}

void add_links(const Document& document, Node from, std::vector<std::string_view>& out) {
    for (Node one : items_of(document, from, "item")) {
        out.push_back(document.text_of(one, "linkId"));
        add_links(document, one, out);
    }
}

void check_conditions(const Document& document, Node from, const std::vector<std::string_view>& links, const Place& place, Report& report) {
    int index = 0;
    for (Node one : items_of(document, from, "item")) {
        const Place here{&place, "item", index++};
        int condition = 0;
        for (Node when : items_of(document, one, "enableWhen")) {
            const auto question = document.text_of(when, "question");
            const Place there{&here, "enableWhen", condition++};
            if (!question.empty() && std::find(links.begin(), links.end(), question) == links.end()) report.add(not_asked(question), there);
        }
        check_conditions(document, one, links, here, report);
    }
}

}  // namespace

void check_questions(const Tools&, const Instance& questionnaire, const Place& place, Report& report) {
    std::vector<std::string_view> links;
    add_links(*questionnaire.document, questionnaire.node, links);
    check_conditions(*questionnaire.document, questionnaire.node, links, place, report);
}

void check_answers(const Tools& tools, const Instance& response, const Place& place, Report& report) {
    const auto asked = questionnaire_of(tools, response);
    if (asked && is_questionnaire(*asked)) Answers(tools, response, *asked, report).level(asked->node, response.node, place);
}

}  // namespace xinglin::fhir::validate
