// A text as the engine reads it: half width, lower case, simplified, single spaces, no apostrophes; and where each byte came from.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace xinglin::triage::engine {

struct Folded {
    std::string text;
    std::vector<std::uint32_t> origin;   // Of each byte of `text`, and of its end: the byte of the given text.
};
// Bytes that are no UTF-8 become spaces.
Folded fold(std::string_view given);

// The length in bytes of the character that begins here; 1 where none does.
inline std::size_t char_size(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
}
inline bool is_char_start(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }
inline bool is_latin(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9'); }
inline bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
// The bytes of the punctuation mark that ends a clause here, in either language; 0 where none stands.
std::size_t clause_mark(std::string_view text, std::size_t at);
// The same for a mark that ends a sentence.
bool ends_sentence(std::string_view text, std::size_t at);

}  // namespace xinglin::triage::engine
