// The national register of doctors (医师电子化注册信息系统), as the adapter gives it.
#pragma once

#include "modules/directory/papers/papers.h"

namespace xinglin::directory {

enum class LicenceState : std::uint8_t { Unknown, Valid, Suspended, Revoked, Deceased };

struct RegistryQuery {
    std::string licence;
    std::string qualification;
    std::string name;
};
struct RegistryFiling {   // 多机构备案
    std::string institution;
    std::string number;
    Term term{};
};
struct RegistryEntry {
    LicenceState state = LicenceState::Unknown;
    std::string name{};
    bool qualification_matches = false;
    Category category = Category::Clinical;
    Level level = Level::Physician;
    std::vector<Scope> scopes{};
    std::string main_institution{};
    std::vector<RegistryFiling> filings{};
};
struct FilingRequest {
    std::string licence;
    std::string name;
    RegistryFiling filing;
};

// Both block for at most `within`. Errors: registry.unavailable (nothing is known: ask again), registry.refused (a definite no).
class DoctorRegistry {
 public:
    virtual ~DoctorRegistry() = default;
    // A licence that there is not is an entry of state Unknown.
    virtual Result<RegistryEntry> look_up(const RegistryQuery& query, Duration within) = 0;
    // Asks for a filing; the same again is the same filing. When it shows is the registry's affair.
    virtual Result<void> file(const FilingRequest& request, Duration within) = 0;
    virtual Duration deadline() const { return Duration(5s); }
};

}  // namespace xinglin::directory

namespace xinglin::wire {

template <>
inline constexpr auto names<directory::LicenceState> =
    enum_names(entry{directory::LicenceState::Unknown, "unknown"}, entry{directory::LicenceState::Valid, "valid"},
               entry{directory::LicenceState::Suspended, "suspended"}, entry{directory::LicenceState::Revoked, "revoked"},
               entry{directory::LicenceState::Deceased, "deceased"});
template <>
inline constexpr auto fields<directory::Term> =
    members(field<"from">(&directory::Term::from), field<"to">(&directory::Term::to));
template <>
inline constexpr auto fields<directory::RegistryFiling> = members(
    field<"institution">(&directory::RegistryFiling::institution, text(1, 200)),
    field<"number">(&directory::RegistryFiling::number, text(1, 60)), field<"term">(&directory::RegistryFiling::term));
template <>
inline constexpr auto fields<directory::RegistryEntry> = members(
    field<"state">(&directory::RegistryEntry::state), field<"name">(&directory::RegistryEntry::name),
    field<"qualification_matches">(&directory::RegistryEntry::qualification_matches),
    field<"category">(&directory::RegistryEntry::category), field<"level">(&directory::RegistryEntry::level),
    field<"scopes">(&directory::RegistryEntry::scopes, at_most(20)),
    field<"main_institution">(&directory::RegistryEntry::main_institution),
    field<"filings">(&directory::RegistryEntry::filings, at_most(50)));

}  // namespace xinglin::wire
