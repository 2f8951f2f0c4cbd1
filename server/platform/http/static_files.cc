#include "platform/http/static_files.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "platform/crypto/digest.h"

namespace xinglin::http {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::pair<std::string_view, std::string_view>, 17> kTypes{
    {{".html", "text/html; charset=utf-8"}, {".js", "text/javascript; charset=utf-8"}, {".mjs", "text/javascript; charset=utf-8"},
     {".css", "text/css; charset=utf-8"}, {".json", "application/json"}, {".webmanifest", "application/manifest+json"},
     {".svg", "image/svg+xml"}, {".png", "image/png"}, {".jpg", "image/jpeg"}, {".webp", "image/webp"}, {".ico", "image/x-icon"},
     {".woff2", "font/woff2"}, {".woff", "font/woff"}, {".ttf", "font/ttf"}, {".txt", "text/plain; charset=utf-8"},
     {".wasm", "application/wasm"}, {".mp3", "audio/mpeg"}}};

std::shared_ptr<const std::string> content_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return nullptr;
    return std::make_shared<const std::string>(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
}

std::string etag_of(const std::string& bytes) {
    const auto digest = crypto::sha256(bytes);
    std::string etag = "\"";
    for (std::size_t i = 0; i < 12; ++i) {
        etag += "0123456789abcdef"[digest[i] >> 4];
        etag += "0123456789abcdef"[digest[i] & 15];
    }
    return etag + "\"";
}

}  // namespace

std::string_view content_type_of(std::string_view path) {
    for (const auto& [suffix, type] : kTypes) {
        if (path.ends_with(suffix)) return type;
    }
    return "application/octet-stream";
}

StaticFiles::StaticFiles(const fs::path& folder) {
    for (App app : kApps) {
        const fs::path root = folder / app_name(app);
        if (!fs::is_directory(root)) continue;
        for (const auto& entry : fs::recursive_directory_iterator(root)) {
            if (!entry.is_regular_file() || entry.path().extension() == ".br") continue;
            const std::string path = "/" + fs::relative(entry.path(), root).generic_string();
            StaticFile file;
            file.bytes = content_of(entry.path());
            if (!file.bytes) continue;
            file.brotli = content_of(entry.path().string() + ".br");
            file.content_type = content_type_of(path);
            file.etag = etag_of(*file.bytes);
            file.immutable = path.starts_with("/assets/");
            apps_[static_cast<std::size_t>(app)].emplace(path, std::move(file));
        }
    }
}

const StaticFile* StaticFiles::find(App app, std::string_view path) const {
    const Files& files = apps_[static_cast<std::size_t>(app)];
    if (auto found = files.find(path); found != files.end()) return &found->second;
    const std::string_view last = path.substr(path.rfind('/') + 1);
    if (last.find('.') != std::string_view::npos) return nullptr;
    auto index = files.find("/index.html");
    return index == files.end() ? nullptr : &index->second;
}

}  // namespace xinglin::http
