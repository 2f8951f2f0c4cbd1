// How kinds of papers are written, on the wire and in the database.
#pragma once

#include "modules/identity/papers/paper.h"
#include "platform/wire/describe.h"

namespace xinglin::wire {

template <>
inline constexpr std::string_view type_name<identity::PaperKind> = "PersonPaperKind";
template <>
inline constexpr auto names<identity::PaperKind> =
    enum_names(entry{identity::PaperKind::ResidentId, "resident_id"}, entry{identity::PaperKind::ResidencePermit, "residence_permit"},
               entry{identity::PaperKind::PermanentResident, "permanent_resident"}, entry{identity::PaperKind::Passport, "passport"},
               entry{identity::PaperKind::BirthCertificate, "birth_certificate"},
               entry{identity::PaperKind::GuardianOrder, "guardian_order"});

}  // namespace xinglin::wire
