#include "platform/log/sink.h"

namespace xinglin::log {
namespace {

constexpr std::size_t kPhoneDigits = 11;
constexpr std::size_t kOldIdDigits = 15;
constexpr std::size_t kIdCharacters = 18;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool joins(char c) { return c == ' ' || c == '-'; }

// Digits from `at` on with single spaces or dashes between them, and a closing X.
struct Run {
    std::string digits;
    std::size_t end = 0;
};

Run run_at(std::string_view text, std::size_t at) {
    Run run;
    for (std::size_t i = at; i < text.size(); ++i) {
        if (is_digit(text[i])) {
            run.digits += text[i];
            run.end = i + 1;
        } else if (!joins(text[i]) || i + 1 >= text.size() || !is_digit(text[i + 1])) {
            break;
        }
    }
    const bool closing_x = run.end < text.size() && (text[run.end] == 'x' || text[run.end] == 'X');
    if (closing_x && run.digits.size() == kIdCharacters - 1) {
        run.digits += 'X';
        ++run.end;
    }
    return run;
}

// A country code may stand before it, and another number behind it.
bool holds_phone(std::string_view digits) {
    for (std::size_t at = 0; at + kPhoneDigits <= digits.size(); ++at) {
        if (digits[at] == '1' && digits[at + 1] >= '3' && digits[at + 1] <= '9') return true;
    }
    return false;
}

std::string_view mask_for(std::string_view digits) {
    if (digits.size() >= kOldIdDigits) return "[number]";
    return holds_phone(digits) ? "[phone]" : "";
}

}  // namespace

std::string scrubbed(std::string_view text) {
    std::string clean;
    clean.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        if (!is_digit(text[at])) {
            clean += text[at++];
            continue;
        }
        const Run run = run_at(text, at);
        const std::string_view mask = mask_for(run.digits);
        clean += mask.empty() ? text.substr(at, run.end - at) : mask;
        at = run.end;
    }
    return clean;
}

}  // namespace xinglin::log
