#include "xinglin/demo/crowd.h"

#include <fmt/core.h>
#include <fmt/ranges.h>
#include <simdjson.h>
#include <sys/stat.h>

#include <fstream>
#include <map>
#include <mutex>
#include <stdexcept>

#include "xinglin/demo/people.h"

namespace xinglin::demo {
namespace {

constexpr std::size_t kInHand = 5;          // Of one doctor: the roster's own limit.
constexpr std::size_t kAtOnce = 200;        // Patients in one transaction, and in one round of dispatch.
constexpr LocalDay kBorn{7'000};            // 1989-03-02

struct Member {
    Access access{};
    std::string cookie{};
    std::vector<consult::ConsultId> consults{};
};

// Where one batch meets: a department of a demo institution.
struct Ward {
    TenantId tenant;
    SiteId site;
    directory::DepartmentId department;
};

template <class T>
T must(Result<T> outcome, const char* what) {
    if (!outcome) throw std::runtime_error(fmt::format("the crowd cannot be made, {}: {}", what, outcome.error().code));
    if constexpr (!std::is_void_v<T>) return std::move(*outcome);
}

template <class F>
auto in_bulk(House& house, const char* what, F work) {
    return must(house.ground.store->write_now(work, db::Lane::Bulk), what);
}

std::string cookie_of(House& house, db::Txn& txn, http::App app, const Access& access, Moment& moment) {
    return fmt::format("{}={}", http::cookie_name(app), house.identity.begin_session(txn, app, access, moment));
}

// Who was offered to whom, as the doctors' screens are told.
class Offers {
 public:
    explicit Offers(House& house) : house_(&house) {
        house.hub.tap([this](const ws::Recipient& to, const std::string& frame) { see(to, frame); });
    }
    ~Offers() { house_->hub.tap({}); }
    Offers(const Offers&) = delete;
    Offers& operator=(const Offers&) = delete;

    std::map<consult::ConsultId, PersonId> take() {
        const std::lock_guard lock(mutex_);
        return std::exchange(seen_, {});
    }

 private:
    void see(const ws::Recipient& to, const std::string& frame) {
        if (to.app != http::App::Doctor || frame.find(R"("state":"offered")") == std::string::npos) return;
        simdjson::dom::parser parser;
        simdjson::dom::element read;
        std::string_view key;
        if (parser.parse(frame).get(read) != simdjson::SUCCESS || read["key"].get(key) != simdjson::SUCCESS) return;
        const auto id = consult::ConsultId::from_text(key);
        const std::lock_guard lock(mutex_);
        if (id) seen_[*id] = std::get<PersonId>(to.who);
    }

    House* house_;
    std::mutex mutex_;
    std::map<consult::ConsultId, PersonId> seen_;
};

class Crowd {
 public:
    explicit Crowd(House& house) : house_(&house), offers_(house) {
        password_ = must(house.identity.hash_password("crowd", kPassword), "password");
        wards_ = in_bulk(*house_, "departments", [this](db::Txn& txn, Moment& moment) { return find_wards(txn, moment); });
        file_.open(house.ground.data / "crowd.jsonl", std::ios::trunc);
        chmod((house.ground.data / "crowd.jsonl").c_str(), S_IRUSR | S_IWUSR);   // Whoever reads it is signed in.
    }

    // A batch: its doctors come on duty, its patients ask, dispatch brings them together, the doctors say the first word.
    void add(std::size_t patients) {
        const Ward& ward = wards_[batch_++ % wards_.size()];
        auto doctors = in_bulk(*house_, "doctors", [&](db::Txn& txn, Moment& moment) {
            return hire(txn, ward, (patients + kInHand - 1) / kInHand, moment);
        });
        settle();
        auto asking = in_bulk(*house_, "patients", [&](db::Txn& txn, Moment& moment) { return ask(txn, ward, patients, moment); });
        settle();
        const auto offered = offers_.take();
        for (auto& doctor : doctors) {
            for (const auto& [consult, person] : offered) {
                if (person == doctor.access.person) doctor.consults.push_back(consult);
            }
        }
        if (offered.size() != patients) throw std::runtime_error("the crowd cannot be made: not everybody found a doctor");
        in_bulk(*house_, "first words", [&](db::Txn& txn, Moment& moment) { return begin(txn, doctors, moment); });
        settle();
        keep("doctor", doctors);
        keep("patient", asking);
        doctors_ += doctors.size();
        patients_ += patients;
    }

    void end() {
        if (!file_.flush()) throw std::runtime_error("crowd.jsonl cannot be written");
    }

 private:
    void settle() {
        while (house_->jobs.run_due(house_->ground.clock.now()) + house_->consumers.run() > 0) {}
    }

    Result<std::vector<Ward>> find_wards(db::Txn& txn, Moment& moment) {
        std::vector<Ward> wards;
        for (const auto& institution : house_->directory.institutions(txn)) {
            const SiteId site = house_->directory.create_site(txn, institution.id, institution.name, moment);
            for (const auto& department : house_->directory.departments(txn, institution.id)) {
                wards.push_back({institution.id, site, department.id});
            }
        }
        return wards;
    }

    Result<Member> hire_one(db::Txn& txn, const Ward& ward, std::size_t number, Moment& moment) {
        const std::string login = fmt::format("crowd.{:06}", number);
        auto person = house_->identity.create_staff(txn, {login, password_, totp_secret(login)}, moment);
        if (!person) return refuse(person.error());
        Member doctor;
        doctor.access.role = Role::Doctor;
        doctor.access.purpose = Purpose::Treatment;
        doctor.access.tenant = ward.tenant;
        doctor.access.site = ward.site;
        doctor.access.person = *person;
        doctor.access.practitioner = house_->directory.create_practitioner(txn, *person, "值班医生", moment);
        const directory::NewMember seat{.tenant = ward.tenant, .site = ward.site, .title = directory::Title::Attending,
                                        .departments = {ward.department}};
        auto joined = house_->directory.join(txn, doctor.access.practitioner, seat, moment);
        if (!joined) return refuse(joined.error());
        doctor.cookie = cookie_of(*house_, txn, http::App::Doctor, doctor.access, moment);
        auto online = house_->consults.set_presence(txn, doctor.access, consult::Attendance::Online, moment);
        if (!online) return refuse(online.error());
        return doctor;
    }

    Result<std::vector<Member>> hire(db::Txn& txn, const Ward& ward, std::size_t count, Moment& moment) {
        std::vector<Member> doctors;
        for (std::size_t i = 0; i < count; ++i) {
            auto doctor = hire_one(txn, ward, doctors_ + i, moment);
            if (!doctor) return refuse(doctor.error());
            doctors.push_back(std::move(*doctor));
        }
        return doctors;
    }

    Result<triage::ScreenId> screen(db::Txn& txn, const Access& patient, Moment& moment) {
        const auto& knowledge = triage::DangerKnowledge::built_in();
        triage::ScreenReport report{knowledge.version(), "zh", {}};
        report.answers.about = "self";
        report.answers.pregnant = "no";
        for (const auto& group : knowledge.groups()) report.answers.clear.push_back(group.id);
        auto screen = house_->triage.record(txn, patient, report, moment);
        if (!screen) return refuse(screen.error());
        return screen->id;
    }

    Result<Member> ask_once(db::Txn& txn, const Ward& ward, std::size_t number, Moment& moment) {
        const identity::Profile profile{.name = "来问的人", .sex = identity::Sex::Unknown, .birth_date = kBorn};
        auto person = house_->identity.create_patient(txn, {fmt::format("199{:08}", number), profile}, moment);
        if (!person) return refuse(person.error());
        Member patient;
        patient.access.role = Role::Patient;
        patient.access.person = *person;
        auto screened = screen(txn, patient.access, moment);
        if (!screened) return refuse(screened.error());
        const consult::Opening opening{.department = ward.department, .screen = *screened, .complaint = "头疼两天，没有发烧。"};
        auto consult = house_->consults.open(txn, patient.access, opening, moment);
        if (!consult) return refuse(consult.error());
        patient.consults.push_back(*consult);
        patient.cookie = cookie_of(*house_, txn, http::App::Patient, patient.access, moment);
        return patient;
    }

    Result<std::vector<Member>> ask(db::Txn& txn, const Ward& ward, std::size_t count, Moment& moment) {
        std::vector<Member> patients;
        for (std::size_t i = 0; i < count; ++i) {
            auto patient = ask_once(txn, ward, patients_ + i, moment);
            if (!patient) return refuse(patient.error());
            patients.push_back(std::move(*patient));
        }
        return patients;
    }

    // He takes whom he was offered, greets each, and takes nobody new.
    Result<std::size_t> begin(db::Txn& txn, const std::vector<Member>& doctors, Moment& moment) {
        std::size_t begun = 0;
        for (const auto& doctor : doctors) {
            for (const auto& consult : doctor.consults) {
                if (auto taken = house_->consults.accept(txn, doctor.access, consult, moment); !taken) return refuse(taken.error());
                const consult::NewMessage word{.client_msg_id = moment.new_id<consult::ClientMsgId>(), .text = "您好，我是值班医生。"};
                if (auto said = house_->consults.say(txn, doctor.access, consult, word, moment); !said) return refuse(said.error());
                ++begun;
            }
            auto away = house_->consults.set_presence(txn, doctor.access, consult::Attendance::Away, moment);
            if (!away) return refuse(away.error());
        }
        return begun;
    }

    void keep(std::string_view app, const std::vector<Member>& members) {
        for (const auto& member : members) {
            std::vector<std::string> ids;
            for (const auto& consult : member.consults) ids.push_back(fmt::format("\"{}\"", consult.text()));
            file_ << fmt::format(R"({{"app":"{}","cookie":"{}","consults":[{}]}})", app, member.cookie, fmt::join(ids, ",")) << '\n';
        }
    }

    House* house_;
    Offers offers_;
    std::string password_;
    std::vector<Ward> wards_;
    std::ofstream file_;
    std::size_t batch_ = 0;
    std::size_t doctors_ = 0;
    std::size_t patients_ = 0;
};

}  // namespace

void seed_crowd(House& house, std::size_t patients) {
    Crowd crowd(house);
    for (std::size_t left = patients; left > 0; left -= std::min(left, kAtOnce)) crowd.add(std::min(left, kAtOnce));
    crowd.end();
}

}  // namespace xinglin::demo
