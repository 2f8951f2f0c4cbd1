#include <fmt/core.h>
#include <stdlib.h>

#include <filesystem>
#include <stdexcept>

#include "platform/http/openapi.h"
#include "xinglin/commands/command.h"
#include "xinglin/house.h"

namespace xinglin {
namespace {

// The description stands beside the routes, and routes need a house: a small one, gone when its routes have been written.
class Scratch {
 public:
    Scratch() {
        std::string name = (std::filesystem::temp_directory_path() / "xinglin-openapi-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder for temporary files");
        path_ = name;
    }
    ~Scratch() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    const std::filesystem::path& path() const { return path_; }

 private:
    std::filesystem::path path_;
};

}  // namespace

void add_openapi(Subcommand app, Exit&) {
    const auto command = app.add("openapi", "Print the API as an OpenAPI 3.1 document 打印接口说明");
    command.does([] {
        const Scratch scratch;
        const auto ground = found_ground({.data = scratch.path()}, InstanceKind::Demo);
        House house(*ground);
        house.routes.freeze();
        fmt::print("{}\n", http::openapi(house.routes));
    });
}

}  // namespace xinglin
