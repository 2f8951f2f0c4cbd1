// What the judge says of answers to questionnaires.
#include <fmt/core.h>

#include "libs/fhir/validate/sentences.h"

namespace xinglin::fhir::validate {
namespace {

Finding error(std::string_view code, std::string zh, std::string en) {
    return {.severity = Severity::Error, .code = code, .path = {}, .zh = std::move(zh), .en = std::move(en)};
}

}  // namespace

Finding not_asked(std::string_view link) {
    return error("structure", fmt::format("问卷在此处没有 linkId 为“{}”的项", link), fmt::format("the questionnaire has no item \"{}\" here", link));
}
Finding unanswered(std::string_view link) {
    return error("required", fmt::format("必答项“{}”没有回答", link), fmt::format("the required item \"{}\" is not answered", link));
}
Finding answered_though_disabled(std::string_view link) {
    return error("structure", fmt::format("项“{}”未启用，却有回答", link), fmt::format("the item \"{}\" is not enabled and is given all the same", link));
}
Finding answer_to_no_question(std::string_view link, std::string_view type) {
    return error("structure", fmt::format("项“{}”是 {}，不能有回答", link, type), fmt::format("the item \"{}\" is a {} and has no answer", link, type));
}
Finding item_beside_answer(std::string_view link) {
    return error("structure", fmt::format("问题“{}”之下的项应在其回答之内", link),
                 fmt::format("items below the question \"{}\" stand in its answer", link));
}
Finding wrong_answer_type(std::string_view member, std::string_view type) {
    return error("value", fmt::format("{} 不能回答 {} 类型的问题", member, type), fmt::format("{} is no answer to a question of type {}", member, type));
}
Finding no_option() { return error("code-invalid", "回答不在可选项之内", "the answer is none of the options"); }

}  // namespace xinglin::fhir::validate
