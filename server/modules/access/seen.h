// Who has read what of a person's data, as he may look it up himself (谁看过我的资料; 个人信息保护法 第44-45条).
#pragma once

#include "modules/access/access.h"
#include "platform/audit/audit.h"

namespace xinglin::access {

struct AccessShown {
    Instant at;
    std::string who;    // The practitioner's name. Empty for the person himself (role "patient") and for the system.
    std::string role;
    std::optional<std::string> institution{};
    std::string what;   // A code, for which the apps have words: "consult.read".
    std::string purpose;
    bool refused = false;   // Somebody tried, and was not let in.
};
struct AccessesShown {
    std::vector<AccessShown> accesses{};
    std::optional<std::string> next{};   // `before` of the next page.
};

inline constexpr std::int64_t kSeenPage = 50;
inline constexpr std::string_view kLogRead = "access.log_read";

// A page of it, newest first. That the person looked at this very list is left out.
AccessesShown accesses_of(db::Txn& txn, const Access& access, const directory::Directory& directory, const Grant& grant,
                          std::optional<std::int64_t> before);

}  // namespace xinglin::access
