#include "xinglin/admin/door.h"

#include <fmt/core.h>
#include <poll.h>
#include <simdjson.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <atomic>
#include <stdexcept>
#include <thread>

#include "platform/wire/wire.h"

namespace xinglin::admin {
namespace {

constexpr char kName[] = "admin.sock";
constexpr std::size_t kLineMax = 64 << 10;
constexpr int kPollMs = 200;

class Descriptor {
 public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return number_; }

 private:
    int number_;
};

sockaddr_un address_of(const std::filesystem::path& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string text = path.string();
    if (text.size() >= sizeof address.sun_path) throw std::runtime_error("the data folder's path is too long for a socket: " + text);
    text.copy(address.sun_path, text.size());
    return address;
}

const sockaddr* plain(const sockaddr_un& address) { return reinterpret_cast<const sockaddr*>(&address); }

std::filesystem::path socket_path(const std::filesystem::path& data) { return std::filesystem::absolute(data) / kName; }

std::optional<std::string> read_line(int descriptor) {
    std::string line;
    char byte = 0;
    while (line.size() < kLineMax && read(descriptor, &byte, 1) == 1) {
        if (byte == '\n') return line;
        line += byte;
    }
    return std::nullopt;
}

void write_line(int descriptor, std::string line) {
    line += '\n';
    std::string_view rest = line;
    while (!rest.empty()) {
        const auto written = send(descriptor, rest.data(), rest.size(), MSG_NOSIGNAL);
        if (written <= 0) return;
        rest.remove_prefix(static_cast<std::size_t>(written));
    }
}

std::string json_text(std::string_view text) {
    std::string out;
    wire::write_text(out, text);
    return out;
}

}  // namespace

struct Door::Inside {
    std::filesystem::path path;
    std::map<std::string, Command> commands;
    std::unique_ptr<Descriptor> listener;
    std::jthread thread;

    void serve(std::stop_token stop) {
        while (!stop.stop_requested()) {
            pollfd waiting{listener->get(), POLLIN, 0};
            if (poll(&waiting, 1, kPollMs) <= 0) continue;
            Descriptor caller(accept4(listener->get(), nullptr, nullptr, SOCK_CLOEXEC));
            if (caller.get() < 0) continue;
            if (auto line = read_line(caller.get())) write_line(caller.get(), answer(*line));
        }
    }

    std::string answer(const std::string& line) const {
        simdjson::dom::parser parser;
        simdjson::dom::element read;
        std::string_view name;
        std::string_view argument;
        if (parser.parse(line).get(read) != simdjson::SUCCESS || read["do"].get(name) != simdjson::SUCCESS ||
            read["argument"].get(argument) != simdjson::SUCCESS) {
            return R"({"error":"not understood"})";
        }
        const auto found = commands.find(std::string(name));
        if (found == commands.end()) return R"({"error":"no such command"})";
        try {
            return fmt::format(R"({{"result":{}}})", found->second(std::string(argument)));
        } catch (const std::exception& error) {
            return fmt::format(R"({{"error":{}}})", json_text(error.what()));
        }
    }
};

Door::Door(const std::filesystem::path& data, std::map<std::string, Command> commands) : inside_(std::make_unique<Inside>()) {
    inside_->path = socket_path(data);
    inside_->commands = std::move(commands);
    std::filesystem::remove(inside_->path);
    inside_->listener = std::make_unique<Descriptor>(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const auto address = address_of(inside_->path);
    const auto before = umask(S_IRWXG | S_IRWXO);
    const int bound = bind(inside_->listener->get(), plain(address), sizeof address);
    umask(before);
    if (bound != 0 || listen(inside_->listener->get(), 4) != 0) {
        throw std::runtime_error("the admin socket cannot be made: " + inside_->path.string());
    }
    inside_->thread = std::jthread([inside = inside_.get()](std::stop_token stop) { inside->serve(std::move(stop)); });
}

Door::~Door() {
    inside_->thread.request_stop();
    inside_->thread.join();
    std::error_code ignored;
    std::filesystem::remove(inside_->path, ignored);
}

std::optional<std::string> ask(const std::filesystem::path& data, const std::string& command, const std::string& argument) {
    const auto path = socket_path(data);
    if (!std::filesystem::exists(path)) return std::nullopt;
    Descriptor server(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const auto address = address_of(path);
    if (connect(server.get(), plain(address), sizeof address) != 0) return std::nullopt;
    write_line(server.get(), fmt::format(R"({{"do":{},"argument":{}}})", json_text(command), json_text(argument)));
    const auto line = read_line(server.get());
    if (!line) throw std::runtime_error("the server ended before it answered");
    simdjson::dom::parser parser;
    simdjson::dom::element read = parser.parse(*line);
    std::string_view error;
    if (read["error"].get(error) == simdjson::SUCCESS) throw std::runtime_error(std::string(error));
    return simdjson::minify(read["result"]);
}

}  // namespace xinglin::admin
