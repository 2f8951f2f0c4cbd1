#include "modules/identity/papers/paper.h"

#include "modules/identity/papers/number.h"
#include "modules/identity/papers/refusals.h"
#include "modules/identity/papers/region.h"

namespace xinglin::identity {
namespace {

constexpr std::size_t kTypedMax = 64;
constexpr std::size_t kModern = 18;
constexpr std::size_t kLegacy = 15;
constexpr int kOrderMax = 20;   // Nobody has more children under one number.

bool looks_modern(std::string_view number) {
    return number.size() == kModern && all_digits(number.substr(0, 17)) && (all_digits(number.substr(17)) || number[17] == 'X');
}

// Until 1999: two digits of the year and no check character; everybody who has one was born in 19xx.
std::string modern_from_legacy(std::string_view legacy) {
    std::string number = std::string(legacy.substr(0, 6)) + "19" + std::string(legacy.substr(6));
    number.push_back(check_character(number));
    return number;
}

bool is_permit(std::string_view number) {
    return number.starts_with("810000") || number.starts_with("820000") || number.starts_with("830000");
}

// Region, birth date, sex and check character of eighteen places; `province_at` is where the region begins.
Result<Paper> judged(PaperKind kind, std::string number, std::size_t province_at, LocalDay today, NumberSpace space) {
    if (auto usable = usable_province(std::string_view(number).substr(province_at, 2), space); !usable) return refuse(usable.error());
    const auto born = day_of(std::string_view(number).substr(6, 8), today);
    if (!born) return refuse(paper_birth_date());
    if (!check_holds(number)) return refuse(paper_checksum());
    const Sex sex = sex_of(number[16]);
    return Paper{kind, std::move(number), born, sex};
}

Result<Paper> resident(std::string number, LocalDay today, NumberSpace space) {
    if (number.size() == kLegacy && all_digits(number)) number = modern_from_legacy(number);
    if (!looks_modern(number)) return refuse(paper_form());
    if (is_permit(number) || (number[0] == '9' && !number.starts_with(kImpossibleRegion))) return refuse(paper_kind());
    return judged(PaperKind::ResidentId, std::move(number), 0, today, space);
}

// A demo's permit has the impossible region like everything else there.
Result<Paper> permit(std::string number, LocalDay today, NumberSpace space) {
    if (!looks_modern(number)) return refuse(paper_form());
    if (!is_permit(number) && !number.starts_with(kImpossibleRegion)) return refuse(paper_kind());
    return judged(PaperKind::ResidencePermit, std::move(number), 0, today, space);
}

// 2004 and 2017: nationality (three letters), region (four digits), birth date YYMMDD, two digits whose rule is not published.
Result<Paper> permanent_of_2017(std::string number, LocalDay today, NumberSpace space) {
    for (char c : number.substr(0, 3)) {
        if (c < 'A' || c > 'Z') return refuse(paper_form());
    }
    if (!all_digits(std::string_view(number).substr(3))) return refuse(paper_form());
    if (auto usable = usable_province(std::string_view(number).substr(3, 2), space); !usable) return refuse(usable.error());
    const std::string year_to_day = number.substr(7, 6);
    auto born = day_of("20" + year_to_day, today);
    if (!born) born = day_of("19" + year_to_day, today);
    if (!born) return refuse(paper_birth_date());
    return Paper{PaperKind::PermanentResident, std::move(number), born, std::nullopt};
}

// 2023: 9, province, nationality (three digits), birth date, sequence, check character.
Result<Paper> permanent(std::string number, LocalDay today, NumberSpace space) {
    if (number.size() == kLegacy) return permanent_of_2017(std::move(number), today, space);
    if (!looks_modern(number)) return refuse(paper_form());
    if (number[0] != '9') return refuse(paper_kind());
    return judged(PaperKind::PermanentResident, std::move(number), 1, today, space);
}

// Passports know no region: a demo's begin with its digits.
Result<Paper> passport(std::string number, NumberSpace space) {
    if (number.size() < 5 || number.size() > 12) return refuse(paper_form());
    bool has_digit = false;
    for (char c : number) {
        const bool digit = c >= '0' && c <= '9';
        if (!digit && (c < 'A' || c > 'Z')) return refuse(paper_form());
        has_digit |= digit;
    }
    if (!has_digit) return refuse(paper_form());
    const bool of_demo = number.starts_with(kImpossibleRegion);
    if (of_demo && space == NumberSpace::Real) return refuse(paper_of_demo());
    if (!of_demo && space == NumberSpace::Demo) return refuse(paper_demo());
    return Paper{PaperKind::Passport, std::move(number), std::nullopt, std::nullopt};
}

Result<Paper> birth_certificate(std::string number, NumberSpace space) {
    if (number.size() != 10 || number[0] < 'A' || number[0] > 'Z' || !all_digits(std::string_view(number).substr(1))) {
        return refuse(paper_form());
    }
    if (auto usable = usable_province(std::string_view(number).substr(1, 2), space); !usable) return refuse(usable.error());
    return Paper{PaperKind::BirthCertificate, std::move(number), std::nullopt, std::nullopt};
}

// "<the guardian's number>-<place among the children>": twins differ by their place.
Result<Paper> guardian_order(std::string_view typed, LocalDay today, NumberSpace space) {
    const auto dash = typed.rfind('-');
    if (dash == std::string_view::npos) return refuse(paper_form());
    const std::string order = compact(typed.substr(dash + 1));
    if (order.size() > 2 || !all_digits(order) || order[0] == '0' || std::stoi(order) > kOrderMax) return refuse(paper_form());
    auto guardian = resident(compact(typed.substr(0, dash)), today, space);
    if (!guardian) return guardian;
    return Paper{PaperKind::GuardianOrder, guardian->number + "-" + order, std::nullopt, std::nullopt};
}

}  // namespace

Result<Paper> read_paper(PaperKind kind, std::string_view typed, LocalDay today, NumberSpace space) {
    if (typed.size() > kTypedMax) return refuse(paper_form());
    switch (kind) {
    case PaperKind::ResidentId: return resident(compact(typed), today, space);
    case PaperKind::ResidencePermit: return permit(compact(typed), today, space);
    case PaperKind::PermanentResident: return permanent(compact(typed), today, space);
    case PaperKind::Passport: return passport(compact(typed), space);
    case PaperKind::BirthCertificate: return birth_certificate(compact(typed), space);
    case PaperKind::GuardianOrder: return guardian_order(typed, today, space);
    }
    return refuse(paper_form());
}

std::string masked_number(std::string_view number) {
    const std::size_t shown = number.size() >= 12 ? 4 : 2;
    if (number.size() <= 2 * shown) return std::string(number.size(), '*');
    return std::string(number.substr(0, shown)) + std::string(number.size() - 2 * shown, '*') +
           std::string(number.substr(number.size() - shown));
}

}  // namespace xinglin::identity
