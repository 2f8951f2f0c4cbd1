// One seal: which rows it covers, and how it hangs on the seal before. Pure; for this folder alone.
#pragma once

#include <span>

#include "platform/audit/entry.h"
#include "platform/crypto/digest.h"

namespace xinglin::audit {

inline constexpr std::int64_t kRowsMax = 512;   // Of one seal.

// What a seal keeps of a row, so that a fault can be told to its position.
struct RowMark {
    std::int64_t position;
    std::array<std::uint8_t, 16> digest;   // The first half of the row's hash.

    bool operator==(const RowMark&) const = default;
};

struct Seal {
    std::int64_t number = 0;
    crypto::Suite suite = crypto::Suite::Standard;
    Place last;               // Of the last row covered.
    crypto::Bytes rows;       // RowMarks, packed.
    crypto::Digest previous{};
    crypto::Digest hash{};
    std::string key_id;
    crypto::Bytes signature;  // Over the hash.
    Instant sealed_at;
};

RowMark mark_of(crypto::Suite suite, const Entry& entry);
crypto::Bytes packed(std::span<const RowMark> marks);
std::vector<RowMark> unpacked(crypto::ByteView rows);
// Over everything in the seal but the hash itself and the signature.
crypto::Digest hash_of(const Seal& seal);
Seal seal_of(const db::Row& row);

}  // namespace xinglin::audit
