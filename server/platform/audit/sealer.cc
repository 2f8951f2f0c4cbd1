#include "platform/audit/sealer.h"

#include "platform/audit/anchors.h"
#include "platform/audit/platform_audit_sql.h"
#include "platform/events/lease.h"
#include "platform/events/ticker.h"

namespace xinglin::audit {
namespace {

constexpr Duration kBeat = 1s;
const Access kSealing = Access::system("audit.sealer");

struct Found {
    std::optional<Seal> last;
    std::vector<Entry> rows;
};

// The entries' persons, as the index by person wants them: sorted, so that a page of it is written once for all.
std::vector<std::pair<PersonId, Place>> links_of(std::span<const Entry> rows) {
    std::vector<std::pair<PersonId, Place>> links;
    for (const auto& row : rows) {
        for (const auto& person : persons_of(row)) links.emplace_back(person, row.place);
    }
    std::ranges::sort(links, {}, [](const auto& link) { return std::pair(link.first.bytes, link.second.position); });
    return links;
}

}  // namespace

struct Sealer::Inside {
    db::Store& store;
    const Clock& clock;
    Signer& signer;
    Anchors anchors;
    std::function<void(std::string_view)> alarm;
    crypto::Suite suite;
    events::Lease lease;
    std::optional<std::int64_t> anchored{};   // The last number known to be anchored; nothing before the first look.
    events::Bell bell{};
    std::optional<events::Ticker> ticker{};

    Result<Found> look();
    Seal next_seal(const Found& found);
    bool store_seal(const Seal& seal, std::span<const Entry> rows);
    void catch_up(const std::optional<Seal>& last);
    void anchor(const Seal& seal);
    bool seal_once();
    void say(std::string_view sentence) const {
        if (alarm) alarm(sentence);
    }
};

Result<Found> Sealer::Inside::look() {
    return store.read_now([&](db::Txn& txn, Moment&) -> Result<Found> {
        Found found;
        const auto seals = txn.query(sql::seal_last);
        if (!seals.empty()) found.last = seal_of(seals[0]);
        const Place from = found.last ? found.last->last : Place{};
        for (const auto& row : txn.query(sql::rows_after, kSealing, from.xid, from.position, kRowsMax))
            found.rows.push_back(entry_of(row));
        return found;
    });
}

Seal Sealer::Inside::next_seal(const Found& found) {
    Seal seal;
    seal.number = found.last ? found.last->number + 1 : 1;
    seal.suite = suite;
    if (found.last) seal.previous = found.last->hash;
    seal.last = found.rows.back().place;
    std::vector<RowMark> marks;
    for (const auto& row : found.rows) marks.push_back(mark_of(suite, row));
    seal.rows = packed(marks);
    seal.key_id = signer.key_id();
    seal.sealed_at = clock.now();
    seal.hash = hash_of(seal);
    seal.signature = signer.sign(seal.hash);
    return seal;
}

bool Sealer::Inside::store_seal(const Seal& seal, std::span<const Entry> rows) {
    const auto links = links_of(rows);
    auto stored = store.write_now(
        [&](db::Txn& txn, Moment&) -> Result<bool> {
            for (const auto& [person, place] : links) txn.exec(sql::link_add, person, place.position, place.xid);
            return txn.exec_count(sql::seal_add, seal.number, seal.last.xid, seal.last.position, seal.rows, seal.previous,
                                  seal.hash, seal.key_id, seal.signature, seal.sealed_at, crypto::suite_name(seal.suite)) == 1;
        },
        db::Lane::Background);
    return stored && *stored;
}

void Sealer::Inside::anchor(const Seal& seal) {
    try {
        anchors.append(seal);
        anchored = seal.number;
    } catch (const std::exception& failure) {   // Tried again with the next look, for `anchored` stays behind.
        say(failure.what());
    }
}

// A crash between seal and anchor leaves the anchors behind; an old copy put back leaves the database behind.
void Sealer::Inside::catch_up(const std::optional<Seal>& last) {
    if (!anchored) {
        anchored = anchors.read().last();
        if (*anchored > (last ? last->number : 0))
            say("the database is older than the audit anchors: an old copy was put back, or its end is cut off");
    }
    if (!last || *anchored >= last->number) return;
    auto missing = store.read_now([&](db::Txn& txn, Moment&) -> Result<std::vector<Seal>> {
        std::vector<Seal> seals;
        for (const auto& row : txn.query(sql::seals_after, *anchored, kRowsMax)) seals.push_back(seal_of(row));
        return seals;
    });
    if (!missing) return;
    for (const auto& seal : *missing) anchor(seal);
}

bool Sealer::Inside::seal_once() {
    auto found = look();
    if (!found) return false;
    catch_up(found->last);
    if (found->rows.empty()) return false;
    const Seal seal = next_seal(*found);
    if (!store_seal(seal, found->rows)) return false;   // Another node was quicker.
    anchor(seal);
    return true;
}

Sealer::Sealer(db::Store& store, const Clock& clock, Entropy& entropy, Signer& signer, std::filesystem::path anchors,
               std::function<void(std::string_view)> alarm, crypto::Suite suite)
    : inside_(new Inside{.store = store,
                         .clock = clock,
                         .signer = signer,
                         .anchors = Anchors(std::move(anchors)),
                         .alarm = std::move(alarm),
                         .suite = suite,
                         .lease = events::Lease(store, clock, "audit.sealer", events::new_holder(entropy))}) {}

Sealer::~Sealer() { inside_->ticker.reset(); }

int Sealer::run() {
    int made = 0;
    if (!inside_->lease.held()) return made;
    while (inside_->seal_once()) ++made;
    return made;
}

Result<void> mark_restored(db::Store& store, Signer& signer, const std::filesystem::path& anchors, Instant now) {
    auto last = store.read_now([](db::Txn& txn, Moment&) -> Result<std::optional<Seal>> {
        const auto seals = txn.query(sql::seal_last);
        if (seals.empty()) return std::optional<Seal>{};
        return seal_of(seals[0]);
    });
    if (!last) return refuse(last.error());
    Restoration mark{.number = 0, .hash = {}, .at = now, .key_id = signer.key_id(), .signature = {}};
    if (*last) {
        mark.number = (*last)->number;
        mark.hash = (*last)->hash;
    }
    mark.signature = signer.sign(mark.signed_bytes());
    Anchors(anchors).append(mark);
    return {};
}

void Sealer::start() {
    inside_->ticker.emplace(inside_->bell, [this] {
        run();
        return kBeat;
    });
}

void Sealer::stop() {
    inside_->ticker.reset();
    run();   // What the last second brought.
    inside_->lease.release();
}

}  // namespace xinglin::audit
