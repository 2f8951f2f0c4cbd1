// Plays real consultations as real clients: a patient and a doctor each, over HTTP and WebSocket.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "base/instant.h"
#include "xinglin/replay/report.h"

namespace xinglin::replay {

struct Options {
    std::string dialogues;               // A file of JSON lines.
    std::string server;                  // "http://patient.localhost:8080"
    std::size_t at_once = 50;
    std::size_t first = 0;               // How many dialogues, from the top; 0: all.
    std::optional<std::filesystem::path> ledger{};
    Duration patience = 30s;             // How long an unreachable server is waited for.
    std::function<void(std::size_t done, std::size_t all)> progress{};
};

// Throws std::runtime_error when the file cannot be read or no doctor can sign in.
Report replay(const Options& options);

}  // namespace xinglin::replay
