#include "platform/db/postgres/wire.h"

#include <charconv>
#include <limits>

#include "base/check.h"

namespace xinglin::db::postgres {
namespace {

// pg_type.dat of PostgreSQL; these numbers never change.
enum TypeOid : Oid {
    kBool = 16, kBytea = 17, kChar = 18, kName = 19, kInt8 = 20, kInt2 = 21, kInt4 = 23, kText = 25, kOid = 26, kUnknown = 705,
    kBpchar = 1042, kVarchar = 1043, kNumeric = 1700, kVoid = 2278, kXid8 = 5069
};
constexpr int kAsText = 0;
constexpr int kAsBinary = 1;
constexpr int kNumericHeader = 8;         // Digits, weight, sign, scale: two bytes each.
constexpr std::int64_t kNumericBase = 10'000;

std::int64_t big_endian(const char* raw, int length) {
    std::uint64_t number = length > 0 && static_cast<signed char>(raw[0]) < 0 ? UINT64_MAX : 0;
    for (int i = 0; i < length; ++i) number = number << 8 | static_cast<std::uint8_t>(raw[i]);
    return static_cast<std::int64_t>(number);
}

// The sum of bigints is a numeric; ours are whole and fit.
std::int64_t whole_numeric(const char* raw, int length) {
    check(length >= kNumericHeader, "a numeric has its header");
    const std::int64_t digits = big_endian(raw, 2);
    const std::int64_t weight = big_endian(raw + 2, 2);
    const bool negative = (big_endian(raw + 4, 2) & 0x4000) != 0;
    check(weight < 5 && digits <= weight + 1, "a numeric answer is a whole number of 64 bits");
    std::int64_t number = 0;
    for (std::int64_t i = 0; i <= weight; ++i) {
        const std::int64_t digit = i < digits ? big_endian(raw + kNumericHeader + 2 * i, 2) : 0;
        check(number <= (std::numeric_limits<std::int64_t>::max() - digit) / kNumericBase, "a numeric answer fits 64 bits");
        number = number * kNumericBase + digit;
    }
    return negative ? -number : number;
}

void add_cell(Rows& rows, Oid type, const char* raw, int length) {
    switch (type) {
    case kBool:
    case kInt2:
    case kInt4:
    case kInt8:
    case kXid8: return rows.add_integer(big_endian(raw, length));
    case kOid: return rows.add_integer(big_endian(raw, length) & 0xffffffff);
    case kNumeric: return rows.add_integer(whole_numeric(raw, length));
    case kBytea: return rows.add_bytes({reinterpret_cast<const std::uint8_t*>(raw), static_cast<std::size_t>(length)});
    case kText:
    case kVarchar:
    case kBpchar:
    case kName:
    case kChar:
    case kUnknown: return rows.add_text({raw, static_cast<std::size_t>(length)});
    case kVoid: return rows.add_null();
    default: check(false, "no query answers with another type than integers, text and bytes");
    }
}

}  // namespace

void Parameters::set(std::span<const Value> values) {
    pointers_.clear();
    lengths_.clear();
    formats_.clear();
    types_.clear();
    digits_.resize(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const Value& value = values[i];
        if (const auto* number = std::get_if<std::int64_t>(&value)) {
            char* begin = digits_[i].data();
            *std::to_chars(begin, begin + digits_[i].size() - 1, *number).ptr = '\0';
            add(begin, 0, kAsText, kInt8);
        } else if (const auto* text = std::get_if<std::string_view>(&value)) {
            add(text->data() ? text->data() : "", text->size(), kAsBinary, kText);
        } else if (const auto* bytes = std::get_if<Bytes>(&value)) {
            add(bytes->data() ? reinterpret_cast<const char*>(bytes->data()) : "", bytes->size(), kAsBinary, kBytea);
        } else {
            add(nullptr, 0, kAsText, 0);
        }
    }
}

void Parameters::add(const char* pointer, std::size_t length, int format, Oid type) {
    pointers_.push_back(pointer);
    lengths_.push_back(static_cast<int>(length));
    formats_.push_back(format);
    types_.push_back(type);
}

Rows rows_of(const PGresult* result) {
    const int columns = PQnfields(result);
    const int count = PQntuples(result);
    Rows rows(static_cast<std::size_t>(columns));
    for (int row = 0; row < count; ++row) {
        for (int column = 0; column < columns; ++column) {
            if (PQgetisnull(result, row, column) != 0) rows.add_null();
            else add_cell(rows, PQftype(result, column), PQgetvalue(result, row, column), PQgetlength(result, row, column));
        }
    }
    return rows;
}

}  // namespace xinglin::db::postgres
