// How record's enums are written in the database and in logs.
#pragma once

#include "modules/record/record.h"
#include "platform/wire/describe.h"

namespace xinglin::wire {

template <>
constexpr auto names<record::DocumentKind> = enum_names(entry{record::DocumentKind::ConsultNote, "consult_note"});

}  // namespace xinglin::wire
