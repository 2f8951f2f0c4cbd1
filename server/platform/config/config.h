// Settings of the process: one YAML file, overridden by XINGLIN_* in the environment, overridden by flags.
// Limits of the business are not here: they are policies, in the database.
#pragma once

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"

namespace xinglin::config {

enum class Kind : std::uint8_t { Text, Number, Switch, Seconds, List };

// One setting. "sms.url" is sms: {url: ...} in the file, XINGLIN_SMS_URL in the environment, --sms-url on the command line.
// A List is a YAML list in the file, and elsewhere one text parted by commas.
// A secret is never a flag and never stands in the file: sms.key_file names its file there, XINGLIN_SMS_KEY_FILE in the
// environment, where XINGLIN_SMS_KEY may also hold it. A file may be read by its owner alone.
struct Setting {
    std::string_view name;
    Kind kind = Kind::Text;
    std::string_view standard = "";   // The value when nobody says anything.
    std::string_view about = "";
    bool secret = false;
    std::int64_t min = 0;   // Of a Number, and of Seconds.
    std::int64_t max = 1'000'000'000;
    std::string_view one_of = "";   // "a|b|c" for a Text.
};

// Every setting of xinglin (settings.cc).
std::span<const Setting> settings();

struct Fault {
    std::string where;   // The file and line, the variable, the flag.
    std::string what;
};

class Config final {
 public:
    struct Sources {
        std::filesystem::path file{};   // Empty: none.
        std::map<std::string, std::string> environment{};
        std::map<std::string, std::string> flags{};   // By setting name.
    };

    // Throws std::runtime_error with every fault, one a line.
    static Config load(std::span<const Setting> known, const Sources& sources);
    // The same without throwing: `config check`.
    static std::vector<Fault> check(std::span<const Setting> known, const Sources& sources);

    // Asking for a setting that is not in the list, or of another kind, is a Bug.
    const std::string& text(std::string_view name) const { return find(name, Kind::Text).text; }
    std::int64_t number(std::string_view name) const;
    bool is_on(std::string_view name) const { return find(name, Kind::Switch).text == "true"; }
    Duration seconds(std::string_view name) const;
    std::vector<std::string> list(std::string_view name) const;
    bool is_set(std::string_view name) const;   // By somebody: not the standard value.

    // Every setting with its value and where it came from, one a line; secrets as "(set)" or "(not set)".
    std::string printed() const;

 private:
    struct Value {
        const Setting* setting;
        std::string text;
        std::string source;   // Empty: the standard value.
        std::vector<std::string> items{};   // Of a YAML list, whose items may hold commas.
    };
    struct Reading;
    const Value& find(std::string_view name, Kind kind) const;
    std::map<std::string, Value, std::less<>> values_;
};

// XINGLIN_* of this process.
std::map<std::string, std::string> process_environment();

}  // namespace xinglin::config
