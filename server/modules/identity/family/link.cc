#include "modules/identity/family/link.h"

#include "modules/identity/identity_sql.h"

namespace xinglin::identity {
namespace {

Access system() { return Access::system("identity.family"); }

template <class E>
E name_in(const db::Row& row, std::size_t column) {
    const auto value = wire::from_name<E>(row.text(column));
    check(value.has_value(), "a stored word has its meaning");
    return *value;
}

std::optional<Instant> maybe_instant(const db::Row& row, std::size_t column) {
    if (row.is_null(column)) return std::nullopt;
    return row.instant(column);
}

Link link_from(const db::Row& row) {
    Link link{.id = row.id<LinkId>(0), .holder = row.id<PersonId>(1), .relation = name_in<Relation>(row, 3),
              .basis = name_in<LinkBasis>(row, 4), .scopes = Scopes::from_bits(row.integer(5)),
              .state = name_in<LinkState>(row, 6), .name = std::string(row.text(7)), .sex = name_in<Sex>(row, 8),
              .birth_date = LocalDay{static_cast<std::int32_t>(row.integer(9))}, .kind = name_in<PaperKind>(row, 10),
              .created_at = row.instant(13), .valid_to = maybe_instant(row, 14), .own_asked_at = maybe_instant(row, 15),
              .noticed_at = maybe_instant(row, 16), .why = std::string(row.text(17))};
    if (!row.is_null(2)) link.person = row.id<PersonId>(2);
    const auto hash = row.bytes(11);
    std::copy(hash.begin(), hash.end(), link.number_hash.begin());
    const auto sealed = row.bytes(12);
    link.number_sealed.assign(sealed.begin(), sealed.end());
    return link;
}

std::optional<PersonId> person_of(const Link& link) {
    if (link.person.is_nil()) return std::nullopt;
    return link.person;
}

}  // namespace

std::vector<Scope> Scopes::list() const {
    std::vector<Scope> found;
    for (Scope one : {Scope::Book, Scope::Pay, Scope::View, Scope::Consult}) {
        if (has(one)) found.push_back(one);
    }
    return found;
}

std::optional<Link> find_link(db::Txn& txn, LinkId id) {
    const db::Rows rows = txn.query(sql::link_by_id, system(), id);
    const auto row = rows.only();
    if (!row) return std::nullopt;
    return link_from(*row);
}

std::vector<Link> links_of_holder(db::Txn& txn, const Access& access) {
    std::vector<Link> links;
    const db::Rows rows = txn.query(sql::links_of_holder, access, access.person);
    for (const auto& row : rows) links.push_back(link_from(row));
    return links;
}

void add_link(db::Txn& txn, const Link& link) {
    txn.exec(sql::add_link, system(), link.id, link.holder, person_of(link), wire::name_of(link.relation),
             wire::name_of(link.basis), link.scopes.bits(), wire::name_of(link.state), link.name, wire::name_of(link.sex),
             link.birth_date, wire::name_of(link.kind), link.number_hash, link.number_sealed, link.created_at, link.valid_to);
}

bool move_link(db::Txn& txn, const Link& link, LinkState to, std::string_view why) {
    const bool ends = to == LinkState::Unlinked;
    return txn.exec_count(sql::move_link, system(), link.id, wire::name_of(link.state), wire::name_of(to), why,
                          ends ? std::optional(txn.now()) : std::nullopt) == 1;
}

}  // namespace xinglin::identity
