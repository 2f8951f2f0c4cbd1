#include <map>

#include "modules/access/access.h"
#include "modules/access/log_read.h"
#include "platform/audit/audit.h"

namespace xinglin::access {
namespace {

// Names of readers and institutions, each looked up once for a page.
class Names {
 public:
    Names(db::Txn& txn, const identity::Posts& source) : txn_(txn), source_(source) {}

    std::string reader(const audit::Seen& seen) {
        if (seen.role == role_name(Role::Patient) || seen.role == role_name(Role::System)) return {};
        auto [known, fresh] = readers_.try_emplace(seen.actor);
        if (fresh) known->second = source_.working_name(txn_, seen.actor).value_or("");
        return known->second;
    }

    std::optional<std::string> institution(TenantId tenant) {
        if (tenant.is_nil()) return std::nullopt;
        auto [known, fresh] = institutions_.try_emplace(tenant);
        if (fresh) known->second = source_.institution_name(txn_, tenant);
        return known->second;
    }

 private:
    db::Txn& txn_;
    const identity::Posts& source_;
    std::map<PersonId, std::string> readers_;
    std::map<TenantId, std::optional<std::string>> institutions_;
};

bool is_looking_at_this_list(const audit::Seen& seen, PersonId person) {
    return seen.actor == person && seen.subject.what == kLogRead;
}

Reading reading_from(const audit::Seen& seen, Names& names) {
    return {.at = seen.at,
            .who = names.reader(seen),
            .role = seen.role,
            .institution = names.institution(seen.tenant),
            .what = seen.subject.what,
            .purpose = seen.purpose,
            .refused = seen.deed == "denied"};
}

}  // namespace

ReadingsPage Accesses::readings_of(db::Txn& txn, const Access& access, const Grant& grant, std::int64_t before) const {
    check(grant.covers(Category::AccessLog), "whoever lists readings may see them");
    Names names(txn, *names_);
    ReadingsPage page;
    const auto all = audit::seen_of(txn, access, grant.person(), before, kReadingsPage);
    for (const audit::Seen& seen : all) {
        if (!is_looking_at_this_list(seen, grant.person())) page.accesses.push_back(reading_from(seen, names));
    }
    if (std::ssize(all) == kReadingsPage) page.next = std::to_string(all.back().position);
    return page;
}

}  // namespace xinglin::access
