#include "xinglin/backup/manifest.h"

#include <fmt/core.h>
#include <openssl/evp.h>
#include <simdjson.h>

#include <algorithm>
#include <fstream>
#include <memory>
#include <stdexcept>

#include "base/check.h"
#include "platform/crypto/digest.h"
#include "platform/wire/wire.h"

namespace xinglin::backup {
namespace {

constexpr char kName[] = "manifest.json";

using Hash = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

// SHA-256 in pieces: a database does not fit into memory.
std::string hash_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    const Hash hash(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    check(hash && EVP_DigestInit_ex(hash.get(), EVP_sha256(), nullptr) == 1, "SHA-256 begins");
    std::vector<char> buffer(1 << 20);
    while (file.read(buffer.data(), static_cast<std::streamsize>(buffer.size())) || file.gcount() > 0) {
        EVP_DigestUpdate(hash.get(), buffer.data(), static_cast<std::size_t>(file.gcount()));
    }
    if (!file.eof()) throw std::runtime_error(path.string() + " cannot be read");
    crypto::Digest digest;
    EVP_DigestFinal_ex(hash.get(), digest.data(), nullptr);
    return crypto::hex(digest);
}

std::vector<std::filesystem::path> files_of(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file() && entry.path().filename() != kName) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

Manifest describe(const std::filesystem::path& folder, std::string made_at, std::string version) {
    Manifest manifest{std::move(made_at), std::move(version), {}};
    for (const auto& path : files_of(folder)) {
        manifest.entries.push_back({std::filesystem::relative(path, folder).string(), std::filesystem::file_size(path), hash_of(path)});
    }
    return manifest;
}

void write(const std::filesystem::path& folder, const Manifest& manifest) {
    std::string json = fmt::format(R"({{"made_at":"{}","version":"{}","files":[)", manifest.made_at, manifest.version);
    for (const auto& entry : manifest.entries) {
        json += json.ends_with('[') ? "\n" : ",\n";
        json += R"({"path":)";
        wire::write_text(json, entry.path);
        json += fmt::format(R"(,"bytes":{},"sha256":"{}"}})", entry.bytes, entry.sha256);
    }
    std::ofstream file(folder / kName, std::ios::trunc);
    file << json << "\n]}\n";
    if (!file.flush()) throw std::runtime_error((folder / kName).string() + " cannot be written");
}

Manifest read(const std::filesystem::path& folder) {
    simdjson::dom::parser parser;
    simdjson::dom::element root;
    if (parser.load((folder / kName).string()).get(root) != simdjson::SUCCESS) {
        throw std::runtime_error(folder.string() + " holds no finished backup 不是完整的备份");
    }
    Manifest manifest{std::string(std::string_view(root["made_at"])), std::string(std::string_view(root["version"])), {}};
    for (auto file : simdjson::dom::array(root["files"])) {
        manifest.entries.push_back({std::string(std::string_view(file["path"])), std::uint64_t(file["bytes"]),
                                    std::string(std::string_view(file["sha256"]))});
    }
    return manifest;
}

std::vector<std::string> faults(const std::filesystem::path& folder, const Manifest& manifest) {
    std::vector<std::string> found;
    for (const auto& entry : manifest.entries) {
        const auto path = folder / entry.path;
        if (!std::filesystem::exists(path)) found.push_back(entry.path + " is missing 缺失");
        else if (hash_of(path) != entry.sha256) found.push_back(entry.path + " has changed 被改动");
    }
    if (files_of(folder).size() > manifest.entries.size()) found.emplace_back("there are files that the manifest does not name 有清单之外的文件");
    return found;
}

}  // namespace xinglin::backup
