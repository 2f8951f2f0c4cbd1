#include <array>

#include "platform/config/config.h"

namespace xinglin::config {
namespace {

constexpr std::array kSettings{
    Setting{.name = "data_dir", .standard = "data", .about = "Where the database, the blobs and the keys lie."},
    Setting{.name = "database", .about = "sqlite:<path> or postgresql://...; empty: xinglin.db in data_dir."},
    Setting{.name = "database_password", .about = "Instead of one in the URL.", .secret = true},
    Setting{
        .name = "bind", .standard = "127.0.0.1", .about = "The address to listen on. A demo database listens on loopback only."},
    Setting{.name = "port", .kind = Kind::Number, .standard = "8080", .about = "HTTP and WebSocket.", .min = 0, .max = 65535},
    Setting{.name = "admin_port",
            .kind = Kind::Number,
            .standard = "0",
            .about = "Metrics on 127.0.0.1; 0: the next one.",
            .min = 0,
            .max = 65535},
    Setting{.name = "lan",
            .kind = Kind::Switch,
            .standard = "false",
            .about = "Demo on the local network: TLS, one port for each app."},
    Setting{.name = "web_dir", .about = "The built web apps; empty: beside the program."},
    Setting{
        .name = "trusted_proxies", .kind = Kind::List, .standard = "127.0.0.1", .about = "Whose X-Forwarded-For is believed."},
    Setting{.name = "drain",
            .kind = Kind::Seconds,
            .standard = "30s",
            .about = "How long open requests may take when the program ends.",
            .min = 1,
            .max = 600},
    Setting{.name = "log.level", .standard = "info", .about = "The least that is logged.", .one_of = "debug|info|warn|error"},
    Setting{.name = "crypto",
            .standard = "standard",
            .about = "The suite of a new data folder; sm: SM2, SM3 and SM4 (国密).",
            .one_of = "standard|sm"},
    Setting{.name = "keys.master_file",
            .about = "The master key; empty: keys/master.key in data_dir. A systemd credential fits here."},
    Setting{.name = "sms.kind",
            .standard = "simulator",
            .about = "The simulator serves a demo database only.",
            .one_of = "simulator|http"},
    Setting{.name = "sms.url", .about = "Of the SMS provider."},
    Setting{.name = "sms.account", .about = "Our name there."},
    Setting{.name = "sms.app_id", .about = "The application's number there."},
    Setting{.name = "sms.sign_name", .about = "What stands before each text, as the provider has approved it."},
    Setting{
        .name = "sms.templates", .kind = Kind::List, .about = "code/language=number:argument,argument for each approved text; a YAML list."},
    Setting{.name = "sms.key", .about = "Signs our requests to it.", .secret = true},
    Setting{.name = "idcheck.kind",
            .standard = "simulator",
            .about = "Who confirms names and numbers; people: no registry, the desks look at all of them.",
            .one_of = "simulator|http|people"},
    Setting{.name = "idcheck.url", .about = "Of the provider of identity checks."},
    Setting{.name = "idcheck.account", .about = "Our name there."},
    Setting{.name = "idcheck.key", .about = "Signs our requests to it.", .secret = true},
    Setting{.name = "ca.kind",
            .standard = "simulator",
            .about = "The simulator serves a demo database only.",
            .one_of = "simulator|http"},
    Setting{.name = "ca.url", .about = "Of the certificate authority's signing service."},
    Setting{.name = "ca.account", .about = "Our name there."},
    Setting{.name = "ca.key", .about = "Signs our requests to it.", .secret = true},
    Setting{.name = "ca.roots_file", .about = "PEM: the roots whose certificates we trust on documents."},
    Setting{.name = "ca.deadline",
            .kind = Kind::Seconds,
            .standard = "8s",
            .about = "Of one signature, all its calls together; the job around it ends a second later.",
            .min = 1,
            .max = 60},
    Setting{.name = "registry.kind",
            .standard = "simulator",
            .about = "The national register of doctors; the simulator serves a demo database only.",
            .one_of = "simulator|http"},
    Setting{.name = "registry.url", .about = "Of the register's service."},
    Setting{.name = "registry.account", .about = "Our name there."},
    Setting{.name = "registry.key", .about = "Signs our requests to it.", .secret = true},
    Setting{.name = "registry.deadline", .kind = Kind::Seconds, .standard = "5s", .about = "Of one question.", .min = 1, .max = 60},
};

}  // namespace

std::span<const Setting> settings() { return kSettings; }

}  // namespace xinglin::config
