// Words of an expression.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace xinglin::fhir::path {

enum class TokenKind : std::uint8_t {
    End,
    Name,         // identifier
    Quoted,       // `identifier`
    Text,         // 'string'
    Integer,
    Long,
    Decimal,
    Date,
    DateTime,
    Time,
    Dollar,       // $this
    Sign,         // an operator or a bracket
};

struct Token {
    TokenKind kind = TokenKind::End;
    std::string text{};   // Decoded; of a date without @.
    std::uint32_t at = 0;
};

// Throws Failure.
std::vector<Token> tokens_of(std::string_view text);

}  // namespace xinglin::fhir::path
