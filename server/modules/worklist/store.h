// Rows of work_item to values and back. For this folder alone.
#pragma once

#include "modules/worklist/worklist.h"

namespace xinglin::worklist {

inline constexpr std::int64_t kListMax = 200;

std::string_view audience_name(AudienceKind kind);
// From two columns, the first of which is given.
Audience audience_of(const db::Row& row, std::size_t column);
Item item_of(const db::Row& row);
std::vector<Item> items_of(const db::Rows& rows);

// A parked thing as an item keeps it: its note is "name error failures detail".
Opening opening_of(const events::Parked& what);
// Nothing when the item is about something else.
std::optional<events::Parked> parked_of(const Item& item);

}  // namespace xinglin::worklist
