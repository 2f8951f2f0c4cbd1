// What a data directory is: a demo or a production, for ever. Written at its birth into the folder and into the database;
// both must agree before anything is served.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/result.h"
#include "platform/db/store.h"

namespace xinglin {

enum class InstanceKind : std::uint8_t { Demo, Production };
std::string_view kind_name(InstanceKind kind);

struct Instance {
    InstanceKind kind = InstanceKind::Demo;
    std::string id;         // UUID.
    Instant born_at;
    std::string database;   // Its URL: "sqlite:<path>" or "postgresql://...".

    bool is_demo() const { return kind == InstanceKind::Demo; }
};

// DATA/xinglin.id, readable by its owner alone. Nothing when the folder holds none.
std::optional<Instance> find_instance(const std::filesystem::path& data);
// Throws std::runtime_error when the folder is not empty or cannot be written.
void write_instance(const std::filesystem::path& data, const Instance& instance);

// The stamp inside the database. Throws std::runtime_error, in both languages, when the database was born as something
// else: a demo never serves as production, nor the reverse.
void stamp_database(db::Store& store, const Instance& instance);
void check_stamp(db::Store& store, const Instance& instance);

}  // namespace xinglin
