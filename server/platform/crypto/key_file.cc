#include "platform/crypto/key_file.h"

#include <charconv>

#include "platform/crypto/aead.h"

namespace xinglin::crypto {
namespace {

constexpr std::string_view kHead = "xinglin-keyring 1 ";
constexpr std::size_t kHashKeyBytes = 32;

Secret wrapping_key(Suite suite, ByteView master) {
    Bytes key;
    for (const std::string_view half : {"xinglin wrap 1", "xinglin wrap 2"}) {
        const Digest part = hmac(suite, master, view_of(half));
        key.insert(key.end(), part.begin(), part.end());
    }
    return Secret(std::move(key));
}

struct Line {
    std::string_view kind;
    std::uint32_t version = 0;
    std::string_view wrapped;
};

std::optional<Line> split(std::string_view line) {
    const auto first = line.find(' ');
    const auto second = line.find(' ', first + 1);
    if (first == std::string_view::npos || second == std::string_view::npos) return std::nullopt;
    Line parts{line.substr(0, first), 0, line.substr(second + 1)};
    const std::string_view number = line.substr(first + 1, second - first - 1);
    const auto read = std::from_chars(number.data(), number.data() + number.size(), parts.version);
    if (read.ec != std::errc{} || read.ptr != number.data() + number.size() || parts.version == 0) return std::nullopt;
    return parts;
}

std::string name_of(std::string_view kind, std::uint32_t version) {
    return std::string(kind) + ' ' + std::to_string(version);
}

// Puts one key where its line says; false when there is one, or it has another size.
bool place(PlainKeys& keys, const Line& line, Secret key) {
    const std::size_t size = key.view().size();
    if (line.kind == "seal") return size == kAeadKeyBytes && keys.seal.try_emplace(line.version, std::move(key)).second;
    if (line.version != 1 || size != kHashKeyBytes) return false;
    Secret* const home = line.kind == "lookup" ? &keys.lookup : line.kind == "root" ? &keys.root : nullptr;
    if (home == nullptr || !home->empty()) return false;
    *home = std::move(key);
    return true;
}

std::optional<Suite> suite_of(std::string_view head) {
    if (!head.starts_with(kHead)) return std::nullopt;
    for (const Suite suite : {Suite::Standard, Suite::Sm}) {
        if (head.substr(kHead.size()) == suite_name(suite)) return suite;
    }
    return std::nullopt;
}

std::string_view take_line(std::string_view& file) {
    const auto end = file.find('\n');
    const std::string_view line = file.substr(0, end);
    file.remove_prefix(end == std::string_view::npos ? file.size() : end + 1);
    return line;
}

}  // namespace

PlainKeys new_keys(Suite suite) {
    PlainKeys keys;
    keys.suite = suite;
    keys.seal.emplace(1, random_secret(kAeadKeyBytes));
    keys.lookup = random_secret(kHashKeyBytes);
    keys.root = random_secret(kHashKeyBytes);
    return keys;
}

std::string write_keys(const PlainKeys& keys, ByteView master) {
    const Secret wrapping = wrapping_key(keys.suite, master);
    std::string file = std::string(kHead) + std::string(suite_name(keys.suite)) + '\n';
    const auto add = [&](std::string_view kind, std::uint32_t version, const Secret& key) {
        const std::string name = name_of(kind, version);
        file += name + ' ' + base64url(aead_seal(keys.suite, wrapping.view(), key.view(), view_of(name))) + '\n';
    };
    for (const auto& [version, key] : keys.seal) add("seal", version, key);
    add("lookup", 1, keys.lookup);
    add("root", 1, keys.root);
    return file;
}

std::optional<PlainKeys> read_keys(std::string_view file, ByteView master) {
    const auto suite = suite_of(take_line(file));
    if (!suite) return std::nullopt;
    const Secret wrapping = wrapping_key(*suite, master);
    PlainKeys keys;
    keys.suite = *suite;
    while (!file.empty()) {
        const auto line = split(take_line(file));
        const auto wrapped = line ? from_base64url(line->wrapped) : std::nullopt;
        if (!wrapped) return std::nullopt;
        auto key = aead_open(*suite, wrapping.view(), *wrapped, view_of(name_of(line->kind, line->version)));
        if (!key || !place(keys, *line, Secret(std::move(*key)))) return std::nullopt;
    }
    if (keys.seal.empty() || keys.lookup.empty() || keys.root.empty()) return std::nullopt;
    return keys;
}

}  // namespace xinglin::crypto
