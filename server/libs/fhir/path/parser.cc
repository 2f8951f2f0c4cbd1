// By precedence, as the normative grammar ranks the operators.
#include <array>
#include <utility>

#include "libs/fhir/path/failure.h"
#include "libs/fhir/path/folding.h"
#include "libs/fhir/path/functions.h"
#include "libs/fhir/path/lexer.h"
#include "libs/fhir/path/syntax.h"

namespace xinglin::fhir::path {
namespace {

struct Rank {
    std::string_view sign;
    int rank;   // Higher binds closer.
    Operator op;
};
constexpr std::array<Rank, 22> kRanks{{
    {"implies", 1, Operator::Implies}, {"or", 2, Operator::Or}, {"xor", 2, Operator::Xor}, {"and", 3, Operator::And},
    {"in", 4, Operator::In}, {"contains", 4, Operator::Contains}, {"=", 5, Operator::Equal}, {"~", 5, Operator::Equivalent},
    {"!=", 5, Operator::NotEqual}, {"!~", 5, Operator::NotEquivalent}, {"<=", 6, Operator::LessEqual}, {"<", 6, Operator::Less},
    {">", 6, Operator::Greater}, {">=", 6, Operator::GreaterEqual}, {"|", 7, Operator::Union}, {"+", 9, Operator::Add},
    {"-", 9, Operator::Subtract}, {"&", 9, Operator::Concatenate}, {"*", 10, Operator::Multiply}, {"/", 10, Operator::Divide},
    {"div", 10, Operator::Div}, {"mod", 10, Operator::Mod},
}};
constexpr int kTypeRank = 8;   // is, as
constexpr int kSignRank = 11;

class Parser {
 public:
    explicit Parser(std::string_view text) : tokens_(tokens_of(text)) {}

    TermPtr whole() {
        auto term = expression(0);
        if (now().kind != TokenKind::End) fail("此处多出内容", "something that does not belong here");
        return term;
    }

 private:
    [[noreturn]] void fail(std::string_view zh, std::string_view en) const {
        const std::string where = std::to_string(now().at + 1);
        throw Failure("表达式第 " + where + " 个字符处：" + std::string(zh),
                      "at character " + where + " of the expression: " + std::string(en));
    }
    const Token& now() const { return tokens_[at_]; }
    bool is_sign(std::string_view sign) const { return now().kind == TokenKind::Sign && now().text == sign; }
    bool is_word(std::string_view word) const { return now().kind == TokenKind::Name && now().text == word; }
    bool take_sign(std::string_view sign) { return is_sign(sign) && ++at_ > 0; }
    void expect(std::string_view sign) {
        if (!take_sign(sign)) fail("缺少 " + std::string(sign), "missing " + std::string(sign));
    }
    TermPtr make(Shape shape) const {
        auto term = std::make_unique<Term>();
        term->shape = shape;
        term->at = now().at;
        return term;
    }

    class Deeper {
     public:
        explicit Deeper(Parser& parser) : parser_(parser) {
            if (++parser_.depth_ > kTermDepthMax) parser_.fail("表达式嵌套过深", "the expression is nested too deep");
        }
        Deeper(const Deeper&) = delete;
        Deeper& operator=(const Deeper&) = delete;
        ~Deeper() { --parser_.depth_; }

     private:
        Parser& parser_;
    };

    TermPtr expression(int least) {
        const Deeper deeper(*this);
        auto left = is_sign("+") || is_sign("-") ? polarity() : path();
        for (int chained = 0;; ++chained) {
            if (chained > kTermDepthMax) fail("表达式过长", "the expression is too long");
            if ((is_word("is") || is_word("as")) && kTypeRank >= least) {
                left = typed(std::move(left));
                continue;
            }
            const Rank* rank = binary();
            if (rank == nullptr || rank->rank < least) return left;
            auto term = make(Shape::Binary);
            term->op = rank->op;
            ++at_;
            term->parts.push_back(std::move(left));
            term->parts.push_back(expression(rank->rank + 1));
            left = std::move(term);
        }
    }

    const Rank* binary() const {
        if (now().kind != TokenKind::Sign && now().kind != TokenKind::Name) return nullptr;
        for (const Rank& one : kRanks) {
            if (one.sign == now().text) return &one;
        }
        return nullptr;
    }

    TermPtr polarity() {
        auto term = make(is_sign("-") ? Shape::Minus : Shape::Plus);
        ++at_;
        term->parts.push_back(expression(kSignRank));
        return term;
    }

    TermPtr typed(TermPtr left) {
        auto term = make(is_word("is") ? Shape::Is : Shape::As);
        ++at_;
        term->parts.push_back(std::move(left));
        term->type = type_name();
        return term;
    }

    TypeName type_name() {
        TypeName type{{}, identifier()};
        if (!is_sign(".")) return type;
        ++at_;
        type.space = std::exchange(type.name, identifier());
        return type;
    }

    std::string identifier() {
        if (now().kind != TokenKind::Name && now().kind != TokenKind::Quoted) fail("此处应为名称", "a name is missing");
        return tokens_[at_++].text;
    }

    // A term and all that follows it by . and [ ].
    TermPtr path() {
        auto left = term();
        for (int steps = 0;; ++steps) {
            if (steps > kTermDepthMax) fail("路径过长", "the path is too long");
            if (is_sign(".")) {
                auto step = make(Shape::Step);
                ++at_;
                step->parts.push_back(std::move(left));
                step->parts.push_back(invocation(false));
                left = std::move(step);
            } else if (is_sign("[")) {
                auto index = make(Shape::At);
                ++at_;
                index->parts.push_back(std::move(left));
                index->parts.push_back(expression(0));
                expect("]");
                left = std::move(index);
            } else {
                return left;
            }
        }
    }

    TermPtr term() {
        switch (now().kind) {
        case TokenKind::Text: return literal(Item(now().text));
        case TokenKind::Integer:
        case TokenKind::Long:
        case TokenKind::Decimal: return number();
        case TokenKind::Date: return moment(Clock::Date);
        case TokenKind::DateTime: return moment(Clock::DateTime);
        case TokenKind::Time: return moment(Clock::Time);
        case TokenKind::End: fail("表达式没有结束", "the expression ends too soon");
        case TokenKind::Sign: return by_sign();
        default: break;
        }
        if (is_word("true") || is_word("false")) return literal(Item(now().text == "true"));
        return invocation(true);
    }

    TermPtr by_sign() {
        if (take_sign("(")) {
            auto inner = expression(0);
            expect(")");
            return inner;
        }
        if (take_sign("{")) {
            expect("}");
            return make(Shape::Empty);
        }
        if (!is_sign("%")) fail("此处应为一个值", "a value is missing");
        ++at_;
        auto term = make(Shape::Variable);
        if (now().kind == TokenKind::Text) term->name = tokens_[at_++].text;
        else term->name = identifier();
        return term;
    }

    TermPtr literal(Item item) {
        auto term = make(Shape::Literal);
        term->literal = std::move(item);
        ++at_;
        return term;
    }

    TermPtr number() {
        const Token token = now();
        auto term = make(Shape::Literal);
        ++at_;
        const auto value = Decimal::parse(token.text);
        if (!value) fail("数字过长", "a number that is too long");
        if (now().kind == TokenKind::Text) return quantity(std::move(term), {*value, now().text, false});
        if (now().kind == TokenKind::Name && time_unit(now().text)) return quantity(std::move(term), {*value, now().text, true});
        if (token.kind == TokenKind::Decimal) {
            term->literal = Item(*value);
            return term;
        }
        const auto whole = value->whole();
        if (!whole) fail("整数过大", "an integer that is too large");
        term->literal = Item(Integer{*whole, token.kind == TokenKind::Long});
        return term;
    }

    TermPtr quantity(TermPtr term, Quantity value) {
        if (!value.calendar && time_unit(value.unit)) value.calendar = true;   // 1 'month' is understood as 1 month.
        term->literal = Item(std::move(value));
        ++at_;
        return term;
    }

    TermPtr moment(Clock clock) {
        const auto value = Temporal::parse(now().text, clock);
        if (!value) fail("不存在的日期或时间", "a date or time that does not exist");
        return literal(Item(*value));
    }

    TermPtr invocation(bool leading) {
        if (now().kind == TokenKind::Dollar) return dollar();
        auto term = make(Shape::Member);
        term->leading = leading;
        term->name = identifier();
        if (!is_sign("(")) return term;
        ++at_;
        term->shape = Shape::Call;
        term->function = function_named(term->name);
        if (term->function == nullptr) fail("没有函数 " + term->name, "there is no function " + term->name);
        arguments(*term);
        return term;
    }

    TermPtr dollar() {
        const std::string name = now().text;
        if (name != "this" && name != "index" && name != "total") fail("无法识别的 $" + name, "there is no $" + name);
        auto term = make(name == "this" ? Shape::This : name == "index" ? Shape::Index : Shape::Total);
        ++at_;
        return term;
    }

    void arguments(Term& call) {
        if (call.function->takes == Takes::Type) {
            call.type = type_name();
        } else if (!is_sign(")")) {
            do {
                call.parts.push_back(expression(0));
                if (call.function->takes == Takes::Keys) key(*call.parts.back());
            } while (take_sign(","));
        }
        expect(")");
        const int count = static_cast<int>(call.parts.size());
        if (call.function->takes == Takes::Type) return;
        if (count < call.function->least || count > call.function->most) {
            fail(call.name + " 的参数个数有误", call.name + " takes another number of arguments");
        }
    }

    // A key of sort(): -key and `key desc` run downward.
    void key(Term& term) {
        if (is_word("asc") || is_word("desc")) {
            term.descending = is_word("desc");
            ++at_;
        } else if (term.shape == Shape::Minus) {
            auto inner = std::move(term.parts[0]);
            term = std::move(*inner);
            term.descending = true;
        }
    }

    std::vector<Token> tokens_;
    std::size_t at_ = 0;
    int depth_ = 0;
};

}  // namespace

TermPtr parse_expression(std::string_view text) {
    if (text.size() > kExpressionBytesMax) {
        throw Failure("表达式超过 " + std::to_string(kExpressionBytesMax) + " 字节的上限",
                      "the expression is longer than the limit of " + std::to_string(kExpressionBytesMax) + " bytes", "too-long");
    }
    if (!is_utf8(text)) throw Failure("表达式不是合法的 UTF-8", "the expression is not valid UTF-8");
    return Parser(text).whole();
}

}  // namespace xinglin::fhir::path
