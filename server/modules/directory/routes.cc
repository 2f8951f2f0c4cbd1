#include "modules/directory/routes.h"

#include <memory>
#include <mutex>
#include <unordered_map>

#include "modules/directory/wire.h"

namespace xinglin::directory {
namespace {

using Loads = std::unordered_map<DepartmentId, DepartmentLoad>;

DepartmentShown shown(const Department& department, const Loads& loads) {
    DepartmentShown shown{.id = department.id, .code = department.code, .name = department.name};
    const auto load = loads.find(department.id);
    if (load == loads.end()) return shown;
    shown.doctors_online = load->second.doctors_online;
    shown.waiting = load->second.waiting;
    if (auto wait = load->second.expected_wait) {
        shown.expected_wait_s = std::chrono::ceil<std::chrono::seconds>(*wait).count();
    }
    return shown;
}

InstitutionsShown shown(db::Txn& txn, const Directory& directory, DepartmentBoard& board) {
    Loads loads;
    for (DepartmentLoad& load : board.loads(txn)) loads.emplace(load.department, load);
    InstitutionsShown all;
    for (const Institution& one : directory.institutions(txn)) {
        InstitutionShown institution{.id = one.id, .name = one.name, .city = one.city};
        for (const Department& department : directory.departments(txn, one.id)) {
            institution.departments.push_back(shown(department, loads));
        }
        all.institutions.push_back(std::move(institution));
    }
    return all;
}

// The first page of every visitor asks for the board, and all see the same one: it is made once a second for all.
class Board {
 public:
    Board(const Directory& directory, DepartmentBoard& loads) : directory_(&directory), loads_(&loads) {}

    InstitutionsShown at(db::Txn& txn, Instant now) {
        const std::lock_guard lock(mutex_);
        if (!made_ || now < made_at_ || now >= made_at_ + kAge) {
            made_ = shown(txn, *directory_, *loads_);
            made_at_ = now;
        }
        return *made_;
    }

 private:
    static constexpr Duration kAge = 1s;
    const Directory* directory_;
    DepartmentBoard* loads_;
    std::mutex mutex_;
    std::optional<InstitutionsShown> made_;
    Instant made_at_;
};

}  // namespace

void add_routes(http::Routes& routes, const Directory& directory, DepartmentBoard& loads) {
    routes.get<InstitutionsShown>(
        "/institutions",
        {.roles = Role::Anonymous | Role::Patient | Role::Doctor | Role::Desk, .summary = "Institutions and their departments"},
        [board = std::make_shared<Board>(directory, loads)](db::Txn& txn, const Access&, const http::Call<http::NoBody>&,
                                                            Moment& moment) -> Result<InstitutionsShown> {
            return board->at(txn, moment.now);
        });
}

}  // namespace xinglin::directory
