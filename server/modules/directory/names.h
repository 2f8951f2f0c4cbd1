// How duties are written, in the database and on the wire.
#pragma once

#include "modules/directory/directory.h"
#include "platform/wire/describe.h"

namespace xinglin::wire {

template <>
constexpr auto names<directory::Duty> =
    enum_names(entry{directory::Duty::Doctor, "doctor"}, entry{directory::Duty::Desk, "desk"});

}  // namespace xinglin::wire
