#include "modules/directory/search/search.h"

#include <charconv>

#include "modules/directory/directory_sql.h"
#include "modules/directory/onboarding/store.h"
#include "modules/directory/search/pinyin.h"
#include "platform/db/store.h"
#include "platform/http/call.h"

namespace xinglin::directory {
namespace {

constexpr std::string_view kLast = "\U0010FFFF";   // Behind every text.
constexpr std::int64_t kBatch = 500;

// Texts from..to, both ends of a comparison.
struct Range {
    std::string from;
    std::string to;
};
Range beginning_with(const std::string& text) { return {text, text + std::string(kLast)}; }
Range exactly(const std::optional<std::string>& text) {
    return text ? Range{*text, *text} : Range{"", std::string(kLast)};
}
// "03" and what is below it, "03.04": '/' follows '.'.
Range below(const std::optional<std::string>& code) {
    return code ? Range{*code, *code + "/"} : Range{"", std::string(kLast)};
}

struct Cursor {
    std::int64_t place = -1;
    PractitionerId practitioner{};
    DepartmentId department{};
};

std::string text_of(const Cursor& cursor) {
    return std::to_string(cursor.place) + "." + cursor.practitioner.text() + "." + cursor.department.text();
}

std::optional<Cursor> cursor_from(std::string_view text) {
    if (text.empty()) return Cursor{};
    if (text.size() != 75 || text[1] != '.' || text[38] != '.') return std::nullopt;
    const auto practitioner = PractitionerId::from_text(text.substr(2, 36));
    const auto department = DepartmentId::from_text(text.substr(39));
    if (!practitioner || !department || text[0] < '0' || text[0] > '9') return std::nullopt;
    return Cursor{text[0] - '0', *practitioner, *department};
}

// The highest title first.
std::int64_t place_of(Title title) { return static_cast<std::int64_t>(Title::Chief) - static_cast<std::int64_t>(title); }

DoctorLine line_from(const db::Row& row) {
    return {.practitioner = row.id<PractitionerId>(0), .institution = row.id<TenantId>(1), .department = row.id<DepartmentId>(2),
            .name = std::string(row.text(3)), .title = wire::from_name<Title>(row.text(4)).value(),
            .institution_name = std::string(row.text(5)), .city = std::string(row.text(6)),
            .department_code = std::string(row.text(7)), .department_name = std::string(row.text(8))};
}

db::Rows asked(db::Txn& txn, const DoctorQuery& query, const Cursor& after) {
    const Range city = exactly(query.city);
    const Range department = below(query.department);
    const auto any = query.institution ? 0 : 1;
    const TenantId institution = query.institution.value_or(TenantId{});
    if (query.term.empty()) {
        return txn.query(sql::doctors_browsed, city.from, city.to, department.from, department.to, any, institution, after.place,
                         after.practitioner, after.department, query.limit + 1);
    }
    const Range term = beginning_with(term_from(query.term));
    return txn.query(sql::doctors_named, term.from, term.to, city.from, city.to, department.from, department.to, any, institution,
                     after.place, after.practitioner, after.department, query.limit + 1);
}

}  // namespace

Result<DoctorPageLines> find_doctors(db::Txn& txn, const DoctorQuery& query) {
    const auto after = cursor_from(query.after);
    if (!after) return refuse(http::CallFacts::bad_query("after"));
    DoctorPageLines page;
    Cursor last;
    for (const auto& row : asked(txn, query, *after)) {
        if (static_cast<std::int64_t>(page.doctors.size()) == query.limit) {
            page.next = text_of(last);
            break;
        }
        page.doctors.push_back(line_from(row));
        last = {row.integer(9), page.doctors.back().practitioner, page.doctors.back().department};
    }
    return page;
}

std::optional<PublicDoctor> public_doctor(db::Txn& txn, PractitionerId practitioner) {
    PublicDoctor doctor{.practitioner = practitioner, .name = {}};
    for (const auto& row : txn.query(sql::doctor_lines_of, practitioner)) doctor.places.push_back(line_from(row));
    if (doctor.places.empty()) return std::nullopt;
    doctor.name = doctor.places.front().name;
    const Dossier dossier = dossier_of(txn, practitioner);
    doctor.category = dossier.category;
    doctor.level = dossier.level;
    doctor.scopes = dossier.scopes;
    doctor.main_institution = dossier.main_institution;
    for (const Paper& paper : papers_of(txn, practitioner)) {
        if (paper.kind != PaperKind::Qualification && paper.kind != PaperKind::Licence) continue;
        doctor.papers.push_back({paper.kind, paper.shown, paper.verified_at});
    }
    return doctor;
}

void index_doctor(db::Txn& txn, TenantId tenant, PractitionerId practitioner) {
    txn.exec(sql::drop_lines, tenant, practitioner);
    txn.exec(sql::drop_terms, tenant, practitioner);
    const auto rows = txn.query(sql::doctor_departments, tenant, practitioner);
    for (const auto& row : rows) {
        const auto title = wire::from_name<Title>(row.text(1)).value();
        txn.exec(sql::add_line, tenant, practitioner, row.id<DepartmentId>(4), row.text(0), row.text(1), place_of(title), row.text(2),
                 row.text(3), row.text(5), row.text(6));
    }
    if (rows.empty()) return;
    for (const auto& term : terms_of(rows[0].text(0))) txn.exec(sql::add_term, tenant, practitioner, term);
}

void index_all(db::Store& store) {
    for (bool more = true; more;) {
        const auto left = store.write_now(
            [](db::Txn& txn, Moment&) -> Result<bool> {
                const auto rows = txn.query(sql::doctors_unindexed, kBatch);
                for (const auto& row : rows) index_doctor(txn, row.id<TenantId>(0), row.id<PractitionerId>(1));
                return !rows.empty();
            },
            db::Lane::Bulk);
        more = left && *left;
    }
}

}  // namespace xinglin::directory
