// Snapshots: a differential laid over the snapshot of its base, as profiling.html and elementdefinition.html describe it, with all
// that a judge needs; texts for people stay as the base has them unless the differential says others.
#pragma once

#include <functional>

#include "libs/fhir/definitions/source.h"
#include "libs/fhir/json/finding.h"

namespace xinglin::fhir {

// The `snapshot` of a structure by its url; nothing for one that is not known.
using SnapshotOf = std::function<Source(std::string_view url)>;

struct MadeSnapshot {
    json::Document snapshot;   // {"element":[...]}; empty when the base is not known.
    Findings findings{};       // What the differential says of elements that are not there, or against its base.
};

MadeSnapshot make_snapshot(const Source& structure, const SnapshotOf& snapshot_of);

// The snapshot of a structure that is a table already, as JSON.
json::Document snapshot_json(const Structure& structure);

}  // namespace xinglin::fhir
