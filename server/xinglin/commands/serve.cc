#include <fmt/core.h>
#include <signal.h>

#include <memory>

#include "xinglin/commands/command.h"
#include "xinglin/serving/serving.h"

namespace xinglin {
namespace {

// Until somebody asks us to end. The signals are blocked in every thread and taken here.
void wait_for_the_end(const sigset_t& signals) {
    int signal = 0;
    sigwait(&signals, &signal);
}

sigset_t block_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return signals;
}

}  // namespace

void add_serve(Subcommand app, Exit&) {
    auto asked = std::make_shared<serving::Asked>();
    const auto command = app.add("serve", "Serve a data folder until it is told to end 启动服务");
    command.option("--data", asked->data, "The data folder 数据目录").required();
    command.option("--database", asked->database, "The database that the folder was born with 数据库地址");
    command.option("--port", asked->flags["port"], "HTTP and WebSocket (8080) 端口");
    command.option("--admin-port", asked->flags["admin_port"], "Metrics on 127.0.0.1 (the port after) 管理端口");
    command.option("--bind", asked->flags["bind"], "The address to listen on (127.0.0.1); loopback alone for a demo");
    command.option("--web", asked->flags["web_dir"], "The built web apps (beside the program)");
    command.flag("--lan", asked->lan, "A demo on the local network: TLS, one port for each app 局域网演示");
    command.does([asked] {
        const auto signals = block_signals();
        serving::Serving server(*asked);
        fmt::print("{}", server.greeting());
        std::fflush(stdout);
        wait_for_the_end(signals);
        server.drain();
    });
}

}  // namespace xinglin
