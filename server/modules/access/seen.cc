#include "modules/access/seen.h"

#include <map>
#include <utility>

namespace xinglin::access {
namespace {

// Names of readers and institutions, each looked up once for a page.
class Names {
 public:
    Names(db::Txn& txn, const directory::Directory& directory) : txn_(txn), directory_(directory) {}

    std::string reader(const audit::Seen& seen) {
        if (seen.role == role_name(Role::Patient) || seen.role == role_name(Role::System)) return {};
        auto [known, fresh] = readers_.try_emplace(seen.actor);
        if (fresh) {
            if (auto found = directory_.practitioner_of(txn_, seen.actor)) known->second = found->name;
        }
        return known->second;
    }

    std::optional<std::string> institution(TenantId tenant) {
        if (tenant.is_nil()) return std::nullopt;
        auto [known, fresh] = institutions_.try_emplace(tenant);
        if (fresh) {
            if (auto found = directory_.institution(txn_, tenant)) known->second = found->name;
        }
        return known->second;
    }

 private:
    db::Txn& txn_;
    const directory::Directory& directory_;
    std::map<PersonId, std::string> readers_;
    std::map<TenantId, std::optional<std::string>> institutions_;
};

bool is_looking_at_this_list(const audit::Seen& seen, PersonId person) {
    return seen.actor == person && seen.subject.what == kLogRead;
}

AccessShown shown(const audit::Seen& seen, Names& names) {
    return {.at = seen.at,
            .who = names.reader(seen),
            .role = seen.role,
            .institution = names.institution(seen.tenant),
            .what = seen.subject.what,
            .purpose = seen.purpose,
            .refused = seen.deed == "denied"};
}

}  // namespace

AccessesShown accesses_of(db::Txn& txn, const Access& access, const directory::Directory& directory, const Grant& grant,
                          std::optional<std::int64_t> before) {
    check(grant.covers(Category::AccessLog), "whoever lists readings may see them");
    Names names(txn, directory);
    AccessesShown page;
    const auto all = audit::seen_of(txn, access, grant.person(), before, kSeenPage);
    for (const audit::Seen& seen : all) {
        if (!is_looking_at_this_list(seen, grant.person())) page.accesses.push_back(shown(seen, names));
    }
    if (std::ssize(all) == kSeenPage) page.next = std::to_string(all.back().position);
    return page;
}

}  // namespace xinglin::access
