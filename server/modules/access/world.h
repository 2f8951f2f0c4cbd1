// For tests: two institutions with their doctors, the real store, the real routes, an SMS inbox and a clock turned by hand.
// A Browser talks to the routes in JSON, as the apps do.
#pragma once

#include <barrier>
#include <map>
#include <mutex>
#include <thread>

#include "modules/access/routes.h"
#include "modules/access/testing.h"
#include "modules/directory/directory.h"
#include "modules/directory/routes.h"
#include "modules/worklist/worklist.h"
#include "platform/audit/audit.h"
#include "platform/crypto/totp.h"
#include "platform/db/testing.h"
#include "platform/events/events.h"
#include "platform/http/ports.h"
#include "platform/http/router.h"
#include "platform/i18n/i18n.h"
#include "platform/policy/change.h"
#include "platform/ws/hub.h"

namespace xinglin::access {

struct Hospital {
    TenantId tenant;
    SiteId site;
    directory::DepartmentId general;    // 02 全科医疗科
    directory::DepartmentId medicine;   // 03 内科
};

struct Colleague {
    PersonId person{};
    PractitionerId practitioner{};
    std::string login{};
    std::vector<std::uint8_t> totp_secret{};
};

inline constexpr std::string_view kPassword = "apricot-trees-in-spring";

inline std::vector<db::ModuleMigrations> world_migrations() {
    return {{"jobs", jobs::migrations()},           {"events", events::migrations()},
            {"blob", blob::migrations()},           {"worklist", worklist::migrations()},
            {"audit", audit::migrations()},         {"policy", policy::migrations()},
            {"notify", notify::migrations()},       {"identity", identity::migrations()},
            {"directory", directory::migrations()}, {"access", migrations()}};
}

// Nobody online, nobody waiting, unless a test says so.
class QuietBoard final : public directory::DepartmentBoard {
 public:
    std::vector<directory::DepartmentLoad> loads(db::Txn&) override { return now; }
    std::vector<directory::DepartmentLoad> now;
};

class World {
 public:
    // `above`: of the modules above access that a test brings along.
    explicit World(const db::TestStore::Adjust& adjust = {}, std::vector<db::ModuleMigrations> above = {})
        : store(with(world_migrations(), std::move(above)), adjust) {
        identity.add_routes(routes);
        directory::add_routes(routes, directory, board);
        add_routes(routes, accesses);
        routes.freeze();
        identity.join(jobs, registry, files);
        router = std::make_unique<http::Router>(routes);
        tianjin = found_hospital("天津市中心医院", "天津");
        chengdu = found_hospital("成都第二医院", "成都");
    }

    Hospital found_hospital(std::string_view name, std::string_view city) {
        return *store->write_now([&](db::Txn& txn, Moment& moment) -> Result<Hospital> {
            const auto tenant = directory.create_institution(txn, name, city, moment);
            return Hospital{tenant, directory.create_site(txn, tenant, "本部", moment),
                            *directory.create_department(txn, tenant, "02", "全科医疗科", moment),
                            *directory.create_department(txn, tenant, "03", "内科", moment)};
        });
    }

    // Somebody with an account, who works nowhere yet.
    Colleague hire(const std::string& login, std::string_view name) {
        const std::string hash = *identity.hash_password(login, kPassword);
        return *store->write_now([&](db::Txn& txn, Moment& moment) -> Result<Colleague> {
            std::vector<std::uint8_t> secret(crypto::kTotpSecretBytes);
            moment.random(secret);
            const auto person = identity.create_staff(txn, {login, hash, secret}, moment);
            if (!person) return refuse(person.error());
            return Colleague{*person, directory.create_practitioner(txn, *person, name, moment), login, secret};
        });
    }
    void employ(const Colleague& who, const Hospital& where, directory::Duty duty = directory::Duty::Doctor,
                bool crisis_seat = false) {
        const Result<void> joined = store->write_now([&](db::Txn& txn, Moment& moment) -> Result<void> {
            return directory.join(txn, who.practitioner,
                                  {.tenant = where.tenant, .site = where.site, .duty = duty,
                                   .title = directory::Title::Attending, .departments = {where.general},
                                   .crisis_seat = crisis_seat},
                                  moment);
        });
        check(joined.has_value(), "the colleague was free to join");
    }
    Colleague doctor(const std::string& login, std::string_view name, const Hospital& where) {
        Colleague who = hire(login, name);
        employ(who, where);
        return who;
    }

    std::string totp(const Colleague& who) const { return crypto::totp_code(who.totp_secret, store.clock.now()); }

    // Runs `deed(i)` on `count` threads, let go together, and tells how many said yes.
    static int at_once(int count, const std::function<bool(int)>& deed) {
        std::barrier start(count);
        std::atomic<int> yes = 0;
        std::vector<std::jthread> threads;
        for (int i = 0; i < count; ++i) {
            threads.emplace_back([&, i] {
                start.arrive_and_wait();
                if (deed(i)) ++yes;
            });
        }
        threads.clear();
        return yes;
    }

    // The newest code that was sent to `phone`.
    std::string code_for(std::string_view phone) {
        jobs.run_due(store.clock.now());
        const auto all = inbox.to(phone);
        check(!all.empty(), "a code was sent");
        for (const auto& argument : all.back().arguments) {
            if (argument.name == "code") return argument.value;
        }
        return {};
    }

    template <class Ask>
    auto look(Ask&& ask) {
        return *store->read_now([&](db::Txn& txn, Moment& moment) -> Result<std::invoke_result_t<Ask&, db::Txn&, Moment&>> {
            return ask(txn, moment);
        });
    }
    void act(const std::function<void(db::Txn&, Moment&)>& deed) {
        const Result<void> done = store->write_now([&](db::Txn& txn, Moment& moment) -> Result<void> {
            deed(txn, moment);
            return {};
        });
        check(done.has_value(), "the deed was done");
    }

    db::TestStore store;
    std::unique_ptr<crypto::Keyring> keyring = crypto::Keyring::for_tests();
    policy::Views views{*store};
    Inbox inbox;
    jobs::Jobs jobs{*store, store.clock, store.entropy};
    notify::Notify notify{jobs, {inbox, unseal(), render()}};
    directory::Directory directory;
    Accesses accesses{directory};
    ws::Hub hub;
    worklist::Worklist worklist;
    Registry registry;
    NoFiles files;
    identity::Identity identity{{*keyring, views, notify, directory, accesses, hub, worklist, accesses, crypto::kTestCost}};
    QuietBoard board;
    http::Routes routes;
    std::unique_ptr<http::Router> router;
    Hospital tianjin;
    Hospital chengdu;

 private:
    static std::vector<db::ModuleMigrations> with(std::vector<db::ModuleMigrations> all, std::vector<db::ModuleMigrations> above) {
        std::ranges::move(above, std::back_inserter(all));
        return all;
    }
    notify::Unseal unseal() {
        return [this](db::Bytes sealed) { return keyring->open_text(sealed, identity::kNoticeContext); };
    }
    static notify::Render render() {
        return [](std::string_view code, notify::Language language, std::span<const Argument> arguments) {
            const auto tongue = language == notify::Language::En ? i18n::Language::English : i18n::Language::Chinese;
            return std::optional(i18n::Catalogue::embedded().text(tongue, code, arguments));
        };
    }
};

struct Reply {
    std::string code;   // Of the error; empty when all went well.
    std::string body{};
    std::optional<Duration> retry_after{};
    std::string path{};

    bool fine() const { return code.empty(); }
    bool says(std::string_view text) const { return body.find(text) != std::string::npos; }
    // The text of a field that stands once in the body.
    std::string text(std::string_view field) const {
        const std::string start = "\"" + std::string(field) + "\":\"";
        const auto begin = body.find(start);
        if (begin == std::string::npos) return {};
        const auto from = begin + start.size();
        return body.substr(from, body.find('"', from) - from);
    }
};

// One browser with its cookie: the shell's way through a route, without the network.
class Browser {
 public:
    explicit Browser(World& world, http::App app = http::App::Patient) : world_(world) { facts.app = app; }

    Reply get(std::string_view path) { return send(http::Method::Get, path, "{}"); }
    Reply post(std::string_view path, std::string_view json) { return send(http::Method::Post, path, json); }
    Reply put(std::string_view path, std::string_view json) { return send(http::Method::Put, path, json); }
    Reply del(std::string_view path) { return send(http::Method::Delete, path, "{}"); }

    Reply ask_code(std::string_view phone) { return post("/sign-in/codes", R"({"phone":")" + std::string(phone) + "\"}"); }
    Reply enter_code(std::string_view phone, std::string_view code, bool agreeing = true) {
        const std::string consents = agreeing ? R"(,"consents":["privacy:2026-11","health_data:2026-11"])" : "";
        return post("/sign-in",
                    R"({"phone":")" + std::string(phone) + R"(","code":")" + std::string(code) + "\"" + consents + "}");
    }
    Reply sign_in(std::string_view phone) {
        if (auto asked = ask_code(phone); !asked.fine()) return asked;
        return enter_code(phone, world_.code_for(phone));
    }
    Reply enter_password(const Colleague& who, std::string_view password = kPassword) {
        return post("/staff/sign-in", R"({"login":")" + who.login + R"(","password":")" + std::string(password) + "\"}");
    }
    Reply enter_factor(std::string_view challenge, std::string_view code, std::optional<TenantId> tenant = {}) {
        const std::string where = tenant ? R"(,"tenant":")" + tenant->text() + "\"" : "";
        return post("/staff/sign-in/second-factor",
                    R"({"challenge":")" + std::string(challenge) + R"(","code":")" + std::string(code) + "\"" + where + "}");
    }
    Reply sign_in(const Colleague& who, std::optional<TenantId> tenant = {}) {
        auto challenge = enter_password(who);
        if (!challenge.fine()) return challenge;
        return enter_factor(challenge.text("challenge"), world_.totp(who), tenant);
    }

    // Whom the browser's session belongs to.
    Access who() {
        return *world_.store->read_now([&](db::Txn& txn, Moment& moment) {
            return world_.identity.authenticator().authenticate(txn, {facts.app, token, facts.client}, moment);
        });
    }

    http::CallFacts facts{.client = {.ip = "203.0.113.7", .user_agent = "Mozilla/5.0 (iPhone) Safari/604.1"}};
    std::string token;

 private:
    Reply send(http::Method method, std::string_view path, std::string_view json) {
        auto query = path.find('?');
        const auto match = world_.router->find(method, path.substr(0, query));
        check(match.route != nullptr, "there is such a route");
        http::CallFacts asked = facts;
        asked.path_parameters = match.parameters;
        if (query != std::string_view::npos) {
            const auto equals = path.find('=', query);
            asked.query_parameters.push_back({std::string(path.substr(query + 1, equals - query - 1)),
                                              std::string(path.substr(equals + 1))});
        }
        auto answer = run(*match.route, std::move(asked), std::string(json));
        if (!answer) return {answer.error().code, {}, answer.error().retry_after, answer.error().path};
        if (answer->session) token = answer->session->token;
        return {{}, std::move(answer->body)};
    }

    Result<http::Answer> run(const http::Route& route, http::CallFacts&& asked, std::string&& json) {
        auto call = route.parse(std::move(asked), "application/json", std::move(json));
        if (!call) return refuse(call.error());
        if (route.prepare) {
            const auto who = world_.store->read_now([&](db::Txn& txn, Moment& moment) { return admit(route, txn, moment); });
            if (!who) return refuse(who.error());
            http::Prepare prepare(*world_.store, *who, world_.store.clock.now());
            auto prepared = route.prepare(*call, prepare);
            if (!prepared) return refuse(prepared.error());
            call = std::move(*prepared);
        }
        const auto decide = [&](db::Txn& txn, Moment& moment) -> Result<http::Answer> {
            const auto who = admit(route, txn, moment);
            if (!who) return refuse(who.error());
            return route.decide(txn, *who, *call, moment);
        };
        return route.only_reads() ? world_.store->read_now(decide) : world_.store->write_now(decide);
    }

    Result<Access> admit(const http::Route& route, db::Txn& txn, Moment& moment) {
        auto who = world_.identity.authenticator().authenticate(txn, {facts.app, token, facts.client}, moment);
        if (!who && !route.options.roles.has(Role::Anonymous)) return who;
        if (!who) who = Access{};
        if (!route.options.roles.has(who->role)) return refuse({ErrorKind::Forbidden, "http.role_not_allowed"});
        return who;
    }

    World& world_;
};

}  // namespace xinglin::access
