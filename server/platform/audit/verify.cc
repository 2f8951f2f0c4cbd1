#include <algorithm>

#include "platform/audit/anchors.h"
#include "platform/audit/platform_audit_sql.h"
#include "platform/audit/sealer.h"

namespace xinglin::audit {
namespace {

constexpr std::int64_t kSealsAtOnce = 16;
constexpr Place kBeforeAll{INT64_MIN, INT64_MIN};   // A row slipped in before the first is in the first seal's range too.
const Access kVerifying = Access::system("audit.verify");
using Fault = std::optional<Broken>;

bool has_position(std::span<const RowMark> marks, std::int64_t position) {
    return std::ranges::any_of(marks, [&](const RowMark& mark) { return mark.position == position; });
}

// The first place where what lies there is not what was sealed.
Fault compare_rows(std::int64_t seal, std::span<const RowMark> sealed, std::span<const RowMark> there) {
    for (std::size_t i = 0; i < std::max(sealed.size(), there.size()); ++i) {
        if (i == there.size()) return Broken{"row_deleted", seal, sealed[i].position};
        if (i == sealed.size()) return Broken{"row_inserted", seal, there[i].position};
        if (sealed[i] == there[i]) continue;
        if (sealed[i].position == there[i].position) return Broken{"row_changed", seal, there[i].position};
        if (!has_position(there, sealed[i].position)) return Broken{"row_deleted", seal, sealed[i].position};
        if (!has_position(sealed, there[i].position)) return Broken{"row_inserted", seal, there[i].position};
        return Broken{"row_moved", seal, sealed[i].position};
    }
    return std::nullopt;
}

class Verification {
 public:
    Verification(db::Store& store, const Verifier& verifier, const std::filesystem::path& anchors)
        : store_(&store), verifier_(&verifier), anchors_(Anchors(anchors).read()) {
        verdict_.anchored = anchors_.last();
        verdict_.restorations = static_cast<std::int64_t>(anchors_.restorations.size());
        for (const auto& mark : anchors_.restorations) {
            if (!verifier.holds(mark.key_id, mark.signed_bytes(), mark.signature))
                verdict_.broken = Broken{"restoration_forged", mark.number, 0};
        }
    }

    Result<Verdict> run() {
        while (!verdict_.broken) {
            auto went_on = store_->read_now([&](db::Txn& txn, Moment&) -> Result<bool> { return page(txn); });
            if (!went_on) return refuse(went_on.error());
            if (!*went_on) break;
        }
        return std::move(verdict_);
    }

 private:
    bool page(db::Txn& txn) {
        const auto seals = txn.query(sql::seals_after, last_number_, kSealsAtOnce);
        for (const auto& row : seals) {
            const Seal seal = seal_of(row);
            verdict_.broken = check_seal(txn, seal);
            if (verdict_.broken) return false;
            last_number_ = seal.number;
            last_place_ = seal.last;
            last_hash_ = seal.hash;
            ++verdict_.seals;
        }
        if (seals.empty()) finish(txn);
        return !seals.empty();
    }

    Fault check_seal(db::Txn& txn, const Seal& seal) {
        if (seal.number != last_number_ + 1) return Broken{"seal_missing", last_number_ + 1, 0};
        if (seal.previous != last_hash_ || seal.hash != hash_of(seal)) return Broken{"seal_changed", seal.number, 0};
        if (!verifier_->holds(seal.key_id, seal.hash, seal.signature)) return Broken{"signature_wrong", seal.number, 0};
        const auto anchor = anchors_.known.find(seal.number);
        if (anchor != anchors_.known.end() && anchor->second != seal.hash) return Broken{"old_copy", seal.number, 0};
        if (anchors_.given_up.contains({seal.number, seal.hash})) return Broken{"given_up_copy", seal.number, 0};
        return check_rows(txn, seal);
    }

    Fault check_rows(db::Txn& txn, const Seal& seal) {
        std::vector<RowMark> there;
        std::vector<Entry> entries;
        const auto rows = txn.query(sql::rows_between, kVerifying, last_place_.xid, last_place_.position, seal.last.xid,
                                    seal.last.position, 2 * kRowsMax);
        for (const auto& row : rows) {
            entries.push_back(entry_of(row));
            there.push_back(mark_of(seal.suite, entries.back()));
        }
        if (auto fault = compare_rows(seal.number, unpacked(seal.rows), there)) return fault;
        verdict_.rows += static_cast<std::int64_t>(entries.size());
        for (const auto& entry : entries) {
            if (!links_hold(txn, entry)) return Broken{"link_deleted", seal.number, entry.place.position};
        }
        return std::nullopt;
    }

    static bool links_hold(db::Txn& txn, const Entry& entry) {
        for (const auto& person : persons_of(entry)) {
            if (txn.query(sql::link_exists, kVerifying, person, entry.place.position).empty()) return false;
        }
        return true;
    }

    void finish(db::Txn& txn) {
        const auto stray = txn.query(sql::link_stray, kVerifying);
        if (!stray.empty()) verdict_.broken = Broken{"link_inserted", 0, stray[0].integer(0)};
        if (verdict_.anchored > last_number_) verdict_.broken = Broken{"truncated", last_number_ + 1, last_place_.position};
        verdict_.unsealed = txn.query(sql::rows_unsealed, kVerifying, last_place_.xid, last_place_.position)[0].integer(0);
    }

    db::Store* store_;
    const Verifier* verifier_;
    const Anchored anchors_;
    Verdict verdict_;
    std::int64_t last_number_ = 0;
    Place last_place_ = kBeforeAll;
    crypto::Digest last_hash_{};
};

}  // namespace

Result<Verdict> verify(db::Store& store, const Verifier& verifier, const std::filesystem::path& anchors) {
    return Verification(store, verifier, anchors).run();
}

}  // namespace xinglin::audit
