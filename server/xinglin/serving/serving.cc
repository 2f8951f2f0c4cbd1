#include "xinglin/serving/serving.h"

#include <fmt/core.h>

#include <stdexcept>

#include "libs/triage/known/known.h"
#include "platform/http/server.h"
#include "platform/i18n/i18n.h"
#include "platform/log/sink.h"
#include "platform/metrics/metrics.h"
#include "platform/ws/door.h"
#include "xinglin/admin/door.h"
#include "xinglin/backup/backup.h"
#include "xinglin/bridges/shell.h"
#include "xinglin/bridges/states.h"
#include "xinglin/findings.h"
#include "xinglin/guidance/report.h"
#include "xinglin/house.h"
#include "xinglin/serving/greeting.h"
#include "xinglin/serving/lan.h"
#include "xinglin/serving/web_folder.h"

namespace xinglin::serving {
namespace {

GroundOptions ground_options(const Asked& asked) {
    GroundOptions options{.data = asked.data, .database = asked.database};
    for (const auto& [name, value] : asked.flags) {
        if (!value.empty()) options.flags[name] = value;
    }
    return options;
}

// On a local network the demo's inbox stands behind a code that only this terminal shows.
std::unique_ptr<Ground> opened(const Asked& asked) {
    auto ground = open_ground(ground_options(asked));
    if (asked.lan) ground->demo_code = fmt::format("{:06}", Moment(ground->clock.now(), ground->entropy).below(1'000'000));
    return ground;
}

log::Options log_options(const Ground& ground) {
    const std::string level = ground.config.text("log.level");
    const auto key = ground.keyring->derive("log.actor");
    log::Options options;
    options.level = level == "debug" ? log::Level::Debug : level == "warn" ? log::Level::Warn
                    : level == "error" ? log::Level::Error : log::Level::Info;
    options.actor_key.assign(key.view().begin(), key.view().end());
    return options;
}

void check_bind(const Ground& ground) {
    const auto& bind = ground.config.text("bind");
    if (!ground.instance.is_demo() || bind == "127.0.0.1" || bind == "::1") return;
    throw std::runtime_error("a demo listens on loopback alone; use --lan to show it on the local network\n"
                             "演示环境只监听本机；要在局域网展示请用 --lan");
}

http::ServerOptions server_options(const Ground& ground, const Asked& asked) {
    const auto& config = ground.config;
    const auto port = static_cast<std::uint16_t>(config.number("port"));
    auto admin_port = static_cast<std::uint16_t>(config.number("admin_port"));
    if (admin_port == 0 && port != 0) admin_port = static_cast<std::uint16_t>(port + (asked.lan ? 3 : 1));
    http::ServerOptions options;
    options.listen = {{.address = config.text("bind"), .port = port}};
    options.admin = http::Listen{.address = "127.0.0.1", .port = admin_port};
    options.domain = ground.instance.is_demo() ? "localhost" : "";
    options.trusted_proxies = config.list("trusted_proxies");
    options.web = web_folder(config.text("web_dir"));
    options.drain_within = config.seconds("drain");
    if (asked.lan) open_to_lan(options, ground, port);
    return options;
}

}  // namespace

struct Serving::Inside {
    explicit Inside(const Asked& asked)
        : ground(opened(asked)), logging(log_options(*ground)), house(*ground), pictures(house.blobs),
          states(house.consults.states(), house.worklist) {
        check_bind(*ground);
        i18n::Catalogue::embedded();   // Words that are broken show now, not at the first refusal.
        triage::engine::known_reader();   // Read before the first who needs it: his card may not wait for it.
        house.routes.freeze();
        const auto options = server_options(*ground, asked);
        server = std::make_unique<http::Server>(
            options, http::Server::Parts{.store = *ground->store, .clock = ground->clock, .routes = house.routes,
                                         .authenticator = house.identity.authenticator(), .catalog = words, .blobs = &pictures,
                                         .observer = &watch, .metrics = [] { return metrics::registry().rendered(); }});
        sockets = std::make_unique<ws::Door>(ws::SessionParts{.hub = house.hub, .routes = house.routes, .pipeline = server->pipeline(),
                                                              .limiter = server->limiter(), .catalog = words, .clock = ground->clock,
                                                              .states = &states, .watch = &house.pulse, .observer = &watch});
        server->join(*sockets);
        admin = std::make_unique<admin::Door>(asked.data, commands());
        house.start();
        server->start();
        greeting = greeting_of(*ground, *server, asked.lan);
    }

    std::map<std::string, admin::Command> commands() {
        Ground& on = *ground;
        return {
            {"audit.verify", [&on](const std::string&) { return verify_audit(on); }},
            {"selfcheck", [&on](const std::string&) { return findings_json(selfcheck(on)); }},
            {"triage.report", [&on](const std::string& protocols) { return guidance::triage_report(on, protocols); }},
            {"backup", [&on](const std::string& to) { return backup::make(on, to, backup::Keys::LeftBehind); }},
            {"backup.with_keys", [&on](const std::string& to) { return backup::make(on, to, backup::Keys::Included); }},
        };
    }

    std::unique_ptr<Ground> ground;
    log::Running logging;
    House house;
    bridges::Words words;
    bridges::Pictures pictures;
    bridges::Watch watch;
    bridges::States states;
    std::unique_ptr<http::Server> server;
    std::unique_ptr<ws::Door> sockets;
    std::unique_ptr<admin::Door> admin;
    std::string greeting;
};

Serving::Serving(const Asked& asked) : inside_(std::make_unique<Inside>(asked)) {}
Serving::~Serving() = default;

std::string Serving::greeting() const { return inside_->greeting; }

void Serving::drain() {
    log::info("server.draining");
    inside_->server->drain();
    inside_->admin.reset();
    inside_->house.stop();
    inside_->ground->store->drain();
    log::info("server.ended");
}

}  // namespace xinglin::serving
