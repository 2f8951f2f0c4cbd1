#include "libs/fhir/validate/sentences.h"

#include <fmt/core.h>

namespace xinglin::fhir::validate {
namespace {

constexpr std::size_t kQuotedMax = 120;   // Bytes of a value that a sentence repeats.

Finding error(std::string_view code, std::string zh, std::string en, std::string_view rule = {}) {
    return {.severity = Severity::Error,
            .code = code,
            .path = {},
            .zh = std::move(zh),
            .en = std::move(en),
            .rule = std::string(rule)};
}

Finding warning(std::string_view code, std::string zh, std::string en, std::string_view rule = {}) {
    auto made = error(code, std::move(zh), std::move(en), rule);
    made.severity = Severity::Warning;
    return made;
}

// Cut between characters.
std::string shown(std::string_view text) {
    if (text.size() <= kQuotedMax) return std::string(text);
    auto size = kQuotedMax;
    while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) --size;
    return std::string(text.substr(0, size)) + "…";
}

}  // namespace

Finding not_a_resource() {
    return error("structure", "缺少 resourceType，不是资源", "there is no resourceType: this is not a resource");
}
Finding unknown_type(std::string_view name) {
    return error("structure", fmt::format("未知的资源类型“{}”", shown(name)),
                 fmt::format("\"{}\" is not a resource type of FHIR R4", shown(name)));
}
Finding abstract_type(std::string_view name) {
    return error("structure", fmt::format("“{}”是抽象类型，不能直接使用", name),
                 fmt::format("{} is abstract: no resource has this type itself", name));
}
Finding unknown_element(std::string_view name) {
    return error("structure", fmt::format("此处没有名为“{}”的元素", shown(name)),
                 fmt::format("there is no element named \"{}\" here", shown(name)));
}
Finding not_a_list(std::string_view name) {
    return error("structure", fmt::format("“{}”可重复，必须写成数组", name),
                 fmt::format("\"{}\" can repeat and must be an array", name));
}
Finding needless_list(std::string_view name) {
    return error("structure", fmt::format("“{}”不可重复，不能写成数组", name),
                 fmt::format("\"{}\" cannot repeat and must not be an array", name));
}
Finding empty_value(std::string_view name) {
    return error("structure", fmt::format("“{}”是空的：对象、数组与元素都不得为空", name),
                 fmt::format("\"{}\" is empty: objects, arrays and elements must have content", name));
}
Finding wrong_json(std::string_view name, std::string_view type) {
    return error("structure", fmt::format("“{}”的 JSON 类型不对：{} 不这样表示", name, type),
                 fmt::format("\"{}\" has the wrong JSON type for {}", name, type));
}
Finding null_value(std::string_view name) {
    return error("structure", fmt::format("“{}”不得为 null", name), fmt::format("\"{}\" must not be null", name));
}
Finding shadow_of_complex(std::string_view name) {
    return error("structure", fmt::format("“{}”：只有基本类型才有下划线成员", shown(name)),
                 fmt::format("\"{}\": only primitives have an underscored companion", shown(name)));
}
Finding uneven_lists(std::string_view name) {
    return error("structure", fmt::format("“{0}”与“_{0}”长短不一", name),
                 fmt::format("\"{0}\" and \"_{0}\" differ in length", name));
}
Finding several_choices(std::string_view name) {
    return error("structure", fmt::format("“{}[x]”只能选一种类型", name),
                 fmt::format("only one type of \"{}[x]\" may be given", name));
}

Finding missing(std::string_view name, std::uint32_t min, std::uint32_t count) {
    if (count == 0)
        return error("required", fmt::format("缺少必需的元素“{}”（至少 {} 个）", name, min),
                     fmt::format("the element \"{}\" is required (at least {})", name, min));
    return error("required", fmt::format("“{}”至少要有 {} 个，只有 {} 个", name, min, count),
                 fmt::format("\"{}\" needs at least {}, there are {}", name, min, count));
}
Finding too_many(std::string_view name, std::uint32_t max, std::uint32_t count) {
    return error("structure", fmt::format("“{}”至多 {} 个，却有 {} 个", name, max, count),
                 fmt::format("\"{}\" may appear at most {} times, there are {}", name, max, count));
}

Finding malformed_value(std::string_view type, std::string_view text) {
    return error("value", fmt::format("“{}”不是合法的 {}", shown(text), type),
                 fmt::format("\"{}\" is not a valid {}", shown(text), type));
}
Finding too_long(std::uint32_t max) {
    return error("too-long", fmt::format("超过 {} 个字符的上限", max), fmt::format("longer than {} characters", max));
}
Finding out_of_range(std::string_view bound) {
    return error("value", fmt::format("超出允许的界限 {}", bound), fmt::format("beyond the allowed bound {}", bound));
}
Finding not_fixed(std::string_view json) {
    return error("value", fmt::format("必须恰为 {}", shown(json)), fmt::format("must be exactly {}", shown(json)));
}
Finding not_of_pattern(std::string_view json) {
    return error("value", fmt::format("必须含有 {}", shown(json)), fmt::format("must contain {}", shown(json)));
}
Finding not_absolute(std::string_view uri) {
    return error("value", fmt::format("“{}”必须是绝对地址", shown(uri)), fmt::format("\"{}\" must be absolute", shown(uri)));
}
Finding other_size(std::string_view said, std::string_view bytes) {
    return error("value", fmt::format("所述大小 {} 与内容的 {} 字节不符", said, bytes),
                 fmt::format("the size {} is not that of the data, {} bytes", said, bytes));
}
Finding bad_narrative(std::string_view zh, std::string_view en) {
    return error("invariant", fmt::format("叙述文本不合规：{}", zh), fmt::format("the narrative is not allowed: {}", en),
                 "txt-1");
}

Finding outside_required(std::string_view code, std::string_view value_set) {
    return error("code-invalid", fmt::format("代码“{}”不在必须使用的值集 {} 之内", shown(code), value_set),
                 fmt::format("the code \"{}\" is not in the required value set {}", shown(code), value_set), value_set);
}
Finding outside_extensible(std::string_view code, std::string_view value_set) {
    return warning("code-invalid", fmt::format("代码“{}”不在应当使用的值集 {} 之内", shown(code), value_set),
                   fmt::format("the code \"{}\" is not in the extensible value set {}", shown(code), value_set), value_set);
}
Finding no_code(std::string_view value_set) {
    return error("code-invalid", fmt::format("缺少代码：必须取自值集 {}", value_set),
                 fmt::format("no code is given: one of {} is required", value_set), value_set);
}
Finding unknown_code(std::string_view code, std::string_view system) {
    return warning("code-invalid", fmt::format("代码系统 {} 中没有代码“{}”", system, shown(code)),
                 fmt::format("the code system {} has no code \"{}\"", system, shown(code)), system);
}
Finding other_display(std::string_view display, std::string_view right) {
    return warning("code-invalid", fmt::format("名称“{}”不是该代码的名称“{}”", shown(display), shown(right)),
                   fmt::format("the display \"{}\" is not the code's, which is \"{}\"", shown(display), shown(right)));
}
Finding value_set_for_system(std::string_view url) {
    return error("code-invalid", fmt::format("{} 是值集，不是代码系统", url), fmt::format("{} is a value set, not a code system", url), url);
}

Finding wrong_target(std::string_view type) {
    return error("structure", fmt::format("此处的引用不得指向 {}", type),
                 fmt::format("a reference here must not point to {}", type));
}
Finding other_full_url(std::string_view url) {
    return error("value", fmt::format("fullUrl“{}”与资源的类型或 id 不符", shown(url)),
                 fmt::format("the fullUrl \"{}\" disagrees with the resource's type or id", shown(url)));
}
Finding malformed_reference(std::string_view reference) {
    return error("value", fmt::format("引用“{}”既不是绝对地址，也不是“类型/标识”", shown(reference)),
                 fmt::format("the reference \"{}\" is neither absolute nor [type]/[id]", shown(reference)));
}
Finding other_target_type(std::string_view said, std::string_view named) {
    return error("value", fmt::format("所述类型 {} 与所引用的 {} 不符", shown(said), named),
                 fmt::format("the type {} is not that of the reference, {}", shown(said), named));
}
Finding missing_in_bundle(std::string_view reference) {
    return error("not-found", fmt::format("所引用的“{}”必须在此 Bundle 之内", shown(reference)),
                 fmt::format("\"{}\" must be in this bundle", shown(reference)));
}
Finding unresolved(std::string_view reference) {
    return error("not-found", fmt::format("找不到所引用的“{}”", shown(reference)),
                 fmt::format("\"{}\" cannot be found", shown(reference)));
}
Finding unknown_profile(std::string_view url) {
    return warning("not-found", fmt::format("没有结构定义 {}，未按它检查", shown(url)),
                   fmt::format("the profile {} is not loaded and was not checked", shown(url)), url);
}
Finding profile_of_other_type(std::string_view url, std::string_view type) {
    return error("structure", fmt::format("结构定义 {} 不适用于 {}", url, type),
                 fmt::format("the profile {} is not for {}", url, type), url);
}
Finding wrong_type(std::string_view type) {
    return error("structure", fmt::format("此处不允许类型 {}", type), fmt::format("the type {} is not allowed here", type));
}
Finding matches_no_profile(std::string_view urls) {
    return error("structure", fmt::format("不符合所列的任何结构定义：{}", urls),
                 fmt::format("conforms to none of the profiles {}", urls));
}
Finding unsliced(std::string_view name) {
    return error("structure", fmt::format("“{}”的切片是封闭的，此项不属于任何一片", name),
                 fmt::format("the slicing of \"{}\" is closed and this belongs to no slice", name));
}
Finding out_of_order(std::string_view name) {
    return error("structure", fmt::format("“{}”的各切片次序不对", name),
                 fmt::format("the slices of \"{}\" are out of order", name));
}
Finding misplaced_extension(std::string_view url) {
    return error("extension", fmt::format("扩展 {} 不得用在此处", url), fmt::format("the extension {} is not allowed here", url),
                 url);
}
Finding unknown_part(std::string_view url) {
    return error("extension", fmt::format("该扩展没有名为“{}”的部分", shown(url)), fmt::format("the extension has no part named \"{}\"", shown(url)));
}
Finding unknown_modifier(std::string_view url) {
    return warning("extension", fmt::format("不认识的修饰性扩展 {}", shown(url)),
                   fmt::format("the modifier extension {} is not known", shown(url)), url);
}

Finding broken_invariant(std::string_view key, std::string_view human, bool as_warning) {
    auto made = error("invariant", fmt::format("不满足约束 {}：{}", key, human),
                      fmt::format("the constraint {} is not met: {}", key, human), key);
    if (as_warning) made.severity = Severity::Warning;
    return made;
}
Finding unjudged_invariant(std::string_view key, const Finding& why) {
    return warning("exception", fmt::format("约束 {} 无法求值：{}", key, why.zh),
                   fmt::format("the constraint {} could not be evaluated: {}", key, why.en), key);
}

}  // namespace xinglin::fhir::validate
