// What a server is started with; from the command line and the settings file.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "platform/http/app.h"
#include "platform/http/rate.h"

namespace xinglin::http {

struct Listen {
    std::string address = "127.0.0.1";
    std::uint16_t port = 0;         // 0: any that is free; Server::port() says which.
    std::optional<App> app{};       // Set: everything on this port is that app (--lan). Else the hostname decides.
    bool tls = false;
};

struct ServerOptions {
    std::vector<Listen> listen{Listen{}};
    std::optional<Listen> admin{};                    // /metrics, /healthz, /readyz in clear, on loopback.
    std::string certificate_file{};                   // PEM with its chain, for the TLS listeners.
    std::string key_file{};
    std::string domain{};                             // "localhost": only patient.localhost and so on. Empty: any.
    std::vector<std::string> trusted_proxies{};       // Addresses whose X-Forwarded-For is believed.
    std::filesystem::path web{};                      // The built apps; empty: none are served.
    std::size_t io_threads = 2;
    std::size_t cpu_threads = 2;
    std::size_t cpu_waiting_max = 64;
    std::size_t connections_max = 20'000;
    std::size_t connections_per_address_max = 2'000;  // Loopback is not counted.
    Duration head_within = 10s;
    Duration body_within = 30s;
    Duration idle_within = 60s;
    Duration send_within = 30s;
    Duration drain_within = 30s;
    Rates rates{};
};

}  // namespace xinglin::http
