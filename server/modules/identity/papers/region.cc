#include "modules/identity/papers/region.h"

#include <algorithm>
#include <array>

#include "modules/identity/papers/refusals.h"

namespace xinglin::identity {
namespace {

constexpr std::array<std::string_view, 34> kProvinces{"11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34",
                                                      "35", "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "52",
                                                      "53", "54", "61", "62", "63", "64", "65", "71", "81", "82"};
// Taiwan's residents carry it on their residence permits; it is in no other list.
constexpr std::string_view kPermitsOfTaiwan = "83";

}  // namespace

bool is_province(std::string_view two_digits) {
    return std::ranges::find(kProvinces, two_digits) != kProvinces.end() || two_digits == kPermitsOfTaiwan;
}

Result<void> usable_province(std::string_view two_digits, NumberSpace space) {
    const bool impossible = two_digits == kImpossibleProvince;
    if (!impossible && !is_province(two_digits)) return refuse(paper_region());
    if (impossible && space == NumberSpace::Real) return refuse(paper_of_demo());
    if (!impossible && space == NumberSpace::Demo) return refuse(paper_demo());
    return {};
}

}  // namespace xinglin::identity
