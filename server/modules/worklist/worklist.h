// Worklist: one queue for every desk (待办): what has to be done, by whom, until when, and how it ended.
// Owns work_item. It knows subjects by kind and id alone; what they mean is known by who opened the item.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "platform/events/parking.h"

namespace xinglin::db {
struct Migration;
}

namespace xinglin::http {
class Routes;
}

namespace xinglin::worklist {

using ItemId = Id<struct WorkItemTag>;

// Who is to see it: the desk of the tenant, a department's lead, one practitioner, or whoever sits on the crisis seat.
enum class AudienceKind : std::uint8_t { Desk, DepartmentLead, Practitioner, CrisisSeat };
struct Audience {
    AudienceKind kind = AudienceKind::Desk;
    IdBytes id{};   // The department's or practitioner's; nil else.

    auto operator<=>(const Audience&) const = default;
};

enum class Urgency : std::uint8_t { Routine, Soon, Alarm };   // An alarm rings until somebody acknowledges it.

struct Opening {
    TenantId tenant{};       // Nil: the operator's; every desk sees it.
    std::string kind;        // "triage.crisis_call", "consult.note_overdue", "job.parked": a code with a text in i18n.
    IdBytes subject{};
    Audience audience{};
    Urgency urgency = Urgency::Routine;
    std::optional<Instant> due{};
    std::string note{};      // Codes and ids only, at most 200 characters: "consult.offer_timeout server.bug".
    std::int64_t detail = 0; // Tells several items on the same subject apart.
};

struct Item {
    ItemId id;
    TenantId tenant;
    std::string kind;
    IdBytes subject;
    std::int64_t detail;
    Audience audience;
    Urgency urgency;
    Instant opened_at;
    std::optional<Instant> due;
    std::optional<Instant> acknowledged_at;
    PersonId acknowledged_by;             // Nil as long as nobody has.
    std::string outcome;                  // Empty until acknowledged or closed with one.
    std::string note;
};

// A list as its audience's screens have it: the whole, with a version that grows. A reader of several audiences has several.
struct ListState {
    TenantId tenant;         // Nil: every tenant's desks.
    Audience audience;
    std::string name;        // "alarms" for desks, "worklist" for doctors.
    std::string key;         // "" for desks; "practitioner:<id>", "department_lead:<id>", "crisis_seat" for doctors.
    std::int64_t version;
    std::string body;        // {"alarms":[...]} or {"items":[...]}, as GET gives it.
};
// Called in the transaction that changes a list. Joined to the sockets in wiring, which knows who belongs to an audience.
using OnChange = std::function<void(db::Txn&, const ListState&)>;
// What else a dismissal means to whoever set the job; in its transaction.
using OnDismissal = std::function<void(db::Txn&, const events::Parked&, Moment&)>;
// The audiences that this reader belongs to beside himself and his desk: the departments he leads, the crisis seat.
using AudiencesOf = std::function<std::vector<Audience>(db::Txn&, const Access&)>;

class Worklist final : public events::Parking {
 public:
    explicit Worklist(AudiencesOf audiences_of = {}, OnChange on_change = {});

    // Opens an item, or finds the open one of the same (tenant, kind, subject, detail) and raises it to this urgency and
    // due time. A raised alarm rings again, also when it had been acknowledged.
    ItemId open(db::Txn& txn, const Opening& opening, Moment& moment);
    // Closes the open item, if there is one: what it asked for was done elsewhere. True when there was one.
    bool close(db::Txn& txn, TenantId tenant, std::string_view kind, const IdBytes& subject, std::string_view outcome,
               Moment& moment, std::int64_t detail = 0);
    // Whether it is open and nobody has taken note of it.
    bool waits(db::Txn& txn, TenantId tenant, std::string_view kind, const IdBytes& subject, std::int64_t detail = 0) const;
    // Somebody has taken note of it. An alarm is closed by it with this outcome, and so are the alarms about the same
    // subject for other audiences. Repeating one's own success is not an error. Errors: worklist.item_not_found,
    // worklist.already_acknowledged.
    Result<Item> acknowledge(db::Txn& txn, const Access& access, ItemId item, std::string_view outcome, Moment& moment);

    // Open items of the reader's audiences in his tenant, the most urgent first, then by due time. At most 200.
    std::vector<Item> mine(db::Txn& txn, const Access& access) const;
    // Those of them that are alarms.
    std::vector<Item> alarms(db::Txn& txn, const Access& access) const;
    std::optional<Item> find(db::Txn& txn, const Access& access, ItemId item) const;

    // events::Parking: what failed ten times becomes an item for the desk.
    void parked(db::Txn& txn, const events::Parked& what, Moment& moment) override;

    // What the reader's screens show when they connect.
    std::vector<ListState> states(db::Txn& txn, const Access& access) const;
    // Who can take it back. After construction, since jobs and consumers are given this object as their Parking.
    void join(events::Unparking& events, events::Unparking& jobs);
    // Before start: told when a parked job of this name is dismissed, one for each name.
    void on_dismissal(std::string job, OnDismissal then);
    std::vector<Item> parked_items(db::Txn& txn, const Access& access) const;
    // Errors: worklist.item_not_found, worklist.not_parked (somebody was quicker).
    Result<void> retry_parked(db::Txn& txn, const Access& access, ItemId item, Moment& moment);
    Result<void> dismiss_parked(db::Txn& txn, const Access& access, ItemId item, std::string_view reason, Moment& moment);

 private:
    struct List {   // One audience's, in one tenant.
        TenantId tenant;
        Audience audience;
    };
    void tell(db::Txn& txn, const List& list) const;
    std::vector<List> lists_of(db::Txn& txn, const Access& access) const;
    Result<Item> find_parked(db::Txn& txn, const Access& access, ItemId item) const;
    Result<void> finish_parked(db::Txn& txn, const Access& access, const Item& item, std::string_view outcome, bool taken,
                               Moment& moment) const;
    AudiencesOf audiences_of_;
    OnChange on_change_;
    events::Unparking* events_ = nullptr;
    events::Unparking* jobs_ = nullptr;
    std::map<std::string, OnDismissal> on_dismissal_;
};

// GET /worklist, /alarms, /parked-jobs and what is done about them; `worklist` outlives the routes.
void add_routes(http::Routes& routes, Worklist& worklist);

std::span<const db::Migration> migrations();

}  // namespace xinglin::worklist
