// How titles and duties are written, in the database and on the wire.
#pragma once

#include "modules/directory/directory.h"
#include "platform/wire/describe.h"

namespace xinglin::wire {

template <>
constexpr auto names<directory::Title> = enum_names(
    entry{directory::Title::None, "none"}, entry{directory::Title::Resident, "resident"},
    entry{directory::Title::Attending, "attending"}, entry{directory::Title::AssociateChief, "associate_chief"},
    entry{directory::Title::Chief, "chief"});
template <>
constexpr auto names<directory::Duty> =
    enum_names(entry{directory::Duty::Doctor, "doctor"}, entry{directory::Duty::Desk, "desk"});

}  // namespace xinglin::wire
