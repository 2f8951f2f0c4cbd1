#include "xinglin/ground.h"

#include <fmt/core.h>

#include <stdexcept>

#include "platform/log/log.h"
#include "xinglin/migrations.h"

namespace xinglin {
namespace {

constexpr char kSettingsFile[] = "xinglin.yaml";

[[noreturn]] void refuse_start(const std::string& sentence) { throw std::runtime_error(sentence); }

void open_database(Ground& ground) {
    db::StoreOptions options;
    options.url = ground.instance.database;
    options.on_slow = [](std::string_view what, Duration took) { log::warn("db.slow", {{"what", what}, {"took_us", took}}); };
    options.on_bug = [](std::string_view what) { log::error("db.bug", {{"what", what}}); };
    options.on_fatal = [](std::string_view what) {
        log::error("db.fatal", {{"what", what}});
        std::_Exit(70);   // Nothing more may be acknowledged: whether the last group is on disk is not known.
    };
    ground.store = db::open_store(options, ground.clock, ground.entropy);
}

bool holds_anything(const std::filesystem::path& data) {
    for (const auto& entry : std::filesystem::directory_iterator(data)) {
        if (entry.path().filename() != kSettingsFile) return true;
    }
    return false;
}

std::string default_database(const GroundOptions& options) {
    if (!options.database.empty()) return options.database;
    return "sqlite:" + std::filesystem::absolute(options.data / "xinglin.db").string();
}

}  // namespace

config::Config read_settings(const GroundOptions& options) {
    config::Config::Sources sources;
    const auto file = options.data / kSettingsFile;
    if (std::filesystem::exists(file)) sources.file = file;
    sources.environment = config::process_environment();
    sources.flags = options.flags;
    return config::Config::load(config::settings(), sources);
}

crypto::Keyring::Place key_place(const std::filesystem::path& data, const config::Config& config) {
    auto place = crypto::Keyring::Place::in(data);
    if (const auto& elsewhere = config.text("keys.master_file"); !elsewhere.empty()) place.master = elsewhere;
    return place;
}

std::unique_ptr<Ground> open_ground(const GroundOptions& options) {
    auto instance = find_instance(options.data);
    if (!instance) {
        refuse_start(fmt::format("{0} holds no Xinglin data. Make a demo with `xinglin seed --demo --data {0}`, or a production "
                                 "with `xinglin init --data {0}`.\n"
                                 "{0} 中没有杏林的数据。演示请运行 `xinglin seed --demo --data {0}`，正式使用请运行 `xinglin init --data {0}`。",
                                 options.data.string()));
    }
    if (!options.database.empty() && options.database != instance->database) {
        refuse_start("this folder was born with another database; leave --database away or choose another folder\n"
                     "本目录建立时使用的是另一个数据库；请不要写 --database，或换一个目录");
    }
    auto ground = std::make_unique<Ground>();
    ground->data = options.data;
    ground->instance = std::move(*instance);
    ground->config = read_settings(options);
    ground->keyring = crypto::Keyring::load(key_place(options.data, ground->config));
    open_database(*ground);
    if (options.migrate) db::migrate(*ground->store, all_migrations(ground->instance.is_demo()));
    check_stamp(*ground->store, ground->instance);
    return ground;
}

std::unique_ptr<Ground> found_ground(const GroundOptions& options, InstanceKind kind) {
    std::filesystem::create_directories(options.data);
    if (holds_anything(options.data)) {
        refuse_start(fmt::format("{0} is not empty; a new one begins in a folder with nothing, or its xinglin.yaml alone\n"
                                 "{0} 不是空目录；新建时目录须为空，或只有 xinglin.yaml",
                                 options.data.string()));
    }
    auto ground = std::make_unique<Ground>();
    ground->data = options.data;
    ground->config = read_settings(options);
    const auto suite = ground->config.text("crypto") == "sm" ? crypto::Suite::Sm : crypto::Suite::Standard;
    const auto place = key_place(options.data, ground->config);
    if (auto made = crypto::Keyring::init(place, suite); !made) refuse_start("keys: " + made.error().code);
    ground->keyring = crypto::Keyring::load(place);
    Moment moment(ground->clock.now(), ground->entropy);
    ground->instance = {kind, moment.new_id<Id<struct InstanceTag>>().text(), moment.now, default_database(options)};
    open_database(*ground);
    db::migrate(*ground->store, all_migrations(ground->instance.is_demo()));
    stamp_database(*ground->store, ground->instance);
    write_instance(options.data, ground->instance);
    return ground;
}

}  // namespace xinglin
