// The ground that every subcommand stands on: the data folder, its keys, its settings, its database.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "platform/config/config.h"
#include "platform/crypto/keyring.h"
#include "platform/db/store.h"
#include "xinglin/instance/instance.h"

namespace xinglin {

struct Ground {
    std::filesystem::path data;
    Instance instance;
    config::Config config;
    SystemClock clock;
    SystemEntropy entropy;
    std::unique_ptr<crypto::Keyring> keyring;
    std::unique_ptr<db::Store> store;
    std::string demo_code{};   // What /demo/... asks for; empty: nothing, as on loopback.
};

struct GroundOptions {
    std::filesystem::path data;
    std::string database{};                        // Given on the command line; must be the one the folder was born with.
    std::map<std::string, std::string> flags{};    // Settings given as flags.
    bool migrate = true;
};

// xinglin.yaml of the folder, XINGLIN_* and the flags. Throws std::runtime_error with every fault.
config::Config read_settings(const GroundOptions& options);
// Where the keys of a folder lie: its own keys/, but the master key where `keys.master_file` says.
crypto::Keyring::Place key_place(const std::filesystem::path& data, const config::Config& config);

// Opens an existing data folder, runs its migrations and checks its stamp. Throws std::runtime_error with a sentence for
// the operator, in both languages where it names a way out.
std::unique_ptr<Ground> open_ground(const GroundOptions& options);

// Makes a new one of this kind: folder, keys, database, stamp. Refuses a folder that holds anything but a xinglin.yaml.
std::unique_ptr<Ground> found_ground(const GroundOptions& options, InstanceKind kind);

}  // namespace xinglin
