// Files, the admin listener, one port for each app, TLS.
#include <gmock/gmock.h>

#include <cstdlib>
#include <fstream>

#include "platform/http/static_files.h"
#include "platform/http/testing.h"

namespace xinglin::http::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

void fill(Routes& routes) {
    routes.get<Raw>("/app", {.roles = Role::Anonymous, .summary = "Which app"},
                    [](db::Txn&, const Access&, const Call<NoBody>& call, Moment&) -> Result<Raw> {
                        return Raw{std::string(app_name(call.app)), "text/plain"};
                    });
}

class Folder {
 public:
    Folder() {
        std::string name = (fs::temp_directory_path() / "xinglin-web-XXXXXX").string();
        path = mkdtemp(name.data());
    }
    ~Folder() { fs::remove_all(path); }
    void write(const std::string& name, std::string_view text) const {
        fs::create_directories((path / name).parent_path());
        std::ofstream(path / name) << text;
    }
    fs::path path;
};

struct Web {
    Web() {
        folder.write("patient/index.html", "<p>home");
        folder.write("patient/assets/app-1a2b.js", "let a");
        folder.write("patient/assets/app-1a2b.js.br", "BROTLI");
        folder.write("secret.txt", "secret");
    }
    Folder folder;
};

TEST(Files, AreServedWithTheirApp) {
    const Web web;
    ServerOptions options;
    options.web = web.folder.path;
    TestServer server(fill, options);
    auto home = server.ask({.target = "/"});
    EXPECT_EQ(home.body, "<p>home");
    EXPECT_EQ(home.header("cache-control"), "no-cache");
    EXPECT_THAT(home.header("content-security-policy"), HasSubstr("default-src 'self'"));
    EXPECT_THAT(home.header("content-security-policy"), HasSubstr("frame-ancestors 'none'"));
    EXPECT_EQ(server.ask({.target = "/consults/7"}).body, "<p>home") << "a page of the app";
    EXPECT_EQ(server.ask({.target = "/missing.js"}).status, 404);
    EXPECT_EQ(server.ask({.target = "/../secret.txt"}).status, 404);
    EXPECT_EQ(server.ask({.target = "/", .app = "doctor"}).status, 404) << "which was not built";
    EXPECT_EQ(server.ask({.method = "POST", .target = "/"}).status, 405);
}

TEST(Files, OfThePatientsAppAloneMayCompileTheTriageEngine) {
    const Web web;
    web.folder.write("doctor/index.html", "<p>doctor");
    web.folder.write("desk/index.html", "<p>desk");
    ServerOptions options;
    options.web = web.folder.path;
    TestServer server(fill, options);
    const auto policy = [&](std::string_view app) { return server.ask({.target = "/", .app = std::string(app)}).header("content-security-policy"); };
    EXPECT_THAT(policy("patient"), ::testing::EndsWith("; script-src 'self' 'wasm-unsafe-eval'"));
    for (const auto* app : {"doctor", "desk"}) {
        EXPECT_THAT(policy(app), ::testing::EndsWith("; script-src 'self'")) << app;
        EXPECT_THAT(policy(app), HasSubstr("frame-ancestors 'none'")) << app;
    }
}

TEST(Files, AreServedCompressedAndForEverWhenTheirNameHoldsTheirHash) {
    const Web web;
    ServerOptions options;
    options.web = web.folder.path;
    TestServer server(fill, options);
    auto script = server.ask({.target = "/assets/app-1a2b.js", .more = "Accept-Encoding: gzip, br\r\n"});
    EXPECT_EQ(script.body, "BROTLI");
    EXPECT_EQ(script.header("content-encoding"), "br");
    EXPECT_EQ(script.header("cache-control"), "public, max-age=31536000, immutable");
    EXPECT_EQ(server.ask({.target = "/assets/app-1a2b.js"}).body, "let a");
    auto known = server.ask({.target = "/assets/app-1a2b.js", .more = "If-None-Match: " + script.header("etag") + "\r\n"});
    EXPECT_EQ(known.status, 304);
    RawClient client(server.port());
    client.send(request_of({.method = "HEAD", .target = "/"}) + request_of({.target = "/api/v1/app"}));
    const std::string both = client.read_some(1000);
    EXPECT_THAT(both, HasSubstr("Content-Length: 7\r\n"));
    EXPECT_THAT(both, ::testing::Not(HasSubstr("home")));
    EXPECT_THAT(both, HasSubstr("patient"));
}

TEST(Listeners, GiveEachAppAPortOfItsOwn) {
    ServerOptions options;
    options.listen = {{.app = App::Patient}, {.app = App::Doctor}};
    TestServer server(fill, options);
    EXPECT_EQ(RawClient(server.server.port(0)).ask("GET /api/v1/app HTTP/1.1\r\nHost: 192.168.1.7:8443\r\n\r\n")->body, "patient");
    EXPECT_EQ(RawClient(server.server.port(1)).ask("GET /api/v1/app HTTP/1.1\r\nHost: 192.168.1.7:8444\r\n\r\n")->body, "doctor");
}

TEST(Listeners, TellOperatorsOnly) {
    ServerOptions options;
    options.admin = Listen{};
    db::TestStore store{"http", sql::migrations};
    FakeAuthenticator authenticator;
    FakeCatalog catalog;
    Routes routes;
    fill(routes);
    routes.freeze();
    Server server(options, {.store = *store, .clock = store.clock, .routes = routes, .authenticator = authenticator, .catalog = catalog,
                            .metrics = [] { return std::string("xinglin_up 1\n"); }});
    server.start();
    RawClient admin(server.admin_port());
    EXPECT_EQ(admin.ask("GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n")->body, "xinglin_up 1\n");
    EXPECT_EQ(admin.ask("GET /readyz HTTP/1.1\r\nHost: localhost\r\n\r\n")->status, 200);
    EXPECT_EQ(admin.ask("GET /api/v1/app HTTP/1.1\r\nHost: patient.localhost\r\n\r\n")->status, 404);
}

TEST(Listeners, SayWhatIsWrongWithAPort) {
    TestServer first(fill);
    ServerOptions options;
    options.listen = {{.port = first.port()}};
    try {
        TestServer second(fill, options);
        FAIL() << "two servers on one port";
    } catch (const std::runtime_error& refused) {
        EXPECT_THAT(refused.what(), HasSubstr("cannot listen on 127.0.0.1:" + std::to_string(first.port())));
    }
}

TEST(Listeners, SpeakTls) {
    const Folder folder;
    const std::string at = folder.path.string();
    const std::string make = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 1 -subj /CN=localhost -keyout " + at +
                             "/key.pem -out " + at + "/cert.pem 2>/dev/null";
    ASSERT_EQ(std::system(make.c_str()), 0);
    ServerOptions options;
    options.listen = {{.app = App::Patient, .tls = true}};
    options.certificate_file = at + "/cert.pem";
    options.key_file = at + "/key.pem";
    TestServer server(fill, options);
    const auto ask = [&](const std::string& how) {
        const std::string run = "printf 'GET /api/v1/app HTTP/1.1\\r\\nHost: a\\r\\nConnection: close\\r\\n\\r\\n' | "
                                "openssl s_client -quiet " + how + " -connect 127.0.0.1:" +
                                std::to_string(server.port()) + " > " + at + "/out 2>/dev/null";
        static_cast<void>(std::system(run.c_str()));
        std::ifstream out(at + "/out");
        return std::string(std::istreambuf_iterator<char>(out), {});
    };
    EXPECT_THAT(ask("-tls1_3"), HasSubstr("patient"));
    EXPECT_THAT(ask("-tls1_2"), HasSubstr("Strict-Transport-Security"));
    EXPECT_EQ(ask("-tls1_1"), "");
    EXPECT_FALSE(RawClient(server.port()).ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n")) << "in clear on a TLS port";
}

}  // namespace
}  // namespace xinglin::http::testing
