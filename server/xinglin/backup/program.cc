#include "xinglin/backup/program.h"

#include <fmt/core.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <filesystem>
#include <stdexcept>

extern char** environ;

namespace xinglin::backup {
namespace {

constexpr std::array kPlaces{"/usr/lib/postgresql/17/bin", "/usr/lib/postgresql/16/bin", "/usr/lib/postgresql/15/bin"};

std::string found(const std::string& name) {
    for (const char* place : kPlaces) {
        const auto path = std::filesystem::path(place) / name;
        if (std::filesystem::exists(path)) return path.string();
    }
    return name;
}

}  // namespace

void run_program(std::vector<std::string> command) {
    command[0] = found(command[0]);
    std::vector<char*> arguments;
    for (auto& one : command) arguments.push_back(one.data());
    arguments.push_back(nullptr);
    pid_t child = 0;
    const int started = posix_spawnp(&child, command[0].c_str(), nullptr, nullptr, arguments.data(), environ);
    if (started != 0) throw std::runtime_error(fmt::format("{} cannot be started: {}", command[0], std::strerror(started)));
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) throw std::runtime_error(command[0] + " failed");
}

}  // namespace xinglin::backup
