// Quantity: a number with a UCUM unit or one of the calendar's.
#pragma once

#include "libs/fhir/path/temporal.h"

namespace xinglin::fhir::path {

struct Quantity {
    Decimal value;
    std::string unit;        // UCUM's code, or "day", "weeks" as it was written.
    bool calendar = false;   // Of the calendar: a year, which is not 365.25 days.

    std::string text() const;   // "4 days", "4.5 'mg'".
};

// As text() writes it, blanks or none between; a number alone has the unit 1.
std::optional<Quantity> parse_quantity(std::string_view text);

// Unknown: not comparable, such as metres and seconds, a month and 30 days.
Order compare(const Quantity& left, const Quantity& right);
// Equal when rounded to the less precise of the two; calendar units stand for UCUM's.
bool equivalent(const Quantity& left, const Quantity& right);
bool comparable(const Quantity& left, const Quantity& right);
// In another unit, UCUM's or the calendar's (a year there has 12 months or 365 days); what has no unit takes it.
std::optional<Quantity> converted(const Quantity& of, const std::string& unit);

// Sums are in the finer of the two units, a plain number counts in the other's; nothing when they do not go together.
std::optional<Quantity> add(const Quantity& left, const Quantity& right);
std::optional<Quantity> multiply(const Quantity& left, const Quantity& right);
std::optional<Quantity> divide(const Quantity& left, const Quantity& right);

}  // namespace xinglin::fhir::path
