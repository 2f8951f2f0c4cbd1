#include "libs/fhir/ucum/ucum.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>
#include <vector>

#include "libs/fhir/ucum/units.h"

namespace xinglin::fhir::ucum {
namespace {

constexpr int kDepthMax = 40;           // Parentheses, and units defined by units.
constexpr int kExponentMax = 30;
constexpr std::size_t kRememberedMax = 4096;
constexpr long double kCelsiusOffset = 273.15L, kFahrenheitOffset = 459.67L * 5.0L / 9.0L;

using Proper = std::map<std::string, int>;

struct Meaning {
    long double factor = 1;
    long double offset = 0;
    std::array<int, 7> dimensions{};
    Proper proper;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

void raise(Meaning& meaning, int exponent) {
    meaning.factor = std::pow(meaning.factor, static_cast<long double>(exponent));
    for (int& one : meaning.dimensions) one *= exponent;
    for (auto& [code, power] : meaning.proper) power *= exponent;
    if (exponent != 1) meaning.offset = 0;
}

void multiply(Meaning& left, const Meaning& right, int sign) {
    left.factor *= sign > 0 ? right.factor : 1 / right.factor;
    left.offset = 0;
    for (std::size_t i = 0; i < 7; ++i) left.dimensions[i] += sign * right.dimensions[i];
    for (const auto& [code, power] : right.proper) left.proper[code] += sign * power;
}

const Atom* find_atom(std::string_view code) {
    static const auto all = [] {
        std::unordered_map<std::string_view, const Atom*> map;
        for (const Atom& one : atoms()) map.emplace(one.code, &one);
        return map;
    }();
    const auto found = all.find(code);
    return found == all.end() ? nullptr : found->second;
}

bool takes_prefix(const Atom& atom) {
    return atom.kind == Kind::Metric || atom.kind == Kind::Temperature || atom.kind == Kind::MetricArbitrary ||
           atom.kind == Kind::MetricOpaque;
}

class Parser {
 public:
    Parser(std::string_view text, int depth) : text_(text), depth_(depth) {}

    std::optional<Meaning> whole() {
        auto meaning = term();
        return at_ == text_.size() ? meaning : std::nullopt;
    }

 private:
    bool ahead(char c) const { return at_ < text_.size() && text_[at_] == c; }

    std::optional<Meaning> term() {
        Meaning all;
        int sign = 1;
        bool first = true;
        if (ahead('/')) sign = -1, first = false, ++at_;
        for (;;) {
            auto part = component();
            if (!part) return std::nullopt;
            if (first) all = std::move(*part);
            else multiply(all, *part, sign);
            first = false;
            if (ahead('.')) sign = 1;
            else if (ahead('/')) sign = -1;
            else return all;
            ++at_;
        }
    }

    std::optional<Meaning> component() {
        if (depth_ > kDepthMax) return std::nullopt;
        if (ahead('(')) return group();
        if (ahead('{')) return annotation() ? std::optional<Meaning>(Meaning{}) : std::nullopt;
        auto meaning = simple();
        if (meaning && ahead('{') && !annotation()) return std::nullopt;
        return meaning;
    }

    std::optional<Meaning> group() {
        ++at_;
        ++depth_;
        auto inner = term();
        --depth_;
        if (!inner || !ahead(')')) return std::nullopt;
        ++at_;
        if (const auto power = exponent()) raise(*inner, *power);
        return inner;
    }

    bool annotation() {
        const auto close = text_.find('}', at_);
        if (close == std::string_view::npos) return false;
        for (char c : text_.substr(at_ + 1, close - at_ - 1)) {
            if (c < '!' || c > '~' || c == '{') return false;
        }
        at_ = close + 1;
        return true;
    }

    std::optional<int> exponent() {
        std::size_t at = at_;
        bool negative = false;
        if (at < text_.size() && (text_[at] == '+' || text_[at] == '-')) negative = text_[at++] == '-';
        int value = 0;
        const std::size_t from = at;
        while (at < text_.size() && is_digit(text_[at]) && value <= kExponentMax) value = value * 10 + (text_[at++] - '0');
        if (at == from || value > kExponentMax) return std::nullopt;
        at_ = at;
        return negative ? -value : value;
    }

    std::optional<Meaning> simple() {
        const auto token = take_symbol();
        if (token.empty()) return factor();
        auto meaning = symbol(token);
        if (!meaning) return std::nullopt;
        if (const auto power = exponent()) raise(*meaning, *power);
        return meaning;
    }

    std::optional<Meaning> factor() {
        Meaning number;
        number.factor = 0;
        const std::size_t from = at_;
        while (at_ < text_.size() && is_digit(text_[at_])) number.factor = number.factor * 10 + (text_[at_++] - '0');
        if (at_ == from || number.factor == 0) return std::nullopt;
        return number;
    }

    // Up to an exponent, an operator or an annotation; what stands in [ ] belongs to the symbol. 10* and 10^ begin with digits.
    std::string_view take_symbol() {
        const std::size_t from = at_;
        if (text_.substr(at_).starts_with("10*") || text_.substr(at_).starts_with("10^")) {
            at_ += 3;
            return text_.substr(from, 3);
        }
        while (at_ < text_.size()) {
            const char c = text_[at_];
            if (c == '[') {
                const auto close = text_.find(']', at_);
                if (close == std::string_view::npos) return {};
                at_ = close + 1;
                continue;
            }
            if (is_digit(c) || c == '.' || c == '/' || c == '(' || c == ')' || c == '{' || c == '+' || c == '-') break;
            ++at_;
        }
        return text_.substr(from, at_ - from);
    }

    std::optional<Meaning> symbol(std::string_view token) {
        if (const Atom* atom = find_atom(token)) return meaning_of(*atom, 1);
        for (const Prefix& prefix : prefixes()) {
            if (!token.starts_with(prefix.code)) continue;
            const Atom* atom = find_atom(token.substr(prefix.code.size()));
            if (atom != nullptr && takes_prefix(*atom)) return meaning_of(*atom, prefix.factor);
        }
        return std::nullopt;
    }

    std::optional<Meaning> meaning_of(const Atom& atom, long double prefix) {
        Meaning meaning;
        if (atom.unit.empty()) {
            meaning.dimensions[static_cast<std::size_t>(&atom - atoms().data())] = 1;
        } else if (atom.kind == Kind::Plain || atom.kind == Kind::Metric || atom.kind == Kind::Temperature) {
            auto inner = Parser(atom.unit, depth_ + 1).whole();
            if (!inner) return std::nullopt;
            meaning = std::move(*inner);
        } else {
            meaning.proper[std::string(atom.code)] = 1;
        }
        meaning.factor *= atom.factor * prefix;
        if (atom.kind == Kind::Temperature) meaning.offset = atom.code == "[degF]" ? kFahrenheitOffset : kCelsiusOffset;
        return meaning;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int depth_;
};

std::optional<Unit> read(std::string_view code) {
    if (code.empty() || code.size() > kUnitBytesMax) return std::nullopt;
    const auto meaning = Parser(code, 0).whole();
    if (!meaning || !std::isfinite(meaning->factor) || meaning->factor == 0) return std::nullopt;
    Unit unit{.factor = meaning->factor, .offset = meaning->offset};
    for (std::size_t i = 0; i < 7; ++i) {
        if (std::abs(meaning->dimensions[i]) > 100) return std::nullopt;
        unit.dimensions[i] = static_cast<std::int8_t>(meaning->dimensions[i]);
    }
    for (const auto& [name, power] : meaning->proper) {
        if (power != 0) unit.proper += name + std::to_string(power);
    }
    return unit;
}

}  // namespace

std::optional<Unit> parse(std::string_view code) {
    thread_local std::unordered_map<std::string, std::optional<Unit>> remembered;
    const auto found = remembered.find(std::string(code));
    if (found != remembered.end()) return found->second;
    if (remembered.size() >= kRememberedMax) remembered.clear();
    return remembered.emplace(std::string(code), read(code)).first->second;
}

std::string canonical_code(const Unit& unit) {
    std::string out;
    const auto add = [&out](std::string_view part) {
        if (!out.empty()) out += '.';
        out += part;
    };
    for (std::size_t i = 0; i < 7; ++i) {
        if (unit.dimensions[i] == 0) continue;
        add(atoms()[i].code);
        if (unit.dimensions[i] != 1) out += std::to_string(unit.dimensions[i]);
    }
    if (!unit.proper.empty()) add(unit.proper);
    return out.empty() ? "1" : out;
}

}  // namespace xinglin::fhir::ucum
