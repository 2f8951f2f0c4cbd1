// Responses against their questionnaires.
#include "libs/fhir/validate/judged_test.h"

namespace xinglin::fhir {
namespace {

const std::string kItems = R"([
    {"linkId":"smoker","type":"boolean","required":true},
    {"linkId":"packs","type":"decimal","required":true,"enableWhen":[{"question":"smoker","operator":"=","answerBoolean":true}]},
    {"linkId":"home","type":"group","item":[
        {"linkId":"city","type":"string","maxLength":4},
        {"linkId":"pets","type":"choice","repeats":true,"answerOption":[{"valueCoding":{"system":"urn:p","code":"cat"}},
          {"valueCoding":{"system":"urn:p","code":"dog"}}],
         "item":[{"linkId":"name","type":"string"}]},
        {"linkId":"colour","type":"open-choice","answerOption":[{"valueString":"red"}]}]},
    {"linkId":"sex","type":"choice","answerValueSet":"http://hl7.org/fhir/ValueSet/administrative-gender"},
    {"linkId":"note","type":"display"}])";

std::string answered(const std::string& items, const std::string& status = "completed") {
    return judged(R"({"resourceType":"QuestionnaireResponse","questionnaire":"#q","status":")" + status +
                  R"(","contained":[{"resourceType":"Questionnaire","id":"q","status":"draft","item":)" + kItems + R"(}],"item":[)" + items + "]}");
}

const std::string kNo = R"({"linkId":"smoker","answer":[{"valueBoolean":false}]})";
const std::string kYes = R"({"linkId":"smoker","answer":[{"valueBoolean":true}]})";

std::string home(const std::string& items) { return kNo + R"(,{"linkId":"home","item":[)" + items + "]}"; }

TEST(Answers, AreThoseThatWereAskedFor) {
    EXPECT_EQ(answered(kNo), "");
    EXPECT_EQ(answered(kYes + R"(,{"linkId":"packs","answer":[{"valueDecimal":1.5}]})"), "");
    EXPECT_EQ(answered(kNo + R"(,{"linkId":"city","answer":[{"valueString":"x"}]})"),
              "QuestionnaireResponse.item[1]: the questionnaire has no item \"city\" here");
    EXPECT_EQ(answered(R"({"linkId":"home","item":[{"linkId":"city"}]},)" + kNo), "QuestionnaireResponse.item[1]: the slices of \"item\" are out of order");
    EXPECT_EQ(answered(kNo + "," + kNo), "QuestionnaireResponse.item[1]: \"smoker\" may appear at most 1 times, there are 2");
}

TEST(Answers, AreThereWhenTheyMustBe) {
    EXPECT_EQ(answered(R"({"linkId":"home","item":[{"linkId":"city"}]})"), "QuestionnaireResponse: the required item \"smoker\" is not answered");
    EXPECT_EQ(answered(R"({"linkId":"smoker"})"), "QuestionnaireResponse.item[0]: the required item \"smoker\" is not answered");
    EXPECT_EQ(answered(R"({"linkId":"smoker"})", "in-progress"), "");
    EXPECT_EQ(answered(kYes), "QuestionnaireResponse: the required item \"packs\" is not answered");
    EXPECT_EQ(answered(kNo + R"(,{"linkId":"packs","answer":[{"valueDecimal":1}]})"),
              "QuestionnaireResponse.item[1]: the item \"packs\" is not enabled and is given all the same");
}

TEST(Answers, AreOfTheTypeOfTheQuestion) {
    EXPECT_EQ(answered(R"({"linkId":"smoker","answer":[{"valueString":"yes"}]})"),
              "QuestionnaireResponse.item[0].answer[0]: valueString is no answer to a question of type boolean");
    EXPECT_EQ(answered(kNo + R"(,{"linkId":"note","answer":[{"valueString":"x"}]})"),
              "QuestionnaireResponse.item[1]: the item \"note\" is a display and has no answer");
    EXPECT_EQ(answered(kNo + R"(,{"linkId":"home","answer":[{"valueString":"x"}]})"),
              "QuestionnaireResponse.item[1]: the item \"home\" is a group and has no answer");
    EXPECT_EQ(answered(home(R"({"linkId":"city","answer":[{"valueString":"上海上海"}]})")), "");
    EXPECT_EQ(answered(home(R"({"linkId":"city","answer":[{"valueString":"abcde"}]})")),
              "QuestionnaireResponse.item[1].item[0].answer[0]: longer than 4 characters");
    EXPECT_NE(answered(home(R"({"linkId":"city","answer":[{"valueString":"a"},{"valueString":"b"}]})")), "");
}

TEST(Answers, AreAmongTheOptions) {
    EXPECT_EQ(answered(home(R"({"linkId":"pets","answer":[{"valueCoding":{"system":"urn:p","code":"cat"},
      "item":[{"linkId":"name","answer":[{"valueString":"x"}]}]},
        {"valueCoding":{"system":"urn:p","code":"dog"}}]},{"linkId":"colour","answer":[{"valueString":"blue"}]})")),
              "");
    EXPECT_EQ(answered(home(R"({"linkId":"pets","answer":[{"valueCoding":{"system":"urn:p","code":"cow"}}]})")),
              "QuestionnaireResponse.item[1].item[0].answer[0]: the answer is none of the options");
    EXPECT_EQ(answered(kNo + R"(,{"linkId":"sex","answer":[{"valueCoding":{"system":"http://hl7.org/fhir/administrative-gender","code":"female"}}]})"), "");
    EXPECT_NE(answered(kNo + R"(,{"linkId":"sex","answer":[{"valueCoding":{"system":"http://hl7.org/fhir/administrative-gender","code":"f"}}]})"), "");
}

TEST(Questions, AreConditionsOfOthersOnlyWhenTheyAreThere) {
    const auto asked = [](const std::string& question) {
        return judged(R"({"resourceType":"Questionnaire","status":"draft","item":[{"linkId":"a","type":"boolean"},{"linkId":"b","type":"string",
            "enableWhen":[{"question":")" + question + R"(","operator":"exists","answerBoolean":true}]}]})");
    };
    EXPECT_EQ(asked("a"), "");
    EXPECT_EQ(asked("c"), "Questionnaire.item[1].enableWhen[0]: the questionnaire has no item \"c\" here");
}

}  // namespace
}  // namespace xinglin::fhir
