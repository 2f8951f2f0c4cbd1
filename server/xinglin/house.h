// The house: every module built on its ground, from the lowest floor up, and joined to those above by ports.
#pragma once

#include <thread>

#include "adapters/sms/inbox.h"
#include "modules/access/access.h"
#include "modules/consult/consult.h"
#include "modules/directory/onboarding/onboarding.h"
#include "modules/identity/identity.h"
#include "modules/notify/notify.h"
#include "modules/quality/quality.h"
#include "modules/record/record.h"
#include "modules/roster/roster.h"
#include "modules/triage/triage.h"
#include "modules/worklist/worklist.h"
#include "platform/audit/sealer.h"
#include "platform/blob/folder_store.h"
#include "platform/events/events.h"
#include "platform/http/routes.h"
#include "platform/jobs/jobs.h"
#include "platform/policy/view.h"
#include "platform/retention/retention.h"
#include "platform/ws/hub.h"
#include "xinglin/founding/founding.h"
#include "xinglin/ground.h"

namespace xinglin {

struct House {
    explicit House(Ground& on);
    ~House();
    House(const House&) = delete;
    House& operator=(const House&) = delete;

    // Timers, consumers, the sealer and retention, each on a thread of its own.
    void start();
    void stop();

    Ground& ground;
    policy::Views views;
    ws::Hub hub;
    directory::Directory directory;
    worklist::Worklist worklist;
    events::Consumers consumers;
    jobs::Jobs jobs;
    blob::FolderStore blobs;
    sms::Inbox inbox;   // Read in demos alone.
    std::unique_ptr<notify::SmsSender> sms;
    std::unique_ptr<sign::DocumentSigner> signer;
    std::unique_ptr<identity::IdChecker> idcheck;
    std::unique_ptr<directory::DoctorRegistry> registry;
    notify::Notify notify;
    access::Accesses accesses;
    identity::Identity identity;
    identity::Contacts contacts;
    founding::FirstAdministrator first_administrator;
    directory::Onboardings onboardings;
    record::Records records;
    triage::Triage triage;
    roster::Roster roster;
    roster::Duty duty;
    roster::Pulse pulse;
    consult::Consults consults;
    quality::Quality quality;
    audit::KeySigner seal_key;
    audit::Sealer sealer;
    retention::Retention retention;
    http::Routes routes;
    std::jthread refresher;
};

}  // namespace xinglin
