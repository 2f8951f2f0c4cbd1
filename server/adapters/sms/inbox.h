// The demo inbox: what the simulator has delivered, to be read by whoever tries the demo. In demo databases alone; the
// number itself is not stored, only its hash.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "platform/db/store.h"

namespace xinglin::db {
struct Migration;
}
namespace xinglin::http {
class Routes;
}

namespace xinglin::sms {

struct Delivered {
    std::string phone;   // E.164
    std::string text;
    std::optional<std::string> code{};   // The sign-in code in it, when there is one.
};

struct InboxEntry {
    std::string text;
    std::optional<std::string> code;
    Instant at;
};

class Inbox final {
 public:
    explicit Inbox(db::Store& store) : store_(&store) {}

    // In a transaction of its own: the simulator stands for somebody else's system.
    Result<void> deliver(const Delivered& delivered);
    // Newest first, at most 50. `phone` as the patient types it or in E.164.
    std::vector<InboxEntry> read(db::Txn& txn, std::string_view phone) const;

 private:
    db::Store* store_;
};

// GET /demo/inbox?phone=. Wiring adds it to demo databases alone. With a `code` it answers only to ?code=: on a local
// network not everybody is the one who tries the demo.
void add_demo_routes(http::Routes& routes, Inbox& inbox, std::string code);

std::span<const db::Migration> migrations();

}  // namespace xinglin::sms
