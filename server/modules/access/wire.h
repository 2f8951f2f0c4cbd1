// The list of readings on the wire.
#pragma once

#include "modules/access/access.h"
#include "platform/wire/describe.h"

namespace xinglin::wire {

template <>
constexpr std::string_view type_name<access::Reading> = "AccessEntry";
template <>
constexpr auto fields<access::Reading> = members(
    field<"at">(&access::Reading::at), field<"who">(&access::Reading::who), field<"role">(&access::Reading::role),
    field<"institution">(&access::Reading::institution), field<"what">(&access::Reading::what),
    field<"purpose">(&access::Reading::purpose), field<"refused">(&access::Reading::refused));
template <>
constexpr std::string_view type_name<access::ReadingsPage> = "AccessEntries";
template <>
constexpr auto fields<access::ReadingsPage> = members(
    field<"accesses">(&access::ReadingsPage::accesses), field<"next">(&access::ReadingsPage::next));

}  // namespace xinglin::wire
