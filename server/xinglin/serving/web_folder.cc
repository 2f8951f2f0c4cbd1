#include "xinglin/serving/web_folder.h"

namespace xinglin::serving {

std::filesystem::path web_folder(const std::string& setting) {
    if (!setting.empty()) return setting;
    std::error_code error;
    auto folder = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
    for (int up = 0; up < 5 && !folder.empty(); ++up, folder = folder.parent_path()) {
        if (std::filesystem::exists(folder / "web" / "patient" / "index.html")) return folder / "web";
    }
    const std::filesystem::path installed = "/usr/share/xinglin/web";
    return std::filesystem::exists(installed) ? installed : std::filesystem::path();
}

}  // namespace xinglin::serving
