#include "modules/record/record.h"

#include "modules/record/record_sql.h"
#include "modules/record/words.h"
#include "platform/audit/audit.h"

namespace xinglin::record {
namespace {

constexpr std::int64_t kVersionsShownMax = 100;

Error not_found() { return {.kind = ErrorKind::NotFound, .code = "record.not_found"}; }
Error other_person() { return {.kind = ErrorKind::Conflict, .code = "record.other_person"}; }

crypto::Digest digest_from(db::Bytes bytes) {
    crypto::Digest digest{};
    check(bytes.size() == digest.size(), "a stored hash has 32 bytes");
    std::copy(bytes.begin(), bytes.end(), digest.begin());
    return digest;
}

sign::Signature signature_from(const db::Row& row) {
    auto chain = sign::unpack_chain(row.bytes(12));
    check(chain.has_value(), "a stored certificate chain can be unpacked");
    return {.algorithm = std::string(row.text(9)),
            .hash = crypto::bytes_of(row.bytes(10)),
            .value = crypto::bytes_of(row.bytes(11)),
            .chain = *chain,
            .at = row.instant(13)};
}

Document document_from(const db::Row& row) {
    Document document;
    document.id = row.id<DocumentId>(0);
    document.tenant = row.id<TenantId>(1);
    document.person = row.id<PersonId>(2);
    document.kind = wire::from_name<DocumentKind>(row.text(3)).value();
    document.version = row.integer(4);
    document.author = row.id<PractitionerId>(5);
    document.author_person = row.id<PersonId>(6);
    document.content = crypto::text_of(row.bytes(7));
    document.sha256 = digest_from(row.bytes(8));
    document.signature = signature_from(row);
    document.filed_at = row.instant(14);
    if (!row.is_null(15)) document.before = digest_from(row.bytes(15));
    return document;
}

struct Newest {
    DocumentId id;
    PersonId person;
    std::int64_t version = 0;
    crypto::Digest sha256{};
};

std::optional<Newest> newest_of(db::Txn& txn, const Filing& filing) {
    auto system = Access::system("record.file", filing.tenant);
    auto rows = txn.query(sql::source_for_filing, system, filing.tenant, filing.source.kind, filing.source.id,
                          wire::name_of(filing.kind));
    auto row = rows.only();
    if (!row) return std::nullopt;
    return Newest{row->id<DocumentId>(0), row->id<PersonId>(1), row->integer(2), digest_from(row->bytes(3))};
}

void insert_version(db::Txn& txn, const Filing& filing, const Newest& before, const crypto::Digest& sha256, Instant now) {
    const sign::Signature& signature = filing.signature;
    std::optional<crypto::Digest> link;
    if (before.version > 0) link = before.sha256;
    const auto inserted = txn.exec_count(
        sql::insert_version, filing.tenant, before.id, before.version + 1, filing.author, filing.author_person,
        crypto::view_of(filing.content), sha256, signature.algorithm, signature.hash, signature.value,
        sign::pack_chain(signature.chain), signature.at, now, link);
    check(inserted == 1, "a document's versions are numbered by one writer at a time");
}

}  // namespace

Result<DocumentId> Records::file(db::Txn& txn, const Filing& filing, Moment& moment) const {
    txn.lock("record/" + id_text(filing.source.id));
    const auto sha256 = crypto::sha256(filing.content);
    auto newest = newest_of(txn, filing);
    if (newest && newest->person != filing.person) return refuse(other_person());
    if (newest && newest->sha256 == sha256) return newest->id;   // Filed before: the same bytes are one version.
    if (!newest) {
        newest = Newest{.id = moment.new_id<DocumentId>(), .person = filing.person};
        const Instant keep = moment.now + std::chrono::duration_cast<Duration>(kKept);
        txn.exec(sql::insert_document, filing.tenant, newest->id, filing.person, wire::name_of(filing.kind),
                 filing.source.kind, filing.source.id, moment.now, keep);
    }
    insert_version(txn, filing, *newest, sha256, moment.now);
    audit::wrote(txn, Access::system("record.file", filing.tenant),
                 {.person = filing.person, .category = "document", .object_kind = "document",
                  .object_id = newest->id.bytes, .what = "record.filed"});
    return newest->id;
}

std::vector<Document> Records::history(db::Txn& txn, const Access& access, TenantId tenant, DocumentKind kind,
                                       const Source& source) const {
    auto rows = txn.query(sql::versions_of_source, access, tenant, source.kind, source.id, wire::name_of(kind),
                          kVersionsShownMax);
    std::vector<Document> versions;
    for (const auto& row : rows) versions.push_back(document_from(row));
    if (!versions.empty()) {
        audit::shown(txn, access, {.person = versions[0].person, .category = "document", .object_kind = "document",
                                   .object_id = versions[0].id.bytes, .what = "record.read"});
    }
    return versions;
}

Result<Document> Records::read(db::Txn& txn, const Access& access, TenantId tenant, DocumentKind kind,
                               const Source& source) const {
    auto versions = history(txn, access, tenant, kind, source);
    if (versions.empty()) return refuse(not_found());
    return std::move(versions.front());
}

Result<void> Records::hold(db::Txn& txn, const Access& access, const Document& document) const {
    if (txn.exec_count(sql::hold_document, document.tenant, document.id, document.person, 1) != 1) {
        return refuse(not_found());
    }
    audit::wrote(txn, access, {.person = document.person, .category = "document", .object_kind = "document",
                               .object_id = document.id.bytes, .what = "record.held"});
    return {};
}

bool chain_unbroken(std::span<const Document> newest_first) {
    for (std::size_t i = 0; i < newest_first.size(); ++i) {
        const Document& one = newest_first[i];
        const bool oldest = i + 1 == newest_first.size();
        if (one.version != static_cast<std::int64_t>(newest_first.size() - i)) return false;
        if (one.sha256 != crypto::sha256(one.content)) return false;
        if (oldest ? one.before.has_value() : one.before != newest_first[i + 1].sha256) return false;
    }
    return true;
}

std::span<const db::Migration> migrations() { return sql::migrations; }

}  // namespace xinglin::record
