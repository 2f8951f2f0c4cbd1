// The three web apps, held in memory: a few megabytes, read once. A path is looked up, never joined to a folder.
#pragma once

#include <array>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "platform/http/app.h"

namespace xinglin::http {

struct StaticFile {
    std::shared_ptr<const std::string> bytes;
    std::shared_ptr<const std::string> brotli;   // Null when there is no .br beside it.
    std::string content_type;
    std::string etag;
    bool immutable = false;   // Its name holds its hash.
};

class StaticFiles {
 public:
    StaticFiles() = default;
    // <folder>/patient, <folder>/doctor, <folder>/desk; one that is missing serves nothing.
    explicit StaticFiles(const std::filesystem::path& folder);

    // A path without a file name's dot that is not there is the app's own: index.html. Null: there is no such file.
    const StaticFile* find(App app, std::string_view path) const;

 private:
    using Files = std::map<std::string, StaticFile, std::less<>>;
    std::array<Files, 3> apps_;
};

std::string_view content_type_of(std::string_view path);

}  // namespace xinglin::http
