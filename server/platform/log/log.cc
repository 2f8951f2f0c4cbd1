#include "platform/log/log.h"

#include <sodium.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "base/check.h"
#include "base/moment.h"
#include "platform/log/line.h"
#include "platform/log/sink.h"

namespace xinglin::log {
namespace {

using ActorKey = std::array<std::uint8_t, crypto_shorthash_KEYBYTES>;

thread_local const Scope* innermost = nullptr;

std::atomic<Level> least{Level::Info};
std::mutex key_mutex;
ActorKey actor_key = [] {
    ActorKey key;
    SystemEntropy().fill(key);
    return key;
}();

void set_actor_key(std::string_view secret) {
    if (secret.empty()) return;
    check(secret.size() >= actor_key.size(), "the key of actor hashes has 16 bytes at least");
    const std::lock_guard lock(key_mutex);
    std::copy_n(secret.begin(), actor_key.size(), actor_key.begin());
}

// Partial writes and a closed stderr are no reason to stop serving.
void write_stderr(std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(STDERR_FILENO, text.data(), text.size());
        if (written <= 0) return;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
}

void write_lines(const Options& options, const std::vector<std::string>& lines) {
    std::string whole;
    for (const std::string& each : lines) {
        if (options.sink) options.sink(each);
        if (!options.sink) whole += each + '\n';
    }
    write_stderr(whole);
}

std::string dropped_line(std::uint64_t dropped) {
    const std::array fields{Field("lines", dropped)};
    return line(SystemClock().now(), Level::Warn, "log.dropped", "", fields);
}

}  // namespace

// Writers push under one lock and go on; the thread writes what it finds, whole queues at a time.
class Running::Queue {
 public:
    explicit Queue(Options options) : options_(std::move(options)), thread_([this](std::stop_token stop) { run(stop); }) {}

    void push(std::string text) {
        const std::lock_guard lock(mutex_);
        if (lines_.size() >= options_.queue_lines_max) {
            ++dropped_;
            return;
        }
        lines_.push_back(std::move(text));
        if (lines_.size() == 1) wake_.notify_one();
    }

 private:
    void run(const std::stop_token& stop) {
        std::unique_lock lock(mutex_);
        while (true) {
            wake_.wait(lock, stop, [this] { return !lines_.empty(); });
            if (lines_.empty()) return;   // Asked to stop, and everything is written.
            std::vector<std::string> lines = std::exchange(lines_, {});
            const std::uint64_t dropped = std::exchange(dropped_, 0);
            lock.unlock();
            if (dropped > 0) lines.push_back(dropped_line(dropped));
            write_lines(options_, lines);
            lock.lock();
        }
    }

    const Options options_;
    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::vector<std::string> lines_;
    std::uint64_t dropped_ = 0;
    std::jthread thread_;   // Last: it uses all of the above.
};

namespace {

std::mutex current_mutex;
std::function<void(std::string)> current_push;   // Empty while nobody runs.

}  // namespace

Running::Running(Options options) {
    set_actor_key(options.actor_key);
    least = options.level;
    queue_ = std::make_unique<Queue>(std::move(options));
    const std::lock_guard lock(current_mutex);
    check(!current_push, "logs go to one place at a time");
    current_push = [this](std::string text) { queue_->push(std::move(text)); };
}

Running::~Running() {
    {
        const std::lock_guard lock(current_mutex);
        current_push = nullptr;
    }
    least = Level::Info;
    queue_.reset();
}

void write(Level level, std::string_view event, std::initializer_list<Field> fields) {
    if (level < least.load(std::memory_order_relaxed)) return;
    std::string text = line(SystemClock().now(), level, event, scope_json(), {fields.begin(), fields.size()});
    const std::lock_guard lock(current_mutex);
    if (current_push) {
        current_push(std::move(text));
    } else {
        write_stderr(text + '\n');
    }
}

Field::Field(std::string_view n, PersonId person) : name(n), value(actor_hash(person)), is_id(true) {}

std::string actor_hash(PersonId person) {
    std::array<std::uint8_t, crypto_shorthash_BYTES> hash;
    {
        const std::lock_guard lock(key_mutex);
        crypto_shorthash(hash.data(), person.bytes.data(), person.bytes.size(), actor_key.data());
    }
    std::string text;
    for (const std::uint8_t byte : hash) {
        text += "0123456789abcdef"[byte >> 4];
        text += "0123456789abcdef"[byte & 15];
    }
    return text;
}

Scope::Scope(std::string trace_id) : trace_id_(std::move(trace_id)), outer_(std::exchange(innermost, this)) {}

Scope::Scope(std::string trace_id, const Access& access) : Scope(std::move(trace_id)) {
    if (!access.tenant.is_nil()) tenant_ = access.tenant.text();
    actor_ = access.is_system() ? "job:" + access.job : access.person.is_nil() ? "" : actor_hash(access.person);
}

Scope::~Scope() { innermost = outer_; }

std::string scope_json() {
    if (innermost == nullptr) return {};
    std::string out;
    const auto add = [&](std::string_view name, const std::string& value) {
        if (value.empty()) return;
        out += ",\"";
        out += name;
        out += "\":";
        append_json_string(out, value);
    };
    add("trace_id", innermost->trace_id_);
    add("tenant", innermost->tenant_);
    add("actor", innermost->actor_);
    return out;
}

}  // namespace xinglin::log
