#include "libs/fhir/validate/moments.h"

namespace xinglin::fhir::validate {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Takes digits and marks off the front; once something was not there nothing more is.
class Taker {
 public:
    explicit Taker(std::string_view text) : rest_(text) {}

    bool done() const { return rest_.empty(); }
    bool mark(char c) {
        if (!rest_.starts_with(c)) return false;
        rest_.remove_prefix(1);
        return true;
    }
    // So many digits within bounds; -1 when they are not there.
    int number(std::size_t digits, int least, int most) {
        if (rest_.size() < digits) return -1;
        int value = 0;
        for (char c : rest_.substr(0, digits)) {
            if (!is_digit(c)) return -1;
            value = value * 10 + (c - '0');
        }
        rest_.remove_prefix(digits);
        return value < least || value > most ? -1 : value;
    }
    bool digits() {
        const auto before = rest_.size();
        while (!rest_.empty() && is_digit(rest_.front())) rest_.remove_prefix(1);
        return rest_.size() < before;
    }

 private:
    std::string_view rest_;
};

int days_in(int year, int month) {
    constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : kDays[month - 1];
}

// Parts of a date taken: 0 when it is wrong, else 1 to 3.
int take_date(Taker& from) {
    const int year = from.number(4, 1, 9999);
    if (year < 0) return 0;
    if (!from.mark('-')) return 1;
    const int month = from.number(2, 1, 12);
    if (month < 0) return 0;
    if (!from.mark('-')) return 2;
    return from.number(2, 1, days_in(year, month)) < 0 ? 0 : 3;
}

bool take_time(Taker& from) {
    if (from.number(2, 0, 23) < 0 || !from.mark(':') || from.number(2, 0, 59) < 0 || !from.mark(':')) return false;
    if (from.number(2, 0, 60) < 0) return false;   // 60: a leap second.
    return !from.mark('.') || from.digits();
}

bool take_zone(Taker& from) {
    if (from.mark('Z')) return true;
    if (!from.mark('+') && !from.mark('-')) return false;
    const int hours = from.number(2, 0, 14);
    if (hours < 0 || !from.mark(':')) return false;
    return from.number(2, 0, hours == 14 ? 0 : 59) >= 0;
}

}  // namespace

bool is_date(std::string_view text) {
    Taker from(text);
    return take_date(from) > 0 && from.done();
}

bool is_instant(std::string_view text) {
    Taker from(text);
    return take_date(from) == 3 && from.mark('T') && take_time(from) && take_zone(from) && from.done();
}

bool is_date_time(std::string_view text) { return text.find('T') == std::string_view::npos ? is_date(text) : is_instant(text); }

bool is_time(std::string_view text) {
    Taker from(text);
    return take_time(from) && from.done();
}

}  // namespace xinglin::fhir::validate
