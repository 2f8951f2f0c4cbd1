#include "modules/consult/world.h"

#include "modules/consult/store.h"
#include "platform/audit/audit.h"
#include "platform/blob/blob.h"
#include "platform/policy/change.h"

namespace xinglin::consult {
namespace {

std::vector<db::ModuleMigrations> all_migrations() {
    return {{"audit", audit::migrations()},       {"blob", blob::migrations()},         {"events", events::migrations()},
            {"jobs", jobs::migrations()},         {"policy", policy::migrations()},     {"notify", notify::migrations()},
            {"worklist", worklist::migrations()}, {"identity", identity::migrations()}, {"access", access::migrations()},
            {"directory", directory::migrations()}, {"record", record::migrations()},   {"roster", roster::migrations()},
            {"triage", triage::migrations()},     {"consult", migrations()}};
}

notify::Ports mute(notify::SmsSender& carrier) {
    return {carrier, [](db::Bytes) -> Result<std::string> { return std::string("+8613800000000"); },
            [](std::string_view code, notify::Language, std::span<const Argument>) { return std::optional(std::string(code)); }};
}

// As the wiring does it for a department's leads.
worklist::AudiencesOf audiences_in(const directory::Directory& directory) {
    return [&directory](db::Txn& txn, const Access& access) {
        std::vector<worklist::Audience> audiences;
        for (const auto& department : directory.departments(txn, access.tenant)) {
            const auto leads = directory.leads_of(txn, access.tenant, department.id);
            if (access.role != Role::Doctor || !std::ranges::count(leads, access.practitioner)) continue;
            audiences.push_back({worklist::AudienceKind::DepartmentLead, department.id.bytes});
        }
        return audiences;
    };
}

void must_hold(const Result<void>& outcome) {
    if (!outcome) throw std::runtime_error("the world could not be made: " + outcome.error().code);
}

}  // namespace

Result<sign::Signature> Authority::sign(crypto::ByteView bytes, const sign::Signer&) {
    ++asked;
    if (mood == Mood::Silent) return refuse({.kind = ErrorKind::Unavailable, .code = "sign.unavailable"});
    if (mood == Mood::Refuses) return refuse({.kind = ErrorKind::Forbidden, .code = "sign.refused"});
    const auto hash = crypto::sha256(bytes);
    return sign::Signature{.algorithm = "ECDSA-P256-SHA256", .hash = crypto::bytes_of(hash), .value = {0x30, 0x01, 0x02},
                           .chain = {{0x30, 0x03}, {0x30, 0x04}}, .at = Instant{1'795'334'400'000'000}};
}

House::House(db::TestStore& store, Authority& authority, const crypto::Keyring& keyring)
    : limits(*store),
      worklist(audiences_in(directory)),
      consumers(*store, store.clock, store.entropy, &worklist),
      jobs(*store, store.clock, store.entropy, &worklist),
      notify(jobs, mute(carrier)),
      accesses(directory),
      identity({keyring, limits, notify, directory, accesses, hub, worklist, accesses}),
      contacts(keyring),
      triage(worklist, directory, contacts, identity.persons()),
      roster(limits),
      consults({directory, identity.persons(), accesses, worklist, records, triage, roster, limits, hub}) {
    worklist.join(consumers, jobs);
    triage.join(jobs);
    consults.join(jobs, authority);
    consults.join(consumers);
    roster.join(jobs);
    consumers.run();   // A consumer begins with what comes after its first run.
}

World::World(const db::TestStore::Adjust& adjust)
    : store(all_migrations(), adjust), house(std::make_unique<House>(store, authority, *keyring)) {
    tianjin = found("天津市中心医院", "天津");
    chengdu = found("成都第二医院", "成都");
    dr_li = doctor(tianjin, tianjin.general, "李娜");
    dr_wang = doctor(tianjin, tianjin.general, "王强");
    dr_zhao = doctor(tianjin, tianjin.medicine, "赵敏");
    dr_sun = doctor(chengdu, chengdu.general, "孙立");
    ma = patient("13800000001", "马云飞");
    lin = patient("13800000002", "林小雨");
}

void World::restart() {
    house.reset();
    store.reopen();
    house = std::make_unique<House>(store, authority, *keyring);
}

void World::settle() {
    while (house->jobs.run_due(now()) + house->consumers.run() > 0) {}
}

void World::turn(Duration by) {
    const Instant end = now() + by;
    settle();
    for (auto due = house->jobs.next_due(); due && *due <= end; due = house->jobs.next_due()) {
        if (*due > now()) store.clock.set(*due);
        else store.clock.turn(1s);   // What has just failed is tried again later.
        settle();
    }
    store.clock.set(std::max(end, now()));
    settle();
}

Hospital World::found(std::string_view name, std::string_view city) {
    return *act([&](db::Txn& txn, Moment& moment) -> Result<Hospital> {
        directory::Directory& directory = house->directory;
        const auto tenant = directory.create_institution(txn, name, city, moment);
        return Hospital{tenant, directory.create_site(txn, tenant, "本部", moment),
                        *directory.create_department(txn, tenant, "02", "全科医疗科", moment),
                        *directory.create_department(txn, tenant, "03", "内科", moment)};
    });
}

Access World::doctor(const Hospital& hospital, directory::DepartmentId department, std::string_view name) {
    return hire({.tenant = hospital.tenant, .site = hospital.site, .title = directory::Title::Attending,
                 .departments = {department}}, name);
}

Access World::lead(const Hospital& hospital, directory::DepartmentId department, std::string_view name) {
    return hire({.tenant = hospital.tenant, .site = hospital.site, .title = directory::Title::Chief,
                 .departments = {department}, .leads = true}, name);
}

Access World::desk(const Hospital& hospital) {
    Access access;
    access.role = Role::Desk;
    access.purpose = Purpose::Operations;
    access.tenant = hospital.tenant;
    access.person = PersonId{{50}};
    return access;
}

Access World::hire(const directory::NewMember& member, std::string_view name) {
    Access access;
    access.role = Role::Doctor;
    access.purpose = Purpose::Treatment;
    access.tenant = member.tenant;
    access.site = member.site;
    must_hold(act([&](db::Txn& txn, Moment& moment) -> Result<void> {
        std::vector<std::uint8_t> secret(20, 7);
        auto person = house->identity.create_staff(txn, {"doctor" + std::to_string(staff_), "unused", secret}, moment);
        if (!person) return refuse(person.error());
        access.person = *person;
        access.practitioner = house->directory.create_practitioner(txn, *person, name, moment);
        return house->directory.join(txn, access.practitioner, member, moment);
    }));
    ++staff_;
    return access;
}

Access World::patient(std::string_view phone, std::string_view name) {
    Access access;
    access.role = Role::Patient;
    must_hold(act([&](db::Txn& txn, Moment& moment) -> Result<void> {
        const identity::Profile profile{std::string(name), identity::Sex::Female, LocalDay{8000}};
        auto person = house->identity.create_patient(txn, {std::string(phone), profile}, moment);
        if (!person) return refuse(person.error());
        access.person = *person;
        return {};
    }));
    return access;
}

triage::ScreenId World::screen(const Access& patient, std::vector<std::string> signs, std::vector<std::string> unsure) {
    return *act([&](db::Txn& txn, Moment& moment) -> Result<triage::ScreenId> {
        const auto& knowledge = triage::DangerKnowledge::built_in();
        triage::ScreenReport report{knowledge.version(), "zh", {}};
        report.answers.about = "self";
        report.answers.pregnant = "no";
        report.answers.signs = std::move(signs);
        report.answers.unsure = std::move(unsure);
        for (const auto& group : knowledge.groups()) report.answers.clear.push_back(group.id);
        auto screen = house->triage.record(txn, patient, report, moment);
        if (!screen) return refuse(screen.error());
        return screen->id;
    });
}

Result<ConsultId> World::ask(const Access& patient, directory::DepartmentId department, std::string complaint) {
    const Opening opening{.department = department, .screen = screen(patient), .complaint = std::move(complaint)};
    return act([&](db::Txn& txn, Moment& moment) { return house->consults.open(txn, patient, opening, moment); });
}

Result<Presence> World::come(const Access& doctor) {
    return act(
        [&](db::Txn& txn, Moment& moment) { return house->consults.set_presence(txn, doctor, Attendance::Online, moment); });
}
Result<Presence> World::go(const Access& doctor) {
    return act([&](db::Txn& txn, Moment& moment) { return house->consults.set_presence(txn, doctor, Attendance::Away, moment); });
}
Result<void> World::accept(const Access& doctor, ConsultId id) {
    return act([&](db::Txn& txn, Moment& moment) { return house->consults.accept(txn, doctor, id, moment); });
}
Result<void> World::decline(const Access& doctor, ConsultId id) {
    return act([&](db::Txn& txn, Moment& moment) { return house->consults.decline(txn, doctor, id, moment); });
}
Result<void> World::cancel(const Access& patient, ConsultId id) {
    return act([&](db::Txn& txn, Moment& moment) { return house->consults.cancel(txn, patient, id, moment); });
}
Result<void> World::hand_over(const Access& doctor, ConsultId id, std::string note) {
    return act([&](db::Txn& txn, Moment& moment) { return house->consults.hand_over(txn, doctor, id, note, moment); });
}
Result<void> World::end(const Access& doctor, ConsultId id, Outcome outcome) {
    return act([&](db::Txn& txn, Moment& moment) { return house->consults.end(txn, doctor, id, outcome, moment); });
}

NewMessage World::words(std::string text) {
    Moment moment(now(), store.entropy);
    return {.client_msg_id = moment.new_id<ClientMsgId>(), .text = std::move(text)};
}
Result<Message> World::say(const Access& who, ConsultId id, std::string text) { return say(who, id, words(std::move(text))); }
Result<Message> World::say(const Access& who, ConsultId id, const NewMessage& message) {
    return act([&](db::Txn& txn, Moment& moment) { return house->consults.say(txn, who, id, message, moment); },
               db::WorkKey::of(id));
}
Result<Messages> World::messages(const Access& who, ConsultId id, std::int64_t after, std::int64_t limit) {
    return store->read_now([&](db::Txn& txn, Moment&) { return house->consults.messages(txn, who, id, after, limit); });
}
Result<void> World::read_to(const Access& who, ConsultId id, std::int64_t seq) {
    const Receipt receipt{.read_seq = seq};
    return act([&](db::Txn& txn, Moment& moment) { return house->consults.acknowledge(txn, who, id, receipt, moment); });
}
Result<NoteDraft> World::save(const Access& doctor, ConsultId id, const NoteDraft& draft) {
    return act([&](db::Txn& txn, Moment& moment) { return house->consults.save_draft(txn, doctor, id, draft, moment); });
}
Result<Note> World::sign(const Access& doctor, ConsultId id) {
    return act([&](db::Txn& txn, Moment& moment) -> Result<Note> {
        auto there = house->consults.draft(txn, doctor, id);
        if (!there) return refuse(there.error());
        NoteDraft draft = whole_note();
        draft.revision = there->revision;
        return house->consults.sign(txn, doctor, id, draft, moment);
    });
}
Result<Note> World::note(const Access& who, ConsultId id) {
    return store->read_now([&](db::Txn& txn, Moment&) { return house->consults.note(txn, who, id); });
}

ConsultId World::must(Result<ConsultId> asked) {
    if (!asked) throw std::runtime_error("the question was refused: " + asked.error().code);
    settle();
    return *asked;
}
ConsultId World::queued_visit() { return must(ask(ma, tianjin.general)); }
ConsultId World::offered_visit() {
    check(come(dr_li).has_value(), "a doctor may come on duty");
    settle();
    return queued_visit();
}
ConsultId World::accepted_visit() {
    const ConsultId id = offered_visit();
    must_hold(accept(dr_li, id));
    return id;
}
ConsultId World::begun_visit() {
    const ConsultId id = accepted_visit();
    check(say(dr_li, id, "您好，疼在哪个部位？").has_value(), "the doctor may speak");
    return id;
}
ConsultId World::ended_visit() {
    const ConsultId id = begun_visit();
    must_hold(end(dr_li, id));
    return id;
}
ConsultId World::closed_visit() {
    const ConsultId id = ended_visit();
    check(sign(dr_li, id).has_value(), "the doctor may sign");
    settle();
    return id;
}

Visit World::visit(ConsultId id, const Hospital& hospital) {
    return *store->read_now([&](db::Txn& txn, Moment&) -> Result<Visit> {
        auto found = find_for_timer(txn, Access::system("test", hospital.tenant), hospital.tenant, id);
        check(found.has_value(), "there is such a consultation");
        return *found;
    });
}

NoteDraft whole_note() {
    return {.chief_complaint = "头疼两天", .present_illness = "两天前开始头疼，无发烧", .past_history = "既往体健",
            .management = "建议休息，必要时对乙酰氨基酚", .advice = "三天不缓解到医院就诊"};
}

}  // namespace xinglin::consult
