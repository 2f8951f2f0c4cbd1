#include <gmock/gmock.h>

#include "base/check.h"
#include "platform/http/testing.h"

namespace xinglin::http::testing {

struct Note {
    std::string text;
};
struct Seen {
    std::string role;
    std::string language;
    std::optional<std::string> after;
    std::int64_t limit = 0;
};

}  // namespace xinglin::http::testing

namespace xinglin::wire {
using http::testing::Note;
using http::testing::Seen;
template <>
constexpr auto fields<Note> = members(field<"text">(&Note::text, text(1, 20)));
template <>
constexpr auto fields<Seen> = members(field<"role">(&Seen::role), field<"language">(&Seen::language), field<"after">(&Seen::after),
                                      field<"limit">(&Seen::limit));
}  // namespace xinglin::wire

namespace xinglin::http::testing {
namespace {

using ::testing::HasSubstr;
using db::Txn;
using ThingId = Id<struct ThingTag>;

constexpr char kThing[] = "018f3c6e-7a3b-7c00-8000-0123456789ab";

void fill(Routes& routes) {
    const Roles everybody = Role::Anonymous | Role::Patient | Role::Doctor;
    routes.get<Seen>("/seen", {.roles = everybody, .summary = "Who asks"},
                     [](Txn&, const Access& access, const Call<NoBody>& call, Moment&) -> Result<Seen> {
                         auto limit = call.query_int("limit", 20, 1, 100);
                         if (!limit) return refuse(limit.error());
                         return Seen{std::string(role_name(access.role)), call.language, call.query("after"), *limit};
                     });
    routes.post<Note, Created<Note>>("/notes", {.roles = Role::Patient, .summary = "Write a note"},
                                     [](Txn&, const Access&, const Call<Note>& call, Moment&) -> Result<Created<Note>> {
                                         return Created<Note>{call.body, std::string("/things/") + kThing};
                                     });
    routes.post<Note, Note>(
        "/shouts", {.roles = Role::Patient, .summary = "Two steps"},
        [](const Call<Note>& call, Prepare& prepare) -> Result<Note> {
            auto role = prepare.read([](Txn&, const Access& access) -> Result<Role> { return access.role; });
            return Note{call.body.text + "! " + std::string(role_name(*role))};
        },
        [](Txn&, const Access&, const Call<Note>& call, Moment&) -> Result<Note> { return call.body; });
    routes.put<NoBody, NoBody>("/things/{id}/acceptance", {.roles = Role::Doctor, .summary = "Take it"},
                               [](Txn&, const Access&, const Call<NoBody>& call, Moment&) -> Result<NoBody> {
                                   auto id = call.path_id<ThingId>("id");
                                   if (!id) return refuse(id.error());
                                   return NoBody{};
                               });
    routes.post<NoBody, Signed<NoBody>>("/sign-in", {.roles = everybody, .summary = "Sign in"},
                                        [](Txn&, const Access&, const Call<NoBody>&, Moment&) -> Result<Signed<NoBody>> {
                                            return Signed<NoBody>{{}, SessionChange::begin(kPatientToken, 1h)};
                                        });
    routes.del<NoBody, Signed<NoBody>>("/session", {.roles = everybody, .summary = "Sign out"},
                                       [](Txn&, const Access&, const Call<NoBody>&, Moment&) -> Result<Signed<NoBody>> {
                                           return Signed<NoBody>{{}, SessionChange::end()};
                                       });
    routes.post<NoBody, NoBody>("/bugs", {.roles = everybody, .summary = "Breaks a promise"},
                                [](Txn&, const Access&, const Call<NoBody>&, Moment&) -> Result<NoBody> {
                                    check(false, "this test breaks a promise");
                                    return NoBody{};
                                });
    routes.upload<Note>(
        "/uploads", {.roles = Role::Patient, .summary = "Bytes", .body_max = 1 << 20},
        [](const Upload& upload, Prepare&) -> Result<Note> { return Note{upload.content_type + " " + std::to_string(upload.bytes.size())}; },
        [](Txn&, const Access&, const Call<Note>& call, Moment&) -> Result<Note> { return call.body; });
    routes.get<Note>("/demo/inbox", {.roles = everybody, .summary = "Demo"},
                     [](Txn&, const Access&, const Call<NoBody>&, Moment&) -> Result<Note> { return Note{"inbox"}; });
}

class ServerTest : public ::testing::Test {
 protected:
    TestServer server{fill};
    Reply ask(const Plain& plain) { return server.ask(plain); }
};

TEST_F(ServerTest, AnswersWhoAsks) {
    auto reply = ask({.target = "/api/v1/seen?after=a%20b&limit=5", .token = kDoctorToken, .app = "patient"});
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.body, R"({"role":"doctor","language":"zh","after":"a b","limit":5})");
    EXPECT_EQ(reply.header("content-type"), "application/json");
    EXPECT_EQ(reply.header("cache-control"), "no-store");
    EXPECT_EQ(reply.header("x-content-type-options"), "nosniff");
}

TEST_F(ServerTest, ServesSomebodyWithAnEndedSessionAsNobodyWhereNobodyMayCome) {
    EXPECT_THAT(ask({.target = "/api/v1/seen", .token = "dead-token-000000000001"}).body, HasSubstr("anonymous"));
    EXPECT_EQ(ask({.method = "POST", .target = "/api/v1/notes", .token = "dead-token-000000000001", .body = R"({"text":"a"})"}).status, 401);
}

TEST_F(ServerTest, SpeaksTheReadersLanguage) {
    EXPECT_THAT(ask({.target = "/api/v1/seen", .more = "Accept-Language: en-GB,zh;q=0.5\r\n"}).body, HasSubstr(R"("language":"en")"));
    EXPECT_THAT(ask({.target = "/api/v1/nothing", .more = "Accept-Language: en\r\n"}).body, HasSubstr("en words of http.no_such_route"));
}

TEST_F(ServerTest, SaysWhereAThingWasCreated) {
    auto reply = ask({.method = "POST", .target = "/api/v1/notes", .token = kPatientToken, .body = R"({"text":"咳嗽"})"});
    EXPECT_EQ(reply.status, 201);
    EXPECT_EQ(reply.body, R"({"text":"咳嗽"})");
    EXPECT_EQ(reply.header("location"), std::string("/api/v1/things/") + kThing);
}

TEST_F(ServerTest, PreparesBeforeItDecides) {
    auto reply = ask({.method = "POST", .target = "/api/v1/shouts", .token = kPatientToken, .body = R"({"text":"a"})"});
    EXPECT_EQ(reply.body, R"({"text":"a! patient"})");
    EXPECT_EQ(ask({.method = "POST", .target = "/api/v1/shouts", .body = R"({"text":"a"})"}).status, 401);
}

TEST_F(ServerTest, TakesRawBytesUpToTheRoutesOwnLimit) {
    const std::string picture(200'000, 'x');
    auto reply = ask({.method = "POST", .target = "/api/v1/uploads", .token = kPatientToken, .body = picture, .more = "Content-Type: Image/JPEG; q=1\r\n"});
    EXPECT_EQ(reply.body, R"({"text":"image/jpeg 200000"})");
    auto refused = ask({.method = "POST", .target = "/api/v1/uploads", .token = kPatientToken, .body = std::string(2 << 20, 'x')});
    EXPECT_EQ(refused.status, 413);
}

TEST_F(ServerTest, TurnsAwayARoleTheRouteDoesNotServe) {
    const std::string target = std::string("/api/v1/things/") + kThing + "/acceptance";
    EXPECT_EQ(ask({.method = "PUT", .target = target}).status, 401);
    EXPECT_EQ(ask({.method = "PUT", .target = target, .token = kPatientToken}).status, 403);
    auto taken = ask({.method = "PUT", .target = target, .token = kDoctorToken});
    EXPECT_EQ(taken.status, 204);
    EXPECT_EQ(taken.header("content-length"), "");
}

TEST_F(ServerTest, KnowsNothingByAnIdOfAnotherForm) {
    for (std::string id : {"7", "018F3C6E-7A3B-7C00-8000-0123456789AB", "..%2f..", "%00", "%zz", "018f3c6e-7a3b-7c00-8000-0123456789ab%20"}) {
        EXPECT_EQ(ask({.method = "PUT", .target = "/api/v1/things/" + id + "/acceptance", .token = kDoctorToken}).status, 404) << id;
    }
}

TEST_F(ServerTest, RefusesAQueryItCannotRead) {
    EXPECT_EQ(ask({.target = "/api/v1/seen?limit=0"}).status, 400);
    EXPECT_EQ(ask({.target = "/api/v1/seen?limit=7x"}).status, 400);
    EXPECT_EQ(ask({.target = "/api/v1/seen?limit=7&limit=8"}).status, 400);
    EXPECT_EQ(ask({.target = "/api/v1/seen?after=%ff"}).status, 400);
    EXPECT_EQ(ask({.target = "/api/v1/seen?after=%0a"}).status, 400);
}

TEST_F(ServerTest, ExplainsARefusal) {
    auto reply = ask({.method = "POST", .target = "/api/v1/notes", .token = kPatientToken, .body = R"({"text":"a","role":"desk"})"});
    EXPECT_EQ(reply.status, 400);
    EXPECT_EQ(reply.header("content-type"), "application/problem+json");
    EXPECT_THAT(reply.body, HasSubstr(R"("code":"wire.unknown_field")"));
    EXPECT_THAT(reply.body, HasSubstr(R"("path":"/role")"));
    EXPECT_THAT(reply.body, HasSubstr(R"("way_out":"try otherwise")"));
    EXPECT_THAT(reply.body, HasSubstr(reply.header("x-trace-id")));
}

TEST_F(ServerTest, RefusesABodyThatIsNotJson) {
    Plain note{.method = "POST", .target = "/api/v1/notes", .token = kPatientToken, .body = "text=a",
               .more = "Content-Type: application/x-www-form-urlencoded\r\n"};
    EXPECT_EQ(ask(note).status, 415);
    note.more = "Content-Type: application/json; charset=utf-8\r\n";
    EXPECT_THAT(ask(note).body, HasSubstr("wire.malformed"));
}

TEST_F(ServerTest, CallsItsOwnBugABug) {
    auto reply = ask({.method = "POST", .target = "/api/v1/bugs"});
    EXPECT_EQ(reply.status, 500);
    EXPECT_THAT(reply.body, HasSubstr("server.bug"));
    EXPECT_THAT(reply.body, ::testing::Not(HasSubstr("promise")));
}

TEST_F(ServerTest, NamesTheMethodsThatAPathHas) {
    auto reply = ask({.method = "DELETE", .target = "/api/v1/seen"});
    EXPECT_EQ(reply.status, 405);
    EXPECT_EQ(reply.header("allow"), "GET");
    EXPECT_EQ(ask({.method = "TRACE", .target = "/api/v1/seen"}).status, 405);
    EXPECT_EQ(ask({.method = "PATCH", .target = "/api/v1/notes"}).status, 405);
}

TEST_F(ServerTest, SetsAndClearsTheCookieOfItsApp) {
    EXPECT_EQ(ask({.method = "POST", .target = "/api/v1/sign-in"}).header("set-cookie"),
              std::string("__Host-patient=") + kPatientToken + "; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=3600");
    EXPECT_THAT(ask({.method = "DELETE", .target = "/api/v1/session", .token = kPatientToken}).header("set-cookie"),
                HasSubstr("__Host-patient=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0"));
}

TEST_F(ServerTest, TakesNoCookieOfAnotherApp) {
    EXPECT_THAT(ask({.target = "/api/v1/seen", .more = "Cookie: __Host-doctor=doctor-token-00000000001\r\n"}).body, HasSubstr("anonymous"));
}

TEST_F(ServerTest, RefusesAForgedRequest) {
    const std::string cookie = std::string("Cookie: __Host-patient=") + kPatientToken + "\r\n";
    Plain note{.method = "POST", .target = "/api/v1/notes", .body = R"({"text":"a"})", .more = cookie};
    EXPECT_THAT(ask(note).body, HasSubstr("http.csrf")) << "without our own header";
    note.more = cookie + "X-Xinglin-CSRF: 1\r\nOrigin: https://evil.example\r\n";
    EXPECT_THAT(ask(note).body, HasSubstr("http.csrf")) << "from a foreign page";
    note.more = cookie + "X-Xinglin-CSRF: 1\r\nOrigin: null\r\n";
    EXPECT_THAT(ask(note).body, HasSubstr("http.csrf"));
    note.more = cookie + "X-Xinglin-CSRF: 1\r\nOrigin: https://doctor.localhost\r\n";
    EXPECT_THAT(ask(note).body, HasSubstr("http.csrf")) << "from another app";
    note.more = cookie + "X-Xinglin-CSRF: 1\r\nOrigin: https://patient.localhost\r\n";
    EXPECT_EQ(ask(note).status, 201);
    EXPECT_EQ(ask({.method = "POST", .target = "/api/v1/sign-in", .more = "Origin: https://evil.example\r\n"}).status, 403);
}

TEST_F(ServerTest, KnowsItsHosts) {
    RawClient client(server.port());
    auto bare = client.ask("GET /api/v1/seen HTTP/1.1\r\nHost: localhost:8080\r\n\r\n");
    EXPECT_EQ(bare->status, 421);
    EXPECT_THAT(bare->body, HasSubstr("patient.localhost:8080, doctor.localhost:8080, desk.localhost:8080"));
    EXPECT_EQ(client.ask("GET /api/v1/seen HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")->status, 421);
    EXPECT_EQ(client.ask("GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")->status, 200);
    EXPECT_EQ(client.ask("GET /readyz HTTP/1.1\r\nHost: anything\r\n\r\n")->body, R"({"status":"ok"})");
    EXPECT_EQ(client.ask("GET /demo/inbox HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")->body, R"({"text":"inbox"})");
    EXPECT_EQ(client.ask("GET /api/v1/demo/inbox HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")->status, 200);
    auto page = client.ask("GET / HTTP/1.1\r\nHost: localhost:8080\r\nAccept: text/html\r\n\r\n");
    EXPECT_THAT(page->body, HasSubstr("<a href=\"//doctor.localhost:8080/\">"));
    EXPECT_THAT(client.ask("GET / HTTP/1.1\r\nHost: x:<b>\r\nAccept: text/html\r\n\r\n")->body, ::testing::Not(HasSubstr("<b>")));
    EXPECT_EQ(client.ask("GET /metrics HTTP/1.1\r\nHost: patient.localhost\r\n\r\n")->status, 404);
}

TEST_F(ServerTest, AnswersPipelinedRequestsInOrder) {
    RawClient client(server.port());
    std::string many;
    for (int i = 1; i <= 20; ++i) many += request_of({.target = "/api/v1/seen?limit=" + std::to_string(i)});
    client.send(many);
    for (int i = 1; i <= 20; ++i) {
        auto reply = client.read();
        ASSERT_TRUE(reply);
        EXPECT_THAT(reply->body, HasSubstr("\"limit\":" + std::to_string(i) + "}"));
    }
}

TEST_F(ServerTest, KeepsAConnectionUntilItIsAskedToCloseIt) {
    RawClient client(server.port());
    EXPECT_FALSE(client.ask(request_of({.target = "/api/v1/seen"}))->closed);
    EXPECT_TRUE(client.ask(request_of({.target = "/api/v1/seen", .more = "Connection: close\r\n"}))->closed);
    EXPECT_TRUE(client.is_ended());
}

TEST_F(ServerTest, SaysGoOnToWhoWaitsForIt) {
    RawClient client(server.port());
    const std::string body(100'000, 'x');
    client.send("POST /api/v1/uploads HTTP/1.1\r\nHost: patient.localhost\r\nX-Xinglin-CSRF: 1\r\nCookie: __Host-patient=" +
                std::string(kPatientToken) + "\r\nContent-Type: image/png\r\nExpect: 100-continue\r\nContent-Length: 100000\r\n\r\n");
    EXPECT_EQ(client.read()->status, 100);
    EXPECT_THAT(client.ask(body)->body, HasSubstr("image/png 100000"));
}

}  // namespace
}  // namespace xinglin::http::testing
