// The JSON reader: whatever comes, it answers; what it accepts is written and read again to the same.
#include <cstdlib>

#include "platform/wire/wire.h"

namespace xinglin::fuzz {

enum class Kind : std::uint8_t { One, Two };
struct Leaf {
    std::string text;
    std::int32_t number = 0;
};
struct Tree {
    std::optional<std::string> name;
    std::optional<Kind> kind;
    std::optional<Instant> at;
    std::optional<LocalDay> day;
    std::optional<PersonId> person;
    std::optional<bool> truth;
    std::optional<std::vector<Leaf>> leaves;
    std::optional<wire::TextMap> map;
    std::optional<wire::Raw> raw;
};

}  // namespace xinglin::fuzz

namespace xinglin::wire {
using namespace fuzz;
template <>
constexpr auto names<Kind> = enum_names(entry{Kind::One, "one"}, entry{Kind::Two, "two"});
template <>
constexpr auto fields<Leaf> = members(field<"text">(&Leaf::text, text(0, 10)), field<"number">(&Leaf::number, range(-5, 5)));
template <>
constexpr auto fields<Tree> = members(
    field<"name">(&Tree::name), field<"kind">(&Tree::kind), field<"at">(&Tree::at), field<"day">(&Tree::day), field<"person">(&Tree::person),
    field<"truth">(&Tree::truth), field<"leaves">(&Tree::leaves, at_most(4)), field<"map">(&Tree::map, at_most(4)), field<"raw">(&Tree::raw));
}  // namespace xinglin::wire

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace xinglin;
    auto read = wire::read<fuzz::Tree>({reinterpret_cast<const char*>(data), size});
    if (!read) return 0;
    const std::string written = wire::write(*read);
    auto again = wire::read<fuzz::Tree>(written);
    if (!again || wire::write(*again) != written) std::abort();
    return 0;
}
