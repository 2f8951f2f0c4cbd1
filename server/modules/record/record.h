// Record (病历): signed documents about a person, version upon version. Nothing is ever changed in place or deleted;
// who may read is access's to say. Whoever made a document (a consultation) is its source, and has one of each kind.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "modules/access/access.h"
#include "platform/db/migrate.h"
#include "platform/sign/sign.h"

namespace xinglin::record {

using DocumentId = Id<struct DocumentTag>;

enum class DocumentKind : std::uint8_t { ConsultNote };   // 问诊记录.

// Tianjin 2026, 互联网诊疗 records: 15 years at least from the last visit.
inline constexpr std::chrono::years kKept{15};

struct Source {
    std::string_view kind;   // "consult"
    IdBytes id{};
};

struct Filing {
    TenantId tenant;
    PersonId person;                // About whom.
    DocumentKind kind = DocumentKind::ConsultNote;
    Source source;
    PractitionerId author;
    PersonId author_person;
    std::string content;            // The UTF-8 bytes that were signed.
    sign::Signature signature;
};

struct Document {
    DocumentId id;
    TenantId tenant;
    PersonId person;
    DocumentKind kind = DocumentKind::ConsultNote;
    std::int64_t version = 1;
    PractitionerId author;
    PersonId author_person;
    std::string content;
    crypto::Digest sha256{};        // Of the content, always, beside what the authority signed.
    sign::Signature signature;
    Instant filed_at;
    std::optional<crypto::Digest> before{};   // sha256 of the version before this one.
};

class Records final {
 public:
    // A new document, or a new version of the source's. Filing the same bytes again gives the document that is there.
    // Acts for the system, after the author's signature has come back. Error: record.other_person when the source's
    // document is about somebody else.
    Result<DocumentId> file(db::Txn& txn, const Filing& filing, Moment& moment) const;

    // The newest version, where this reader has a grant on "document"; audited as shown. Error: record.not_found.
    Result<Document> read(db::Txn& txn, const Access& access, TenantId tenant, DocumentKind kind, const Source& source) const;
    // All versions, newest first; at most 100.
    std::vector<Document> history(db::Txn& txn, const Access& access, TenantId tenant, DocumentKind kind,
                                  const Source& source) const;
    // While held (封存), retention leaves it alone. Error: record.not_found.
    Result<void> hold(db::Txn& txn, const Access& access, const Document& document) const;
};

// From newest to oldest: numbers without a gap, each naming the hash of the one before, each hash that of its bytes.
bool chain_unbroken(std::span<const Document> newest_first);

std::span<const db::Migration> migrations();

}  // namespace xinglin::record
