// Logs: one JSON line each to stderr. No personal data: ids are typed, texts pass a scrubber that masks what looks like a
// telephone or identity number, persons appear as keyed hashes. Never blocks: a full queue drops lines and says how many.
#pragma once

#include <concepts>
#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>

#include "base/access.h"
#include "base/instant.h"

namespace xinglin::log {

enum class Level : std::uint8_t { Debug, Info, Warn, Error };

// A typed value with a name. Names are snake_case literals, never input.
struct Field {
    std::string_view name;
    std::variant<std::int64_t, double, bool, std::string> value;
    bool is_id = false;   // Typed ids are not scrubbed.

    template <std::integral T>
        requires(!std::same_as<T, bool>)
    Field(std::string_view n, T number) : name(n), value(static_cast<std::int64_t>(number)) {}
    Field(std::string_view n, double number) : name(n), value(number) {}
    Field(std::string_view n, std::same_as<bool> auto truth) : name(n), value(truth) {}
    Field(std::string_view n, std::string_view text) : name(n), value(std::string(text)) {}
    Field(std::string_view n, const char* text) : name(n), value(std::string(text)) {}
    Field(std::string_view n, Duration took) : name(n), value(static_cast<std::int64_t>(took.count())) {}   // Name it ..._us.
    template <class Tag>
    Field(std::string_view n, const Id<Tag>& id) : name(n), value(id.text()), is_id(true) {}
    Field(std::string_view n, PersonId person);   // As its keyed hash.
};

// `event` is snake_case with dots: "consult.accepted". Below the level it costs one comparison.
void write(Level level, std::string_view event, std::initializer_list<Field> fields = {});
inline void debug(std::string_view event, std::initializer_list<Field> fields = {}) { write(Level::Debug, event, fields); }
inline void info(std::string_view event, std::initializer_list<Field> fields = {}) { write(Level::Info, event, fields); }
inline void warn(std::string_view event, std::initializer_list<Field> fields = {}) { write(Level::Warn, event, fields); }
inline void error(std::string_view event, std::initializer_list<Field> fields = {}) { write(Level::Error, event, fields); }

// While it lives, lines of this thread carry these. Scopes nest; the inner one is seen.
class Scope final {
 public:
    explicit Scope(std::string trace_id);
    Scope(std::string trace_id, const Access& access);
    ~Scope();
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;

 private:
    friend std::string scope_json();
    std::string trace_id_;
    std::string tenant_;   // Empty: the line has none.
    std::string actor_;
    const Scope* outer_;
};

// 16 hex digits under this process's key: the same person is the same in its lines, and nobody outside can tell who.
std::string actor_hash(PersonId person);

}  // namespace xinglin::log
