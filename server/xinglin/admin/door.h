// The admin door: DATA/admin.sock, for the owner of the folder alone. While a server owns the database, the other
// subcommands ask it here. One line of JSON in, one line of JSON out, one request at a time.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace xinglin::admin {

// Gives a JSON object. Throws std::runtime_error with a sentence for the operator.
using Command = std::function<std::string(const std::string& argument)>;

class Door {
 public:
    // Replaces a socket that a dead server has left. Throws std::runtime_error when it cannot listen.
    Door(const std::filesystem::path& data, std::map<std::string, Command> commands);
    ~Door();
    Door(const Door&) = delete;
    Door& operator=(const Door&) = delete;

 private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

// Asks the server of this folder. Nothing when none is running. Throws std::runtime_error with the server's sentence.
std::optional<std::string> ask(const std::filesystem::path& data, const std::string& command, const std::string& argument);

}  // namespace xinglin::admin
