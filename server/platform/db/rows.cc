#include "platform/db/rows.h"

#include "base/check.h"

namespace xinglin::db {

bool Row::is_null(std::size_t column) const { return rows_->cell(index_, column).kind == Rows::Cell::Kind::Null; }

std::int64_t Row::integer(std::size_t column) const {
    const Rows::Cell& cell = rows_->cell(index_, column);
    check(cell.kind == Rows::Cell::Kind::Integer, "the column holds an integer");
    return cell.integer;
}

std::string_view Row::text(std::size_t column) const {
    const Rows::Cell& cell = rows_->cell(index_, column);
    check(cell.kind == Rows::Cell::Kind::Text, "the column holds text");
    return std::string_view(rows_->arena_).substr(static_cast<std::size_t>(cell.integer), cell.length);
}

Bytes Row::bytes(std::size_t column) const {
    const Rows::Cell& cell = rows_->cell(index_, column);
    check(cell.kind == Rows::Cell::Kind::Raw, "the column holds bytes");
    const auto* arena = reinterpret_cast<const std::uint8_t*>(rows_->arena_.data());
    return {arena + cell.integer, cell.length};
}

void Rows::add_null() { cells_.emplace_back(); }

void Rows::add_integer(std::int64_t number) { cells_.push_back({Cell::Kind::Integer, number, 0}); }

void Rows::add_text(std::string_view text) {
    cells_.push_back({Cell::Kind::Text, static_cast<std::int64_t>(arena_.size()), static_cast<std::uint32_t>(text.size())});
    arena_.append(text);
}

void Rows::add_bytes(Bytes bytes) {
    cells_.push_back({Cell::Kind::Raw, static_cast<std::int64_t>(arena_.size()), static_cast<std::uint32_t>(bytes.size())});
    arena_.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

std::optional<Row> Rows::only() const {
    if (empty()) return std::nullopt;
    check(size() == 1, "a query for one row finds one");
    return (*this)[0];
}

const Rows::Cell& Rows::cell(std::size_t row, std::size_t column) const {
    check(column < columns_ && row < size(), "the row and the column exist");
    return cells_[row * columns_ + column];
}

}  // namespace xinglin::db
