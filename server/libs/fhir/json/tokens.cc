#include "libs/fhir/json/tokens.h"

#include <simdjson.h>

#include <memory>

namespace xinglin::fhir::json {
namespace {

static_assert(kSlack >= simdjson::SIMDJSON_PADDING);
constexpr std::size_t kKeptMax = 8U << 20U;   // A scanner for larger texts is not kept for the next one.

using Scanner = std::unique_ptr<simdjson::internal::dom_parser_implementation>;

bool make_room(Scanner& scanner, std::size_t size) {
    const bool kept = scanner && scanner->capacity() >= size && (scanner->capacity() <= kKeptMax || size > kKeptMax);
    if (kept) return true;
    scanner.reset();
    constexpr std::size_t kDepthUnused = 1, kLeast = 64U << 10U;
    const auto capacity = std::max(size, kLeast);
    return simdjson::get_active_implementation()->create_dom_parser_implementation(capacity, kDepthUnused, scanner) ==
           simdjson::SUCCESS;
}

}  // namespace

std::optional<Unscanned> scan(const std::string& text, std::size_t size, std::span<const std::uint32_t>& tokens) {
    thread_local Scanner scanner;
    if (size == 0) return Unscanned::Empty;
    if (!make_room(scanner, size)) return Unscanned::Malformed;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto said = scanner->stage1(bytes, size, simdjson::stage1_mode::regular);
    if (said == simdjson::UTF8_ERROR) return Unscanned::BadEncoding;
    if (said == simdjson::EMPTY) return Unscanned::Empty;
    if (said != simdjson::SUCCESS) return Unscanned::Malformed;
    tokens = {scanner->structural_indexes.get(), scanner->n_structural_indexes};
    return std::nullopt;
}

}  // namespace xinglin::fhir::json
