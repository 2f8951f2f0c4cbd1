// Who belongs to an audience of the worklist, and how its lists reach their screens.
#pragma once

#include "modules/directory/directory.h"
#include "modules/worklist/worklist.h"
#include "platform/ws/hub.h"

namespace xinglin::bridges {

// Beside himself and his desk: the departments he leads, and the crisis seat.
worklist::AudiencesOf audiences_of(const directory::Directory& directory);

// Pushes a changed list to everybody of its audience.
worklist::OnChange push_lists(const directory::Directory& directory, ws::Hub& hub);

}  // namespace xinglin::bridges
