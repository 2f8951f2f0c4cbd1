#include "libs/fhir/json/refusals.h"

namespace xinglin::fhir::json {
namespace {

Finding refusal(std::string_view code, std::string zh, std::string en) {
    return {.severity = Severity::Fatal, .code = code, .path = {}, .zh = std::move(zh), .en = std::move(en)};
}

// # is the limit.
Finding over_limit(std::string_view code, std::string zh, std::string en, std::size_t most) {
    for (std::string* sentence : {&zh, &en}) sentence->replace(sentence->find('#'), 1, std::to_string(most));
    return refusal(code, std::move(zh), std::move(en));
}

}  // namespace

Finding malformed(std::size_t line, std::size_t column) {
    const std::string at = std::to_string(line), in = std::to_string(column);
    return refusal("structure", "不是合法的 JSON（第 " + at + " 行第 " + in + " 列）",
                   "not valid JSON (line " + at + ", column " + in + ")");
}

Finding bad_encoding() { return refusal("structure", "文本不是合法的 UTF-8", "the text is not valid UTF-8"); }

Finding too_large(std::size_t bytes_max) {
    return over_limit("too-long", "内容超过 # 字节的上限", "larger than the limit of # bytes", bytes_max);
}
Finding too_deep(std::uint32_t depth_max) {
    return over_limit("too-costly", "嵌套超过 # 层的上限", "nested deeper than the limit of # levels", depth_max);
}
Finding too_many_nodes(std::uint32_t nodes_max) {
    return over_limit("too-costly", "元素超过 # 个的上限", "more than the limit of # values", nodes_max);
}
Finding name_too_long(std::uint32_t bytes_max) {
    return over_limit("too-long", "成员名超过 # 字节的上限", "a member's name is longer than the limit of # bytes", bytes_max);
}

Finding doubled_name(std::string_view name) {
    const std::string quoted = "“" + std::string(name) + "”";
    return refusal("structure", "成员" + quoted + "出现了两次", "the member \"" + std::string(name) + "\" appears twice");
}

}  // namespace xinglin::fhir::json
