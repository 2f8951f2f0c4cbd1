// Values to and from PostgreSQL: parameters as libpq wants them, binary columns as Rows.
#pragma once

#include <libpq-fe.h>

#include <array>
#include <vector>

#include "platform/db/rows.h"

namespace xinglin::db::postgres {

// Views into the values given; valid until the next set().
class Parameters {
 public:
    void set(std::span<const Value> values);
    int count() const { return static_cast<int>(pointers_.size()); }
    const char* const* pointers() const { return pointers_.data(); }
    const int* lengths() const { return lengths_.data(); }
    const int* formats() const { return formats_.data(); }
    // Every integer is a bigint, whatever the server would guess; a NULL is left to its guess.
    const Oid* types() const { return types_.data(); }

 private:
    using Digits = std::array<char, 24>;
    void add(const char* pointer, std::size_t length, int format, Oid type);

    std::vector<const char*> pointers_;
    std::vector<int> lengths_;
    std::vector<int> formats_;
    std::vector<Oid> types_;
    std::vector<Digits> digits_;
};

Rows rows_of(const PGresult* result);

}  // namespace xinglin::db::postgres
