// The face of this folder: the national register of doctors (医师电子化注册信息系统), or the simulator of a demo.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "base/moment.h"
#include "modules/directory/directory.h"

namespace xinglin::registry {

struct Account {
    std::string endpoint;   // "https://registry.example/api"
    std::string name;       // Ours there.
    std::string key;        // Shared with it; signs our requests.
};

// The clock outlives the registry. `deadline`: of one question.
std::unique_ptr<directory::DoctorRegistry> http_registry(Account account, const Clock& clock, Duration deadline);
// What was filed lies in `folder` (made when missing), so that it is still there after a restart.
std::unique_ptr<directory::DoctorRegistry> simulated_registry(const std::filesystem::path& folder, const Clock& clock,
                                                              Duration deadline);

}  // namespace xinglin::registry
