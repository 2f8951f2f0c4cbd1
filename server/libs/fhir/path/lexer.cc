#include "libs/fhir/path/lexer.h"

#include <algorithm>
#include <array>

#include "libs/fhir/json/decode.h"
#include "libs/fhir/path/failure.h"

namespace xinglin::fhir::path {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

// What stands behind a backslash; u wants four digits.
bool is_escape(std::string_view behind) {
    constexpr std::size_t kDigits = 4;
    if (behind[0] != 'u') return std::string_view("\"\\/bfnrt").find(behind[0]) != std::string_view::npos;
    const auto digits = behind.substr(1, kDigits);
    return digits.size() == kDigits && digits.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

constexpr std::array<std::string_view, 6> kLongSigns{"<=", ">=", "!=", "!~"};
constexpr std::string_view kSigns = "+-*/&|<>=~.,()[]{}%:";

class Lexer {
 public:
    explicit Lexer(std::string_view text) : text_(text) {}

    std::vector<Token> all() {
        for (;;) {
            skip_blank();
            const auto from = at_;
            Token token = at_ == text_.size() ? Token{} : next();
            token.at = static_cast<std::uint32_t>(from);
            tokens_.push_back(std::move(token));
            if (tokens_.back().kind == TokenKind::End) return std::move(tokens_);
        }
    }

 private:
    [[noreturn]] void fail(std::string_view zh, std::string_view en) const {
        const std::string where = std::to_string(at_ + 1);
        throw Failure("表达式第 " + where + " 个字符处：" + std::string(zh),
                      "at character " + where + " of the expression: " + std::string(en));
    }
    char ahead(std::size_t by = 0) const { return at_ + by < text_.size() ? text_[at_ + by] : '\0'; }
    bool starts(std::string_view with) const { return text_.substr(at_).starts_with(with); }

    void skip_blank() {
        for (;;) {
            if (starts("//")) {
                at_ = std::min(text_.find('\n', at_), text_.size());
            } else if (starts("/*")) {
                const auto close = text_.find("*/", at_ + 2);
                if (close == std::string_view::npos) fail("注释没有结束", "a comment that does not end");
                at_ = close + 2;
            } else if (ahead() == ' ' || ahead() == '\t' || ahead() == '\r' || (ahead() == '\n')) {
                ++at_;
            } else if (starts("\xC2\xA0")) {
                at_ += 2;   // A space of people's word processors.
            } else {
                return;
            }
        }
    }

    Token next() {
        const char c = ahead();
        if (is_letter(c))
            return {TokenKind::Name, std::string(take_while([](char one) { return is_letter(one) || is_digit(one); }))};
        if (is_digit(c)) return number();
        if (c == '\'') return {TokenKind::Text, quoted('\'')};
        if (c == '`') return {TokenKind::Quoted, quoted('`')};
        if (c == '@') return moment();
        if (c == '$') return ++at_, Token{TokenKind::Dollar, std::string(take_while(is_letter))};
        for (auto sign : kLongSigns) {
            if (!sign.empty() && starts(sign)) return at_ += 2, Token{TokenKind::Sign, std::string(sign)};
        }
        if (kSigns.find(c) == std::string_view::npos) fail("无法识别的字符", "a character that has no place here");
        ++at_;
        return {TokenKind::Sign, std::string(1, c)};
    }

    template <class Is>
    std::string_view take_while(Is is) {
        const auto from = at_;
        while (at_ < text_.size() && is(text_[at_])) ++at_;
        return text_.substr(from, at_ - from);
    }

    Token number() {
        std::string digits(take_while(is_digit));
        if (ahead() == 'L') return ++at_, Token{TokenKind::Long, digits};
        if (ahead() != '.' || !is_digit(ahead(1))) return {TokenKind::Integer, digits};
        ++at_;
        return {TokenKind::Decimal, digits + "." + std::string(take_while(is_digit))};
    }

    // Escapes of FHIRPath are JSON's and \' and \`; of any other the backslash is dropped.
    std::string quoted(char quote) {
        const auto from = ++at_;
        while (at_ < text_.size() && text_[at_] != quote) at_ += text_[at_] == '\\' ? 2 : 1;
        if (at_ >= text_.size()) fail("引号没有结束", "a quote that does not end");
        std::string raw(text_.substr(from, at_ - from));
        ++at_;
        std::string kept;
        for (std::size_t i = 0; i < raw.size(); ++i) {
            if (raw[i] == '\\' && i + 1 < raw.size() && !is_escape(std::string_view(raw).substr(i + 1))) continue;
            kept += raw[i];
            if (raw[i] == '\\' && i + 1 < raw.size()) kept += raw[++i];
        }
        const auto size = json::decode_escapes(kept.data(), kept.size());
        if (!size) fail("转义写法有误", "a wrong escape");
        kept.resize(*size);
        return kept;
    }

    void digits(std::string& to, int count) {
        for (; count > 0; --count) {
            if (!is_digit(ahead())) fail("日期或时间写法有误", "a wrong date or time");
            to += text_[at_++];
        }
    }
    bool part(std::string& to, char before) {
        if (ahead() != before || !is_digit(ahead(1))) return false;
        to += before;
        ++at_;
        return true;
    }
    void time(std::string& to) {
        digits(to, 2);
        if (!part(to, ':')) return;
        digits(to, 2);
        if (!part(to, ':')) return;
        digits(to, 2);
        if (part(to, '.')) to += take_while(is_digit);
    }
    Token moment() {
        ++at_;
        std::string out;
        if (ahead() == 'T') return ++at_, time(out), Token{TokenKind::Time, out};
        digits(out, 4);
        if (part(out, '-')) {
            digits(out, 2);
            if (part(out, '-')) digits(out, 2);
        }
        if (ahead() != 'T') return {TokenKind::Date, out};
        ++at_;
        if (!is_digit(ahead())) return {TokenKind::DateTime, out};
        out += 'T';
        time(out);
        if (ahead() == 'Z') return ++at_, Token{TokenKind::DateTime, out + "Z"};
        if ((ahead() == '+' || ahead() == '-') && is_digit(ahead(1)) && is_digit(ahead(2)) && ahead(3) == ':') {
            out += text_.substr(at_, 4);
            at_ += 4;
            digits(out, 2);
        }
        return {TokenKind::DateTime, out};
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokens_of(std::string_view text) { return Lexer(text).all(); }

}  // namespace xinglin::fhir::path
