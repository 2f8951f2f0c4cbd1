#include <fmt/core.h>

#include "platform/http/openapi.h"
#include "xinglin/commands/command.h"
#include "xinglin/drawing.h"

namespace xinglin {

void add_openapi(CLI::App& app, Exit&) {
    auto* command = app.add_subcommand("openapi", "Print the API as an OpenAPI 3.1 document 打印接口说明");
    command->callback([] { fmt::print("{}\n", http::openapi(*draw_routes())); });
}

}  // namespace xinglin
