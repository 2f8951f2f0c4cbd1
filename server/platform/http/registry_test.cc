#include <gmock/gmock.h>

#include "base/check.h"
#include "platform/http/openapi.h"
#include "platform/http/refusals.h"
#include "platform/http/router.h"

namespace xinglin::http {
namespace {

using ::testing::HasSubstr;
using db::Txn;

struct Thing {
    std::string name;
};

const auto kNothing = [](Txn&, const Access&, const Call<NoBody>&, Moment&) -> Result<NoBody> { return NoBody{}; };

}  // namespace
}  // namespace xinglin::http

namespace xinglin::wire {
template <>
constexpr auto fields<http::Thing> = members(field<"name">(&http::Thing::name, text(1, 20)));
}  // namespace xinglin::wire

namespace xinglin::http {
namespace {

Routes some_routes() {
    Routes routes;
    routes.get<Thing>("/things/{id}", {.roles = Role::Patient, .summary = "Look at it", .patient_data = true, .query = "size,after"},
                      [](Txn&, const Access&, const Call<NoBody>&, Moment&) -> Result<Thing> { return Thing{}; });
    routes.get<NoBody>("/things/new", {.roles = Role::Patient, .summary = "A literal"}, kNothing);
    routes.post<Thing, Created<Thing>>("/things", {.roles = Role::Patient | Role::Desk, .summary = "Make it", .idempotent = true, .socket = "thing.make"},
                                       [](Txn&, const Access&, const Call<Thing>&, Moment&) -> Result<Created<Thing>> { return Created<Thing>{}; });
    routes.put<NoBody, NoBody>("/things/{id}/parts/{part}", {.roles = Role::Doctor, .summary = "Put it"}, kNothing);
    routes.freeze();
    return routes;
}

TEST(Router, FindsByMethodAndPath) {
    const Routes routes = some_routes();
    const Router router(routes);
    auto put = router.find(Method::Put, "/things/7/parts/a%20b");
    ASSERT_NE(put.route, nullptr);
    EXPECT_EQ(put.route->name, "PUT /things/{id}/parts/{part}");
    EXPECT_EQ(put.parameters[0].name, "id");
    EXPECT_EQ(put.parameters[1].value, "a b");
    EXPECT_EQ(router.find(Method::Get, "/things/new").route->options.summary, "A literal");
    EXPECT_EQ(router.find(Method::Put, "/things").allowed, "POST");
}

TEST(Router, KnowsNoPathButTheExactOne) {
    const Routes routes = some_routes();
    const Router router(routes);
    for (std::string_view path : {"", "/", "/things/", "/things//", "/thing", "/things/7/", "/things/7/parts", "things/7", "/things/%",
                                  "/things/%00", "/Things/7"}) {
        auto match = router.find(Method::Get, path);
        EXPECT_TRUE(match.route == nullptr && match.allowed.empty()) << path;
    }
}

TEST(Routes, RefuseWhatCannotBe) {
    Routes routes;
    const RouteOptions good{.roles = Role::Patient, .summary = "s"};
    EXPECT_THROW((routes.put<NoBody, NoBody>("things", good, kNothing)), Bug);
    EXPECT_THROW((routes.put<NoBody, NoBody>("/things/", good, kNothing)), Bug);
    EXPECT_THROW((routes.put<NoBody, NoBody>("/things", {.roles = Role::Patient, .summary = ""}, kNothing)), Bug);
    EXPECT_THROW((routes.put<NoBody, NoBody>("/things", {.roles = Role::Patient, .summary = "s", .key = "id"}, kNothing)), Bug);
    EXPECT_THROW((routes.get<NoBody>("/things", {.roles = Role::Patient, .summary = "s", .idempotent = true}, kNothing)), Bug);
    routes.put<NoBody, NoBody>("/things", good, kNothing);
    routes.put<NoBody, NoBody>("/things", good, kNothing);
    EXPECT_THROW(routes.freeze(), Bug) << "the same route twice";
}

TEST(OpenApi, HasEveryRouteAndNothingElse) {
    const Routes routes = some_routes();
    const std::string document = openapi(routes);
    std::size_t operations = 0;
    for (std::size_t at = document.find("operationId"); at != std::string::npos; at = document.find("operationId", at + 1)) ++operations;
    EXPECT_EQ(operations, routes.all().size());
    for (const Route& route : routes.all()) {
        EXPECT_THAT(document, HasSubstr("\"" + route.path + "\":{"));
        EXPECT_THAT(document, HasSubstr(std::string(route.options.summary)));
    }
}

TEST(OpenApi, DescribesWhatARouteTakesAndGives) {
    const std::string document = openapi(some_routes());
    EXPECT_THAT(document, HasSubstr(R"("openapi":"3.1.0")"));
    EXPECT_THAT(document, HasSubstr(R"("requestBody":{"required":true,"content":{"application/json":{)"
                                    R"("schema":{"$ref":"#/components/schemas/Thing"}}}})"));
    EXPECT_THAT(document, HasSubstr(R"("201":{"description":"Created")"));
    EXPECT_THAT(document, HasSubstr(R"("204":{"description":"No Content"})"));
    EXPECT_THAT(document, HasSubstr(R"({"name":"Idempotency-Key","in":"header")"));
    EXPECT_THAT(document, HasSubstr(R"({"name":"size","in":"query")"));
    EXPECT_THAT(document, HasSubstr(R"("x-roles":["patient","desk"],"x-socket":"thing.make")"));
    EXPECT_THAT(document, HasSubstr(R"("default":{"description":"Problem","content":{"application/problem+json":{)"
                                    R"("schema":{"$ref":"#/components/schemas/Problem"}}}})"));
    EXPECT_THAT(document, HasSubstr(R"("Problem":{"type":"object")"));
}

TEST(OpenApi, IsJson) {
    struct Any {
        wire::Raw raw;
    };
    const std::string document = openapi(some_routes());
    wire::Raw raw;
    EXPECT_TRUE(wire::read_into(document, wire::type_of<wire::Raw>, &raw));
    EXPECT_EQ(raw.json, document);
}

TEST(Status, ComesFromTheKindOrTheCode) {
    EXPECT_EQ(status_of({.kind = ErrorKind::Conflict, .code = "consult.already_accepted"}), 409);
    EXPECT_EQ(status_of({.kind = ErrorKind::Unavailable, .code = "server.bug"}), 500);
    EXPECT_EQ(status_of({.kind = ErrorKind::StorageFull, .code = "db.full"}), 507);
    EXPECT_EQ(status_of(misdirected("a")), 421);
}

}  // namespace
}  // namespace xinglin::http
