#include "platform/crypto/keyring.h"

#include <cstring>
#include <mutex>
#include <stdexcept>

#include "base/check.h"
#include "platform/crypto/aead.h"
#include "platform/crypto/key_file.h"
#include "platform/crypto/private_file.h"

// Sealed: format (1: AES-256-GCM, 2: SM4-CTR with HMAC-SM3), key version (4 bytes, big-endian), then what aead_seal gives.
// Format, version and context are bound in.
namespace xinglin::crypto {
namespace {

constexpr std::size_t kHeadBytes = 5;
constexpr std::size_t kKeyFileMax = 1 << 20;
constexpr std::size_t kMasterBytes = 32;

std::uint8_t format_of(Suite suite) { return suite == Suite::Sm ? 2 : 1; }

Bytes head_of(Suite suite, std::uint32_t version) {
    return {format_of(suite), static_cast<std::uint8_t>(version >> 24), static_cast<std::uint8_t>(version >> 16),
            static_cast<std::uint8_t>(version >> 8), static_cast<std::uint8_t>(version)};
}

std::uint32_t version_of(ByteView sealed) {
    return std::uint32_t{sealed[1]} << 24 | std::uint32_t{sealed[2]} << 16 | std::uint32_t{sealed[3]} << 8 | sealed[4];
}

Bytes joined(ByteView head, ByteView tail) {
    Bytes whole = bytes_of(head);
    whole.insert(whole.end(), tail.begin(), tail.end());
    return whole;
}

// The purpose ends with a byte that it cannot contain.
Bytes purposeful(std::string_view purpose, std::string_view text) {
    check(!purpose.empty() && purpose.find('\0') == std::string_view::npos, "a purpose is a word");
    return joined(view_of(std::string(purpose) + '\0'), view_of(text));
}

Error cannot_open() { return {ErrorKind::Unavailable, "crypto.cannot_open"}; }
Error unwritable() { return {ErrorKind::Unavailable, "keys.unwritable"}; }

[[noreturn]] void stop(const std::filesystem::path& path, const std::string& why) {
    throw std::runtime_error(path.string() + ": " + why);
}

Bytes read_or_stop(const std::filesystem::path& path) {
    auto read = read_private(path, kKeyFileMax);
    if (read.error == EPERM) stop(path, "a key file must be readable by its owner alone: chmod 600, and owned by who runs this");
    if (read.error != 0) stop(path, std::strerror(read.error));
    return std::move(read.bytes);
}

Secret read_master(const std::filesystem::path& path) {
    Bytes file = read_or_stop(path);
    while (!file.empty() && (file.back() == '\n' || file.back() == '\r')) file.pop_back();
    auto master = from_base64url(text_of(file));
    wipe(file);
    if (!master || master->size() != kMasterBytes) stop(path, "not a master key: 32 bytes in base64url are asked for");
    return Secret(std::move(*master));
}

}  // namespace

struct Keyring::Keys {
    PlainKeys plain;
    std::uint32_t newest() const { return plain.seal.rbegin()->first; }
};

Keyring::Place Keyring::Place::in(const std::filesystem::path& data) {
    return {data / "keys" / "keyring", data / "keys" / "master.key"};
}

Keyring::Keyring(std::shared_ptr<const Keys> keys, Place place) : keys_(std::move(keys)), place_(std::move(place)) {}
Keyring::~Keyring() = default;

std::shared_ptr<const Keyring::Keys> Keyring::keys() const {
    const std::shared_lock lock(mutex_);
    return keys_;
}

Result<void> Keyring::init(const Place& place, Suite suite) {
    if (std::filesystem::exists(place.keyring)) return refuse({ErrorKind::Conflict, "keys.exist"});
    if (make_private_directory(place.keyring.parent_path()) != 0) return refuse(unwritable());
    const Secret master = random_secret(kMasterBytes);
    std::string text = base64url(master.view()) + '\n';
    // A master key that is there already was put there by the operator.
    const int written = write_private(place.master, view_of(text), Existing::Keep);
    wipe(text);
    if (written != 0 && written != EEXIST) return refuse(unwritable());
    const std::string file = write_keys(new_keys(suite), read_master(place.master).view());
    const int error = write_private(place.keyring, view_of(file), Existing::Keep);
    if (error == EEXIST) return refuse({ErrorKind::Conflict, "keys.exist"});
    if (error != 0) return refuse(unwritable());
    return {};
}

std::unique_ptr<Keyring> Keyring::load(const Place& place) {
    const Bytes file = read_or_stop(place.keyring);
    const Secret master = read_master(place.master);
    auto plain = read_keys(text_of(file), master.view());
    if (!plain) stop(place.keyring, "damaged, or wrapped by another master key than " + place.master.string());
    auto keys = std::make_shared<Keys>();
    keys->plain = std::move(*plain);
    return std::unique_ptr<Keyring>(new Keyring(std::move(keys), place));
}

std::unique_ptr<Keyring> Keyring::for_tests(Suite suite, std::uint64_t seed) {
    SeededEntropy entropy(seed);
    const auto drawn = [&](std::size_t count) {
        Bytes bytes(count);
        entropy.fill(bytes);
        return Secret(std::move(bytes));
    };
    auto keys = std::make_shared<Keys>();
    keys->plain.suite = suite;
    keys->plain.seal.emplace(1, drawn(kAeadKeyBytes));
    keys->plain.lookup = drawn(32);
    keys->plain.root = drawn(32);
    return std::unique_ptr<Keyring>(new Keyring(std::move(keys), {}));
}

Suite Keyring::suite() const { return keys()->plain.suite; }
std::uint32_t Keyring::newest() const { return keys()->newest(); }

Bytes Keyring::seal(ByteView plain, std::string_view context) const {
    const auto held = keys();
    const Bytes head = head_of(held->plain.suite, held->newest());
    const Secret& key = held->plain.seal.rbegin()->second;
    return joined(head, aead_seal(held->plain.suite, key.view(), plain, joined(head, view_of(context))));
}

Result<Bytes> Keyring::open(ByteView sealed, std::string_view context) const {
    const auto held = keys();
    if (sealed.size() < kHeadBytes || sealed[0] != format_of(held->plain.suite)) return refuse(cannot_open());
    const auto key = held->plain.seal.find(version_of(sealed));
    if (key == held->plain.seal.end()) return refuse(cannot_open());
    auto plain = aead_open(held->plain.suite, key->second.view(), sealed.subspan(kHeadBytes),
                           joined(sealed.first(kHeadBytes), view_of(context)));
    if (!plain) return refuse(cannot_open());
    return std::move(*plain);
}

Result<std::string> Keyring::open_text(ByteView sealed, std::string_view context) const {
    auto plain = open(sealed, context);
    if (!plain) return refuse(plain.error());
    std::string text(text_of(*plain));
    wipe(*plain);
    return text;
}

Digest Keyring::lookup_hash(std::string_view purpose, std::string_view text) const {
    const auto held = keys();
    return hmac(held->plain.suite, held->plain.lookup.view(), purposeful(purpose, text));
}

Secret Keyring::derive(std::string_view purpose) const {
    const auto held = keys();
    return Secret(bytes_of(hmac(held->plain.suite, held->plain.root.view(), purposeful(purpose, "derive"))));
}

Result<void> Keyring::rotate() {
    const std::unique_lock lock(mutex_);
    auto next = std::make_shared<Keys>();
    next->plain.suite = keys_->plain.suite;
    for (const auto& [version, key] : keys_->plain.seal) next->plain.seal.emplace(version, Secret(bytes_of(key.view())));
    next->plain.lookup = Secret(bytes_of(keys_->plain.lookup.view()));
    next->plain.root = Secret(bytes_of(keys_->plain.root.view()));
    next->plain.seal.emplace(keys_->newest() + 1, random_secret(kAeadKeyBytes));
    if (!place_.keyring.empty()) {
        const std::string file = write_keys(next->plain, read_master(place_.master).view());
        if (write_private(place_.keyring, view_of(file), Existing::Replace) != 0) return refuse(unwritable());
    }
    keys_ = std::move(next);
    return {};
}

bool Keyring::needs_reseal(ByteView sealed) const {
    return sealed.size() < kHeadBytes || version_of(sealed) != newest();
}

}  // namespace xinglin::crypto
