#include "platform/audit/seal.h"

#include <algorithm>

#include "platform/audit/bytes_out.h"

namespace xinglin::audit {
namespace {

constexpr std::size_t kMarkBytes = 24;

crypto::Digest digest_from(crypto::ByteView bytes) {
    crypto::Digest digest{};
    std::ranges::copy(bytes.first(std::min(bytes.size(), digest.size())), digest.begin());
    return digest;
}

}  // namespace

RowMark mark_of(crypto::Suite suite, const Entry& entry) {
    RowMark mark{.position = entry.place.position, .digest = {}};
    const auto whole = crypto::digest(suite, canonical(entry));
    std::ranges::copy_n(whole.begin(), mark.digest.size(), mark.digest.begin());
    return mark;
}

crypto::Bytes packed(std::span<const RowMark> marks) {
    crypto::Bytes rows;
    rows.reserve(marks.size() * kMarkBytes);
    for (const auto& mark : marks) {
        for (int shift = 56; shift >= 0; shift -= 8) rows.push_back(static_cast<std::uint8_t>(mark.position >> shift));
        rows.insert(rows.end(), mark.digest.begin(), mark.digest.end());
    }
    return rows;
}

std::vector<RowMark> unpacked(crypto::ByteView rows) {
    std::vector<RowMark> marks;
    for (; rows.size() >= kMarkBytes; rows = rows.subspan(kMarkBytes)) {
        RowMark mark{.position = 0, .digest = {}};
        for (std::size_t i = 0; i < 8; ++i) mark.position = mark.position << 8 | rows[i];
        std::ranges::copy(rows.subspan(8, 16), mark.digest.begin());
        marks.push_back(mark);
    }
    return marks;
}

crypto::Digest hash_of(const Seal& seal) {
    BytesOut out;
    out.text("xinglin.audit.seal.1");
    out.text(crypto::suite_name(seal.suite));
    out.number(seal.number);
    out.number(seal.last.xid);
    out.number(seal.last.position);
    out.bytes(seal.rows);
    out.bytes(seal.previous);
    out.text(seal.key_id);
    out.number(seal.sealed_at.micros);
    return crypto::digest(seal.suite, out.take());
}

Seal seal_of(const db::Row& row) {
    Seal seal;
    seal.number = row.integer(0);
    seal.last = {row.integer(1), row.integer(2)};
    seal.rows = crypto::bytes_of(row.bytes(3));
    seal.previous = digest_from(row.bytes(4));
    seal.hash = digest_from(row.bytes(5));
    seal.key_id = row.text(6);
    seal.signature = crypto::bytes_of(row.bytes(7));
    seal.sealed_at = row.instant(8);
    seal.suite = row.text(9) == crypto::suite_name(crypto::Suite::Sm) ? crypto::Suite::Sm : crypto::Suite::Standard;
    return seal;
}

}  // namespace xinglin::audit
