#include <gtest/gtest.h>

#include "platform/http/edge/facts.h"
#include "platform/http/edge/hosts.h"
#include "platform/http/edge/peer.h"
#include "platform/http/edge/seats.h"
#include "platform/http/percent.h"

namespace xinglin::http {
namespace {

TEST(Hosts, NameTheirApp) {
    EXPECT_EQ(app_of_host("patient.localhost:8080", ""), App::Patient);
    EXPECT_EQ(app_of_host("DOCTOR.example.org", "example.org"), App::Doctor);
    EXPECT_EQ(app_of_host("desk.hospital.cn", ""), App::Desk);
    EXPECT_EQ(app_of_host("doctor.evil.org", "example.org"), std::nullopt);
    EXPECT_EQ(app_of_host("patient", ""), std::nullopt);
    EXPECT_EQ(app_of_host("localhost:8080", ""), std::nullopt);
    EXPECT_EQ(app_of_host("[::1]:8080", ""), std::nullopt);
}

TEST(Origins, MustBeTheVeryHost) {
    EXPECT_TRUE(is_same_origin("https://patient.localhost:8080", "patient.localhost:8080"));
    EXPECT_TRUE(is_same_origin("http://PATIENT.localhost", "patient.localhost"));
    EXPECT_FALSE(is_same_origin("https://patient.localhost:8081", "patient.localhost:8080"));
    EXPECT_FALSE(is_same_origin("https://patient.localhost.evil.org", "patient.localhost"));
    EXPECT_FALSE(is_same_origin("null", "patient.localhost"));
    EXPECT_FALSE(is_same_origin("ftp://patient.localhost", "patient.localhost"));
}

TEST(Peers, AreBelievedOnlyAboutThemselves) {
    const std::vector<std::string> proxies{"127.0.0.1", "10.0.0.1"};
    EXPECT_EQ(client_address("203.0.113.9", proxies, "1.2.3.4", "1.2.3.4"), "203.0.113.9");
    EXPECT_EQ(client_address("127.0.0.1", proxies, "6.6.6.6, 203.0.113.9", ""), "203.0.113.9") << "what the client wrote itself stands left";
    EXPECT_EQ(client_address("127.0.0.1", proxies, "6.6.6.6, 203.0.113.9, 10.0.0.1", ""), "203.0.113.9");
    EXPECT_EQ(client_address("127.0.0.1", proxies, "", "203.0.113.9"), "203.0.113.9");
    EXPECT_EQ(client_address("127.0.0.1", proxies, "garbage", ""), "127.0.0.1");
    EXPECT_EQ(client_address("127.0.0.1", {}, "1.2.3.4", ""), "127.0.0.1");
}

TEST(Languages, AreTakenByWeight) {
    EXPECT_EQ(language_of(""), "zh");
    EXPECT_EQ(language_of("en"), "en");
    EXPECT_EQ(language_of("en-GB, zh-CN;q=0.9"), "en");
    EXPECT_EQ(language_of("en;q=0.3, zh;q=0.31"), "zh");
    EXPECT_EQ(language_of("de, fr;q=0.9"), "zh");
    EXPECT_EQ(language_of("english"), "zh");
    EXPECT_EQ(language_of("en;q=0"), "zh");
}

TEST(Tokens, HaveOneForm) {
    EXPECT_EQ(token_of("a=b; __Host-patient=abcdefghijklmnop_-12; c=d", App::Patient), "abcdefghijklmnop_-12");
    EXPECT_EQ(token_of("__Host-patient=short", App::Patient), "");
    EXPECT_EQ(token_of("__Host-patient=abcdefghijklmnop'--", App::Patient), "");
    EXPECT_EQ(token_of("x__Host-patient=abcdefghijklmnop", App::Patient), "");
    EXPECT_EQ(token_of("__Host-doctor=abcdefghijklmnop", App::Patient), "");
}

TEST(Percent, DecodesStrictly) {
    EXPECT_EQ(decode_percent("%E5%92%B3"), "咳");
    EXPECT_EQ(decode_percent("%E5%92"), std::nullopt);
    EXPECT_EQ(decode_percent("%00"), std::nullopt);
    EXPECT_EQ(decode_percent("a%"), std::nullopt);
    EXPECT_EQ(decode_percent("a%2"), std::nullopt);
    EXPECT_EQ(decode_percent("%g0"), std::nullopt);
    EXPECT_EQ(decode_percent("+"), "+");
}

TEST(Queries, AreFewAndNamedOnce) {
    EXPECT_EQ(decode_query("a=1&b")->size(), 2U);
    EXPECT_FALSE(decode_query("a=1&a=2"));
    EXPECT_FALSE(decode_query("=1"));
    EXPECT_FALSE(decode_query("&"));
    std::string many;
    for (std::size_t i = 0; i <= kQueryParametersMax; ++i) many += "p" + std::to_string(i) + "=1&";
    EXPECT_FALSE(decode_query(many));
}

TEST(Seats, AreGivenBack) {
    auto seats = std::make_shared<Seats>(3, 2);
    auto a = seats->take("203.0.113.9");
    auto b = seats->take("203.0.113.9");
    EXPECT_FALSE(seats->take("203.0.113.9")) << "two from one address";
    auto c = seats->take("127.0.0.1");
    EXPECT_FALSE(seats->take("127.0.0.1")) << "three in all";
    a.reset();
    EXPECT_TRUE(seats->take("203.0.113.9"));
    EXPECT_EQ(seats->taken(), 2U);
}

TEST(Seats, CountAnIpv6NetworkAsOne) {
    auto seats = std::make_shared<Seats>(10, 1);
    auto a = seats->take("2001:db8:1:2::1");
    EXPECT_FALSE(seats->take("2001:db8:1:2:ffff::9"));
    EXPECT_TRUE(seats->take("2001:db8:1:3::1"));
}

}  // namespace
}  // namespace xinglin::http
