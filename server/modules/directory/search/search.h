// Finding a doctor (找医生), and his public page: what the law lets everybody see (医师法 第17条: registration is public).
#pragma once

#include "modules/directory/directory.h"

namespace xinglin::db { class Store; }

namespace xinglin::directory {

inline constexpr std::int64_t kPage = 20;
inline constexpr std::int64_t kPageMax = 50;

// All are joined by "and"; those that are absent ask nothing.
struct DoctorQuery {
    std::string term{};                          // The beginning of his name, its pinyin or its initials.
    std::optional<std::string> city{};
    std::optional<std::string> department{};     // "03" finds "03.04" too.
    std::optional<TenantId> institution{};
    std::string after{};                         // Of the page before.
    std::int64_t limit = kPage;
};
struct DoctorLine {
    PractitionerId practitioner;
    TenantId institution;
    DepartmentId department;
    std::string name;
    Title title = Title::None;
    std::string institution_name;
    std::string city;
    std::string department_code;
    std::string department_name;
};
struct DoctorPageLines {
    std::vector<DoctorLine> doctors{};
    std::optional<std::string> next{};
};
// By title, the highest first, then by who joined first. Error: http.bad_query for an `after` that we did not write.
Result<DoctorPageLines> find_doctors(db::Txn& txn, const DoctorQuery& query);

struct PublicPaper {
    PaperKind kind{};
    std::string number;                          // Masked.
    std::optional<Instant> verified_at{};        // When the registry was asked last.
};
struct PublicDoctor {
    PractitionerId practitioner;
    std::string name;
    std::optional<Category> category{};
    std::optional<Level> level{};
    std::vector<Scope> scopes{};
    std::string main_institution{};
    std::vector<PublicPaper> papers{};           // Qualification and licence alone.
    std::vector<DoctorLine> places{};            // Where he sees patients now.
};
// Nothing for somebody who sees patients nowhere.
std::optional<PublicDoctor> public_doctor(db::Txn& txn, PractitionerId practitioner);

// He can be found from now on, or not any more; as his membership says. In the transaction that changes it.
void index_doctor(db::Txn& txn, TenantId tenant, PractitionerId practitioner);
// Those who joined before there was an index; once, before start.
void index_all(db::Store& store);

void add_search_routes(http::Routes& routes);

}  // namespace xinglin::directory
