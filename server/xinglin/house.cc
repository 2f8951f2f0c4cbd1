#include "xinglin/house.h"

#include <stdexcept>
#include <thread>

#include "modules/access/routes.h"
#include "modules/directory/routes.h"
#include "modules/directory/search/search.h"
#include "modules/triage/routes.h"
#include "platform/i18n/i18n.h"
#include "xinglin/bridges/desks.h"
#include "xinglin/bridges/retained.h"
#include "xinglin/demo/routes.h"
#include "xinglin/parties.h"
#include "xinglin/seal_key.h"

namespace xinglin {
namespace {

i18n::Language language_of(notify::Language language) {
    return language == notify::Language::En ? i18n::Language::English : i18n::Language::Chinese;
}

notify::Ports notify_ports(notify::SmsSender& sms, const crypto::Keyring& keyring) {
    return {.sms = sms,
            .unseal = [&keyring](db::Bytes sealed) { return keyring.open_text(sealed, identity::kNoticeContext); },
            .render = [](std::string_view code, notify::Language language,
                         std::span<const Argument> arguments) -> std::optional<std::string> {
                return i18n::Catalogue::embedded().text(language_of(language), code, arguments);
            }};
}

}  // namespace

House::House(Ground& on)
    : ground(on),
      views(*on.store),
      worklist(bridges::audiences_of(directory), bridges::push_lists(directory, hub)),
      consumers(*on.store, on.clock, on.entropy, &worklist),
      jobs(*on.store, on.clock, on.entropy, &worklist),
      blobs(on.data / "blobs", *on.keyring),
      inbox(*on.store),
      sms(make_sms(on, inbox)),
      signer(make_signer(on)),
      idcheck(make_idcheck(on)),
      registry(make_registry(on)),
      notify(jobs, notify_ports(*sms, *on.keyring)),
      accesses(directory),
      identity({.keyring = *on.keyring, .views = views, .notify = notify, .posts = directory, .new_persons = accesses, .hub = hub,
                .worklist = worklist, .sights = accesses,
                .numbers = on.instance.is_demo() ? identity::NumberSpace::Demo : identity::NumberSpace::Real}),
      contacts(*on.keyring),
      first_administrator(*on.keyring, identity, directory),
      onboardings({directory, identity, *on.keyring, worklist, views}),
      triage(worklist, directory, contacts, identity.persons()),
      roster(views),
      duty({directory, worklist, roster, views}),
      pulse(*on.store, roster),
      consults({directory, identity.persons(), accesses, worklist, records, triage, roster, views, hub}),
      quality(directory, onboardings, worklist),
      seal_key(seal_key_of(*on.keyring)),
      sealer(*on.store, on.clock, on.entropy, seal_key, on.data / "anchors"),
      retention(*on.store, on.clock, on.entropy, views, bridges::retained(blobs), bridges::swept(*on.store, blobs)) {
    directory::index_all(*on.store);   // Those who joined before there was an index.
    worklist.join(consumers, jobs);
    identity.join(jobs, *idcheck, blobs);
    roster.join(jobs);
    roster.join(duty);
    duty.join(jobs);
    onboardings.join(jobs, *registry, *signer);
    triage.join(jobs);
    consults.join(jobs, *signer);
    consults.join(consumers);
    quality.join(consumers);
    identity.add_routes(routes);
    first_administrator.add_routes(routes);
    directory::add_routes(routes, directory, consults);
    onboardings.add_routes(routes);
    access::add_routes(routes, accesses);
    worklist::add_routes(routes, worklist);
    triage::add_routes(routes, triage);
    duty.add_routes(routes, consults);
    consults.add_routes(routes, blobs);
    quality.add_routes(routes);
    if (!on.instance.is_demo()) return;
    sms::add_demo_routes(routes, inbox, on.demo_code);
    demo::add_routes(routes, on.demo_code);
}

House::~House() { stop(); }

void House::start() {
    jobs.start();
    consumers.start();
    sealer.start();
    retention.start();
    refresher = std::jthread([this](std::stop_token stop) {
        while (!stop.stop_requested()) {
            views.refresh();
            std::this_thread::sleep_for(1s);
        }
    });
}

void House::stop() {
    if (refresher.joinable()) {
        refresher.request_stop();
        refresher.join();
    }
    retention.stop();
    sealer.stop();
    consumers.stop();
    jobs.stop();
}

}  // namespace xinglin
