// Where the built web apps lie: as the settings say, else beside the program or two folders above it.
#pragma once

#include <filesystem>
#include <string>

namespace xinglin::serving {

// Empty when there are none: the API is served without them.
std::filesystem::path web_folder(const std::string& setting);

}  // namespace xinglin::serving
