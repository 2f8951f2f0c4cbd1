// For tests: two institutions, each with two departments and their doctors, patients, the real store, every real module
// below, and a clock turned by hand. Only the parties outside are played: the carrier, who is mute, and the certificate
// authority, who does as it is told.
#pragma once

#include <functional>
#include <memory>

#include "modules/consult/consult.h"
#include "modules/consult/inside.h"
#include "modules/notify/notify.h"
#include "modules/record/record.h"
#include "modules/roster/roster.h"
#include "modules/triage/triage.h"
#include "modules/worklist/worklist.h"
#include "platform/db/testing.h"
#include "platform/events/events.h"
#include "platform/http/routes.h"
#include "platform/jobs/jobs.h"
#include "platform/sign/sign.h"
#include "platform/ws/hub.h"

namespace xinglin::consult {

// Carries nothing anywhere, and keeps what it was given.
class MuteCarrier final : public notify::SmsSender {
 public:
    Result<std::string> send(const notify::Sms& sms, Duration) override {
        sent.push_back(sms);
        return std::string("1");
    }
    std::vector<notify::Sms> sent;
};

class Authority final : public sign::DocumentSigner {
 public:
    enum class Mood : std::uint8_t { Signs, Silent, Refuses };
    Mood mood = Mood::Signs;
    int asked = 0;
    Result<sign::Signature> sign(crypto::ByteView bytes, const sign::Signer& signer) override;
};

struct Hospital {
    TenantId tenant;
    SiteId site;
    directory::DepartmentId general;    // 02 全科医疗科
    directory::DepartmentId medicine;   // 03 内科
};

// Every module, built anew on the store: what a process is between two starts.
struct House {
    House(db::TestStore& store, Authority& authority, const crypto::Keyring& keyring);

    policy::Views limits;
    ws::Hub hub;
    directory::Directory directory;
    worklist::Worklist worklist;
    events::Consumers consumers;
    jobs::Jobs jobs;
    MuteCarrier carrier;
    notify::Notify notify;
    access::Accesses accesses;
    identity::Identity identity;
    identity::Contacts contacts;
    triage::Triage triage;
    record::Records records;
    roster::Roster roster;
    Consults consults;
};

class World {
 public:
    explicit World(const db::TestStore::Adjust& adjust = {});

    // Drops the process and starts it again on the same data.
    void restart();
    // Runs what is due and what has been told, until nothing is left to do now.
    void settle();
    // Turns the clock, stopping at each timer on the way.
    void turn(Duration by);
    Instant now() const { return store.clock.now(); }

    template <class F>
    auto act(F&& work, db::WorkKey key = {}) {
        return store->write_now(std::forward<F>(work), db::Lane::Interactive, key);
    }

    // People.
    Access doctor(const Hospital& hospital, directory::DepartmentId department, std::string_view name);
    Access lead(const Hospital& hospital, directory::DepartmentId department, std::string_view name);
    Access patient(std::string_view phone, std::string_view name);
    static Access desk(const Hospital& hospital);

    // What they do; each in a transaction of its own.
    triage::ScreenId screen(const Access& patient, std::vector<std::string> signs = {}, std::vector<std::string> unsure = {});
    Result<ConsultId> ask(const Access& patient, directory::DepartmentId department, std::string complaint = "头疼两天，没有发烧");
    Result<Presence> come(const Access& doctor);
    Result<Presence> go(const Access& doctor);
    Result<void> accept(const Access& doctor, ConsultId id);
    Result<void> decline(const Access& doctor, ConsultId id);
    Result<void> cancel(const Access& patient, ConsultId id);
    Result<void> hand_over(const Access& doctor, ConsultId id, std::string note = "请继续询问用药史");
    Result<void> end(const Access& doctor, ConsultId id, Outcome outcome = Outcome::Answered);
    Result<Message> say(const Access& who, ConsultId id, std::string text);
    Result<Message> say(const Access& who, ConsultId id, const NewMessage& message);
    Result<Messages> messages(const Access& who, ConsultId id, std::int64_t after = 0, std::int64_t limit = 200);
    Result<void> read_to(const Access& who, ConsultId id, std::int64_t seq);
    Result<NoteDraft> save(const Access& doctor, ConsultId id, const NoteDraft& draft);
    Result<Note> sign(const Access& doctor, ConsultId id);
    Result<Note> note(const Access& who, ConsultId id);
    NewMessage words(std::string text);

    // Short ways to a state.
    ConsultId queued_visit();
    ConsultId offered_visit();      // To dr_li, who alone is on duty.
    ConsultId accepted_visit();
    ConsultId begun_visit();        // dr_li has said a word.
    ConsultId ended_visit();
    ConsultId closed_visit();

    // What the rows say, whoever asks.
    Visit visit(ConsultId id, const Hospital& hospital);
    Visit visit(ConsultId id) { return visit(id, tianjin); }
    State state(ConsultId id) { return visit(id).state; }

    db::TestStore store;
    Authority authority;
    std::unique_ptr<crypto::Keyring> keyring = crypto::Keyring::for_tests();
    std::unique_ptr<House> house;
    Hospital tianjin;
    Hospital chengdu;
    Access dr_li;      // 全科, 天津
    Access dr_wang;    // 全科, 天津
    Access dr_zhao;    // 内科, 天津
    Access dr_sun;     // 全科, 成都
    Access ma;         // A patient.
    Access lin;        // Another.

 private:
    Hospital found(std::string_view name, std::string_view city);
    ConsultId must(Result<ConsultId> asked);
    Access hire(const directory::NewMember& member, std::string_view name);
    int staff_ = 0;
};

NoteDraft whole_note();

}  // namespace xinglin::consult
