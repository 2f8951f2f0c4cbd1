#include "platform/config/config.h"

#include <unistd.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "base/check.h"
#include "platform/config/values.h"

extern char** environ;

namespace xinglin::config {
namespace {

constexpr std::string_view kPrefix = "XINGLIN_";
constexpr std::string_view kFileSuffix = "_file";
constexpr std::size_t kSecretBytesMax = 4096;

// Of our tests and tools, not settings.
bool is_foreign(std::string_view variable) { return variable == "XINGLIN_DATA" || variable.starts_with("XINGLIN_TEST_"); }

struct SecretFile {
    std::string text;
    std::string fault;
};

SecretFile read_secret(const std::string& path) {
    namespace fs = std::filesystem;
    std::error_code error;
    const auto status = fs::status(path, error);
    if (error || !fs::is_regular_file(status)) return {{}, "names no file: " + path};
    if ((status.permissions() & (fs::perms::group_all | fs::perms::others_all)) != fs::perms::none) {
        return {{}, path + " may be read by others: chmod 600"};
    }
    std::ifstream file(path, std::ios::binary);
    std::ostringstream content;
    content << file.rdbuf();
    std::string text = content.str();
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.pop_back();
    if (!file || text.empty() || text.size() > kSecretBytesMax) return {{}, path + " is empty, too long or cannot be read"};
    return {std::move(text), {}};
}

}  // namespace

// One pass over the sources, the weakest first; later ones replace.
struct Config::Reading {
    std::span<const Setting> known;
    std::map<std::string, Value, std::less<>> values{};
    std::vector<Fault> faults{};

    const Setting* find(std::string_view name) const {
        const auto found = std::ranges::find(known, name, &Setting::name);
        return found == known.end() ? nullptr : &*found;
    }

    void start() {
        for (const Setting& setting : known) values[std::string(setting.name)] = {&setting, std::string(setting.standard), {}};
    }

    void fail(std::string where, std::string what) { faults.push_back({std::move(where), std::move(what)}); }

    void take(const Setting& setting, std::string text, const std::string& source) {
        if (auto fault = fault_of(setting, text)) return fail(source, std::string(setting.name) + " " + *fault);
        values[std::string(setting.name)] = {&setting, std::move(text), source};
    }

    void take_list(const Setting& setting, const YAML::Node& node, const std::string& source) {
        std::vector<std::string> items;
        std::string shown;
        for (const auto& item : node) {
            if (!item.IsScalar()) return fail(source, std::string(setting.name) + " is a list of plain texts");
            items.push_back(item.as<std::string>());
            shown += (shown.empty() ? "[\"" : ", \"") + items.back() + '"';
        }
        if (items.empty()) return take(setting, "", source);
        take(setting, shown + ']', source);
        values[std::string(setting.name)].items = std::move(items);
    }

    void take_secret_file(const Setting& setting, const std::string& path, const std::string& source) {
        SecretFile secret = read_secret(path);
        if (!secret.fault.empty()) return fail(source, std::string(setting.name) + "_file " + secret.fault);
        take(setting, std::move(secret.text), source);
    }

    // The secret that "sms.key_file" names, or nothing.
    const Setting* secret_by_file(std::string_view name) const {
        if (!name.ends_with(kFileSuffix)) return nullptr;
        const Setting* const setting = find(name.substr(0, name.size() - kFileSuffix.size()));
        return setting != nullptr && setting->secret ? setting : nullptr;
    }

    void read_leaf(const std::string& name, const YAML::Node& node, const std::string& source) {
        if (const Setting* const secret = secret_by_file(name))
            return take_secret_file(*secret, node.as<std::string>(""), source);
        const Setting* const setting = find(name);
        if (setting == nullptr) return fail(source, "no such setting: " + name);
        if (setting->secret) return fail(source, name + " is a secret: name its file in " + name + std::string(kFileSuffix));
        if (node.IsSequence() && setting->kind == Kind::List) return take_list(*setting, node, source);
        if (!node.IsScalar()) return fail(source, name + " must be one value");
        take(*setting, node.as<std::string>(), source);
    }

    void read_map(const std::string& above, const YAML::Node& node, const std::string& file) {
        std::vector<std::string> seen;
        for (const auto& entry : node) {
            const std::string name = above + entry.first.as<std::string>("");
            const std::string source = file + ":" + std::to_string(entry.first.Mark().line + 1);
            if (std::ranges::find(seen, name) != seen.end()) fail(source, name + " stands here twice");
            seen.push_back(name);
            if (entry.second.IsMap()) {
                read_map(name + '.', entry.second, file);
            } else {
                read_leaf(name, entry.second, source);
            }
        }
    }

    void read_file(const std::filesystem::path& path) {
        if (path.empty()) return;
        try {
            const YAML::Node root = YAML::LoadFile(path.string());
            if (!root.IsMap() && !root.IsNull()) return fail(path.string(), "holds no settings");
            read_map("", root, path.string());
        } catch (const YAML::Exception& error) {
            fail(path.string(), error.what());
        }
    }

    void read_environment(const std::map<std::string, std::string>& environment) {
        for (const auto& [variable, text] : environment) {
            if (!variable.starts_with(kPrefix) || is_foreign(variable)) continue;
            const auto named =
                std::ranges::find_if(known, [&](const Setting& each) { return variable_of(each.name) == variable; });
            if (named != known.end()) {
                take(*named, text, variable);
                continue;
            }
            const auto secret = std::ranges::find_if(
                known, [&](const Setting& each) { return each.secret && variable_of(each.name) + "_FILE" == variable; });
            if (secret == known.end()) {
                fail(variable, "no such setting");
            } else {
                take_secret_file(*secret, text, variable);
            }
        }
    }

    void read_flags(const std::map<std::string, std::string>& flags) {
        for (const auto& [name, text] : flags) {
            const Setting* const setting = find(name);
            if (setting == nullptr || setting->secret) {
                fail("--" + name,
                     setting == nullptr ? "no such setting" : "a secret cannot be a flag: every user of this machine sees it");
            } else {
                take(*setting, text, "--" + name);
            }
        }
    }

    void read(const Sources& sources) {
        start();
        read_file(sources.file);
        read_environment(sources.environment);
        read_flags(sources.flags);
    }
};

Config Config::load(std::span<const Setting> known, const Sources& sources) {
    Reading reading{known};
    reading.read(sources);
    std::string faults;
    for (const Fault& fault : reading.faults) faults += (faults.empty() ? "" : "\n") + fault.where + ": " + fault.what;
    if (!faults.empty()) throw std::runtime_error(faults);
    Config config;
    config.values_ = std::move(reading.values);
    return config;
}

std::vector<Fault> Config::check(std::span<const Setting> known, const Sources& sources) {
    Reading reading{known};
    reading.read(sources);
    return reading.faults;
}

const Config::Value& Config::find(std::string_view name, Kind kind) const {
    const auto found = values_.find(name);
    xinglin::check(found != values_.end() && found->second.setting->kind == kind, "a setting is asked for as it was declared");
    return found->second;
}

std::int64_t Config::number(std::string_view name) const { return *read_number(find(name, Kind::Number).text); }
Duration Config::seconds(std::string_view name) const {
    return std::chrono::seconds(*read_seconds(find(name, Kind::Seconds).text));
}
std::vector<std::string> Config::list(std::string_view name) const {
    const Value& value = find(name, Kind::List);
    return value.items.empty() ? split_list(value.text) : value.items;
}

bool Config::is_set(std::string_view name) const {
    const auto found = values_.find(name);
    xinglin::check(found != values_.end(), "a setting is asked for that was declared");
    return !found->second.source.empty();
}

std::string Config::printed() const {
    std::string out;
    for (const auto& [name, value] : values_) {
        const std::string shown = !value.setting->secret ? value.text : value.text.empty() ? "(not set)" : "(set)";
        out += name + ": " + shown + (value.source.empty() ? "" : "   # " + value.source) + '\n';
    }
    return out;
}

std::map<std::string, std::string> process_environment() {
    std::map<std::string, std::string> variables;
    for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
        const std::string_view text(*entry);
        const auto equals = text.find('=');
        if (!text.starts_with(kPrefix) || equals == std::string_view::npos) continue;
        variables.emplace(text.substr(0, equals), text.substr(equals + 1));
    }
    return variables;
}

}  // namespace xinglin::config
