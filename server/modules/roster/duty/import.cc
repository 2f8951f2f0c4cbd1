// A week from a spreadsheet becomes drafts: all of its rows, or none and the name of the first bad one.
#include <algorithm>

#include "modules/roster/duty/inside.h"
#include "platform/audit/audit.h"

namespace xinglin::roster {
namespace {

// Finds departments and doctors by what people call them; looks each up once.
class Names {
 public:
    Names(db::Txn& txn, const directory::Directory& directory, TenantId tenant)
        : txn_(txn), directory_(directory), tenant_(tenant), departments_(directory.departments(txn, tenant)) {}

    // By its code or its name, where one alone is called so.
    std::optional<DepartmentId> department(const std::string& called) const {
        std::optional<DepartmentId> found;
        for (const auto& one : departments_) {
            if (one.code != called && one.name != called) continue;
            if (found) return std::nullopt;
            found = one.id;
        }
        return found;
    }

    // By id, or by working name where one doctor of the department alone is called so.
    std::optional<PractitionerId> doctor(DepartmentId department, const std::string& called) {
        if (const auto id = PractitionerId::from_text(called)) return id;
        const auto& names = named(department);
        const auto [first, last] = names.equal_range(called);
        if (first == last || std::next(first) != last) return std::nullopt;
        return first->second;
    }

 private:
    const std::multimap<std::string, PractitionerId>& named(DepartmentId department) {
        const auto known = doctors_.find(department);
        if (known != doctors_.end()) return known->second;
        auto& names = doctors_[department];
        for (const PractitionerId doctor : directory_.doctors_of(txn_, tenant_, department)) {
            if (const auto who = directory_.practitioner(txn_, tenant_, doctor)) names.emplace(who->name, doctor);
        }
        return names;
    }

    db::Txn& txn_;
    const directory::Directory& directory_;
    TenantId tenant_;
    std::vector<directory::Department> departments_;
    std::map<DepartmentId, std::multimap<std::string, PractitionerId>> doctors_;
};

}  // namespace

Result<std::vector<ShiftId>> Duty::import(db::Txn& txn, const Access& access, LocalDay monday, std::span<const ImportedRow> rows,
                                          Moment& moment) {
    if (auto whole = is_monday(monday); !whole) return refuse(whole.error());
    Names names(txn, floors_.directory, access.tenant);
    std::vector<ShiftId> made;
    for (const ImportedRow& row : rows) {
        const auto department = names.department(row.department);
        if (!department) return refuse(at_row("roster.row_department", row.row));
        const auto doctor = names.doctor(*department, row.doctor);
        if (!doctor) return refuse(at_row("roster.row_doctor", row.row));
        if (row.from < start_of(monday) || row.from >= start_of(monday) + kWeek)
            return refuse(at_row("roster.row_week", row.row));
        auto added = add(txn, access, {*department, *doctor, row.from, row.until, row.kind}, moment);
        if (added) {
            made.push_back(*added);
            continue;
        }
        Error why = std::move(added.error());   // The rule's own words, with the line that broke it.
        why.path = "/rows/" + std::to_string(row.row);
        why.arguments.push_back({"row", std::to_string(row.row)});
        return refuse(std::move(why));
    }
    audit::wrote(txn, access, {.object_kind = "week", .what = "roster.week_imported"});
    return made;
}

}  // namespace xinglin::roster
