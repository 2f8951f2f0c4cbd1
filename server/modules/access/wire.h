// The list of readings on the wire.
#pragma once

#include "modules/access/seen.h"
#include "platform/wire/describe.h"

namespace xinglin::wire {

template <>
constexpr std::string_view type_name<access::AccessShown> = "AccessEntry";
template <>
constexpr auto fields<access::AccessShown> = members(
    field<"at">(&access::AccessShown::at), field<"who">(&access::AccessShown::who), field<"role">(&access::AccessShown::role),
    field<"institution">(&access::AccessShown::institution), field<"what">(&access::AccessShown::what),
    field<"purpose">(&access::AccessShown::purpose), field<"refused">(&access::AccessShown::refused));
template <>
constexpr std::string_view type_name<access::AccessesShown> = "AccessEntries";
template <>
constexpr auto fields<access::AccessesShown> = members(
    field<"accesses">(&access::AccessesShown::accesses), field<"next">(&access::AccessesShown::next));

}  // namespace xinglin::wire
