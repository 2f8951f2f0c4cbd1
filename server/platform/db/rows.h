// The answer to a query, whole in memory: rows are few by rule (every query has a LIMIT).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/check.h"
#include "base/id.h"
#include "base/instant.h"
#include "platform/db/value.h"

namespace xinglin::db {

class Rows;

// One row; valid while its Rows live. Columns count from 0. A NULL or a wrong type where a value is asked is a Bug.
class Row {
 public:
    bool is_null(std::size_t column) const;
    std::int64_t integer(std::size_t column) const;
    bool truth(std::size_t column) const { return integer(column) != 0; }
    std::string_view text(std::size_t column) const;
    Bytes bytes(std::size_t column) const;
    Instant instant(std::size_t column) const { return {integer(column)}; }
    Duration duration(std::size_t column) const { return Duration{integer(column)}; }
    template <class IdType>
    IdType id(std::size_t column) const {
        const Bytes raw = bytes(column);
        check(raw.size() == 16, "an id has sixteen bytes");
        return IdType::from_bytes(raw.first<16>());
    }
    template <class IdType>
    std::optional<IdType> maybe_id(std::size_t column) const {
        if (is_null(column)) return std::nullopt;
        return id<IdType>(column);
    }
    std::optional<Instant> maybe_instant(std::size_t column) const {
        if (is_null(column)) return std::nullopt;
        return instant(column);
    }
    std::optional<std::int64_t> maybe_integer(std::size_t column) const {
        if (is_null(column)) return std::nullopt;
        return integer(column);
    }
    std::optional<std::string> maybe_text(std::size_t column) const {
        if (is_null(column)) return std::nullopt;
        return std::string(text(column));
    }

 private:
    friend class Rows;
    Row(const Rows& rows, std::size_t index) : rows_(&rows), index_(index) {}
    const Rows* rows_;
    std::size_t index_;
};

// Built by the engines: columns are cells over one arena of bytes.
class Rows {
 public:
    struct Cell {
        enum class Kind : std::uint8_t { Null, Integer, Text, Raw } kind = Kind::Null;
        std::int64_t integer = 0;   // The number, or the offset into the arena.
        std::uint32_t length = 0;
    };

    explicit Rows(std::size_t columns) : columns_(columns) {}
    void add_null();
    void add_integer(std::int64_t number);
    void add_text(std::string_view text);
    void add_bytes(Bytes bytes);

    std::size_t size() const { return columns_ == 0 ? 0 : cells_.size() / columns_; }
    bool empty() const { return cells_.empty(); }
    Row operator[](std::size_t index) const { return {*this, index}; }
    // The only row, or nothing; more than one is a Bug.
    std::optional<Row> only() const;

    class Iterator {
     public:
        Iterator(const Rows& rows, std::size_t index) : rows_(&rows), index_(index) {}
        Row operator*() const { return (*rows_)[index_]; }
        Iterator& operator++() { ++index_; return *this; }
        bool operator==(const Iterator& other) const { return index_ == other.index_; }

     private:
        const Rows* rows_;
        std::size_t index_;
    };
    Iterator begin() const { return {*this, 0}; }
    Iterator end() const { return {*this, size()}; }

 private:
    friend class Row;
    const Cell& cell(std::size_t row, std::size_t column) const;
    std::size_t columns_;
    std::vector<Cell> cells_;
    std::string arena_;
};

}  // namespace xinglin::db
