// An application, the dossier behind it and where it leads: values alone.
#pragma once

#include "modules/directory/directory.h"
#include "modules/directory/onboarding/lifecycle.h"

namespace xinglin::directory {

using OnboardingId = Id<struct OnboardingTag>;

// CORE: full-time, rostered. OUTER: contracted, part-time. FAMOUS: 副主任 and above, by appointment (M03).
enum class Ring : std::uint8_t { Core, Outer, Famous };
enum class SiteKind : std::uint8_t { Main, Filed };   // 主要执业机构, 其他备案机构.

struct Onboarding {
    OnboardingId id;
    TenantId tenant;
    PractitionerId practitioner;
    PersonId person;
    DepartmentId department;
    Ring ring = Ring::Outer;
    Stage stage = Stage::Applied;
    std::int64_t version = 1;
    Proven proven = Proven::NotYet;
    Instant applied_at;
    Instant since;                            // In this stage.
    std::optional<Instant> due_at{};          // When its clock rings.
    std::optional<Instant> submitted_at{};
    std::optional<PersonId> first_by{};
    std::optional<PersonId> second_by{};
    std::string reason{};                     // Why it was sent back, suspended, terminated: a code or the desk's words.
    std::string findings{};                   // What the check found, separated by spaces.
    std::optional<Instant> checked_at{};      // By the registry, last.
    std::optional<std::int64_t> score{};      // Per cent, of the examination that was passed.
    Sampled sampled{};
};

// What a doctor says about himself; one for all his sites.
struct Dossier {
    std::optional<Category> category{};       // Both as the qualification says.
    std::optional<Level> level{};
    Title title = Title::None;
    std::vector<Scope> scopes{};
    std::string main_institution{};
    std::optional<LocalDay> practising_since{};   // Independently, in a clinic.
    bool institution_consents = false;        // 互联网诊疗管理办法 第25条: his registering institution agrees.
};
struct Paper {
    PaperKind kind;
    std::string shown;                        // Its number, masked.
    Term term{};
    std::optional<Instant> verified_at{};
};
struct Site {
    SiteKind kind = SiteKind::Filed;
    std::string number{};
    Term term{};
    std::optional<Instant> shown_at{};        // When the registry showed it.
};

// What is still missing, by code: "licence", "scopes", "three_years", "assessment_ended" ... Empty: it can be submitted.
std::vector<std::string> missing(const Dossier& dossier, std::span<const Paper> papers, Ring ring, SiteKind kind, LocalDay today);
// Where the registry says otherwise: "licence_unknown", "name_differs" ... Empty: they agree.
std::vector<std::string> findings(const RegistryEntry& entry, const Dossier& dossier, std::string_view name);
// Those of them that end a doctor's practice at once when a re-check brings them.
bool ends_practice(std::span<const std::string> findings);
std::string joined(std::span<const std::string> codes);   // By spaces.

}  // namespace xinglin::directory

namespace xinglin::wire {

template <>
inline constexpr std::string_view type_name<directory::Ring> = "DoctorRing";
template <>
inline constexpr auto names<directory::Ring> = enum_names(
    entry{directory::Ring::Core, "core"}, entry{directory::Ring::Outer, "outer"}, entry{directory::Ring::Famous, "famous"});
template <>
inline constexpr std::string_view type_name<directory::SiteKind> = "PracticeSiteKind";
template <>
inline constexpr auto names<directory::SiteKind> =
    enum_names(entry{directory::SiteKind::Main, "main"}, entry{directory::SiteKind::Filed, "filed"});

}  // namespace xinglin::wire
