#include "libs/fhir/json/refusals.h"

namespace xinglin::fhir::json {
namespace {

Finding refusal(std::string_view code, std::string zh, std::string en) {
    return {.severity = Severity::Fatal, .code = code, .path = {}, .zh = std::move(zh), .en = std::move(en)};
}

}  // namespace

Finding malformed(std::size_t line, std::size_t column) {
    const std::string at = std::to_string(line), in = std::to_string(column);
    return refusal("structure", "不是合法的 JSON（第 " + at + " 行第 " + in + " 列）",
                   "not valid JSON (line " + at + ", column " + in + ")");
}

Finding bad_encoding() { return refusal("structure", "文本不是合法的 UTF-8", "the text is not valid UTF-8"); }

Finding too_large(std::size_t bytes_max) {
    const std::string most = std::to_string(bytes_max);
    return refusal("too-long", "内容超过 " + most + " 字节的上限", "larger than the limit of " + most + " bytes");
}

Finding too_deep(std::uint32_t depth_max) {
    const std::string most = std::to_string(depth_max);
    return refusal("too-costly", "嵌套超过 " + most + " 层的上限", "nested deeper than the limit of " + most + " levels");
}

Finding too_many_nodes(std::uint32_t nodes_max) {
    const std::string most = std::to_string(nodes_max);
    return refusal("too-costly", "元素超过 " + most + " 个的上限", "more than the limit of " + most + " values");
}

Finding name_too_long(std::uint32_t bytes_max) {
    const std::string most = std::to_string(bytes_max);
    return refusal("too-long", "成员名超过 " + most + " 字节的上限", "a member's name is longer than the limit of " + most + " bytes");
}

Finding doubled_name(std::string_view name) {
    const std::string quoted = "“" + std::string(name) + "”";
    return refusal("structure", "成员" + quoted + "出现了两次", "the member \"" + std::string(name) + "\" appears twice");
}

}  // namespace xinglin::fhir::json
