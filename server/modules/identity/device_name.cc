#include <array>

#include "modules/identity/sessions.h"

namespace xinglin::identity {
namespace {

struct Mark {
    std::string_view in_agent;
    std::string_view name;
};

// In the order in which they give themselves away: Edge and WeChat name Chrome too, Chrome names Safari.
constexpr std::array kBrowsers{Mark{"MicroMessenger/", "WeChat"}, Mark{"Edg/", "Edge"},    Mark{"OPR/", "Opera"},
                               Mark{"Firefox/", "Firefox"},       Mark{"Chrome/", "Chrome"}, Mark{"Safari/", "Safari"}};
constexpr std::array kSystems{Mark{"iPhone", "iPhone"},   Mark{"iPad", "iPad"},       Mark{"HarmonyOS", "HarmonyOS"},
                              Mark{"Android", "Android"}, Mark{"Windows", "Windows"}, Mark{"Mac OS X", "Mac"},
                              Mark{"Linux", "Linux"}};

template <std::size_t N>
std::string_view first_of(const std::array<Mark, N>& marks, std::string_view agent) {
    for (const Mark& mark : marks) {
        if (agent.find(mark.in_agent) != std::string_view::npos) return mark.name;
    }
    return {};
}

}  // namespace

std::string device_name(std::string_view user_agent) {
    const auto browser = first_of(kBrowsers, user_agent);
    const auto system = first_of(kSystems, user_agent);
    if (browser.empty()) return std::string(system);
    if (system.empty()) return std::string(browser);
    return std::string(browser) + " · " + std::string(system);
}

}  // namespace xinglin::identity
