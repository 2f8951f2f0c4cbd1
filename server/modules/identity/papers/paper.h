// Papers by which a person is told from all others (证件): pure rules, no clock and no I/O. A number is held against its form,
// its region, its date and its check digit, each refused by a code of its own; whether it is really his is an authority's to say.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "modules/identity/identity.h"

namespace xinglin::identity {

enum class PaperKind : std::uint8_t {
    ResidentId,          // 居民身份证, GB 11643-1999: 18 digits, or the 15 of before 1999.
    ResidencePermit,     // 港澳台居民居住证: the same number under region 810000, 820000 or 830000.
    PermanentResident,   // 外国人永久居留身份证: 15 characters (2004, 2017) or 18 digits beginning with 9 (2023).
    Passport,            // 护照
    BirthCertificate,    // 出生医学证明: a letter and nine digits.
    GuardianOrder,       // A newborn without any: his guardian's number and his place among the children, "...-2".
};

struct Paper {
    PaperKind kind;
    std::string number;                   // In the one form in which it is sealed and looked up.
    std::optional<LocalDay> birth_date{}; // Where the number says them.
    std::optional<Sex> sex{};
};

// The number as people type it (spaces, hyphens, small letters, full-width digits) in its one form. Refuses
// identity.paper_form, identity.paper_kind (the number of another paper), identity.paper_region, identity.paper_birth_date,
// identity.paper_checksum, identity.paper_demo and identity.paper_of_demo.
Result<Paper> read_paper(PaperKind kind, std::string_view typed, LocalDay today, NumberSpace space);

// Whether a registry of the state can be asked about such a paper; the others are looked at by people.
constexpr bool can_be_asked(PaperKind kind) { return kind == PaperKind::ResidentId || kind == PaperKind::ResidencePermit; }

// "1101**********002X"; of a short number the first and the last two.
std::string masked_number(std::string_view number);

}  // namespace xinglin::identity
