// The list of institutions as everybody may see it.
#pragma once

#include "modules/directory/names.h"

namespace xinglin::directory {

struct DepartmentShown {
    DepartmentId id;
    std::string code;
    std::string name;
    std::int64_t doctors_online = 0;
    std::int64_t waiting = 0;
    std::optional<std::int64_t> expected_wait_s{};
};
struct InstitutionShown {
    TenantId id;
    std::string name;
    std::string city;
    std::vector<DepartmentShown> departments{};
};
struct InstitutionsShown {
    std::vector<InstitutionShown> institutions{};
};

}  // namespace xinglin::directory

namespace xinglin::wire {

template <>
constexpr std::string_view type_name<directory::DepartmentShown> = "Department";
template <>
constexpr auto fields<directory::DepartmentShown> = members(
    field<"id">(&directory::DepartmentShown::id), field<"code">(&directory::DepartmentShown::code),
    field<"name">(&directory::DepartmentShown::name), field<"doctors_online">(&directory::DepartmentShown::doctors_online),
    field<"waiting">(&directory::DepartmentShown::waiting),
    field<"expected_wait_s">(&directory::DepartmentShown::expected_wait_s));
template <>
constexpr std::string_view type_name<directory::InstitutionShown> = "Institution";
template <>
constexpr auto fields<directory::InstitutionShown> =
    members(field<"id">(&directory::InstitutionShown::id), field<"name">(&directory::InstitutionShown::name),
            field<"city">(&directory::InstitutionShown::city),
            field<"departments">(&directory::InstitutionShown::departments, at_most(500)));
template <>
constexpr std::string_view type_name<directory::InstitutionsShown> = "Institutions";
template <>
constexpr auto fields<directory::InstitutionsShown> =
    members(field<"institutions">(&directory::InstitutionsShown::institutions, at_most(500)));

}  // namespace xinglin::wire
