#include "platform/http/post.h"

#include <gmock/gmock.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <filesystem>
#include <thread>

#include "platform/http/testing.h"

namespace xinglin::http::testing {
namespace {

using ::testing::HasSubstr;

// Answers every connection with the same bytes, whatever it is asked; with none it stays silent until the other side leaves.
class Echo {
 public:
    explicit Echo(std::string says) : says_(std::move(says)), listener_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in any{.sin_family = AF_INET, .sin_port = 0, .sin_addr = {htonl(INADDR_LOOPBACK)}, .sin_zero = {}};
        bind(listener_, reinterpret_cast<const sockaddr*>(&any), sizeof any);
        listen(listener_, 4);
        socklen_t length = sizeof any;
        getsockname(listener_, reinterpret_cast<sockaddr*>(&any), &length);
        url = "http://127.0.0.1:" + std::to_string(ntohs(any.sin_port)) + "/in?x=1";
        thread_ = std::jthread([this] { serve(); });
    }
    ~Echo() {
        shutdown(listener_, SHUT_RDWR);
        thread_.join();
        close(listener_);
    }
    std::string url;
    std::string heard;   // Of the last one; read when it has been answered.
    int calls = 0;

 private:
    void serve() {
        for (;;) {
            const int caller = accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
            if (caller < 0) return;
            ++calls;
            hear(caller);
            if (says_.empty()) wait_until_left(caller);
            (void)send(caller, says_.data(), says_.size(), MSG_NOSIGNAL);
            close(caller);
        }
    }
    void hear(int caller) {
        heard.clear();
        char piece[4096];
        while (heard.find("the body") == std::string::npos) {
            const auto got = recv(caller, piece, sizeof piece, 0);
            if (got <= 0) return;
            heard.append(piece, static_cast<std::size_t>(got));
        }
    }
    static void wait_until_left(int caller) {
        char byte = 0;
        while (recv(caller, &byte, 1, 0) > 0) continue;
    }

    std::string says_;
    int listener_;
    std::jthread thread_;
};

std::string ok(const std::string& body, const std::string& first = "200 OK") {
    return "HTTP/1.1 " + first + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
}

std::optional<PostAnswer> said_to(const std::string& url, Duration within = 5s) {
    return post(url, {{"Content-Type", "text/plain"}, {"X-Key", "k1"}}, "the body", within);
}

TEST(Post, SaysWhatItWasGivenAndBringsTheAnswer) {
    Echo party(ok("well", "418 I'm a teapot"));
    const auto answer = said_to(party.url);

    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 418U);
    EXPECT_EQ(answer->body, "well");
    EXPECT_THAT(party.heard, ::testing::StartsWith("POST /in?x=1 HTTP/1.1\r\n"));
    EXPECT_THAT(party.heard, HasSubstr("Host: " + host_of(party.url) + "\r\n"));
    EXPECT_THAT(party.heard, HasSubstr("X-Key: k1\r\n"));
    EXPECT_THAT(party.heard, HasSubstr("Content-Length: 8\r\n"));
}

TEST(Post, GoesNowhereElse) {
    Echo elsewhere(ok("you found me"));
    Echo party("HTTP/1.1 307 Temporary Redirect\r\nLocation: " + elsewhere.url + "\r\nContent-Length: 0\r\n\r\n");

    const auto answer = said_to(party.url);

    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 307U);
    EXPECT_EQ(elsewhere.calls, 0);
}

TEST(Post, DoesNotAskTheEnvironmentForAProxy) {
    Echo proxy(ok("by proxy"));
    Echo party(ok("directly"));
    ::setenv("http_proxy", proxy.url.c_str(), 1);
    const auto answer = said_to(party.url);
    ::unsetenv("http_proxy");

    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->body, "directly");
}

TEST(Post, TakesAnAnswerOf64KiBAndNoLonger) {
    Echo just(ok(std::string(kPostAnswerMax, 'x')));
    EXPECT_EQ(said_to(just.url)->body.size(), kPostAnswerMax);
    Echo more(ok(std::string(kPostAnswerMax + 1, 'x')));
    EXPECT_FALSE(said_to(more.url));
}

TEST(Post, ComesBackWithinItsDeadline) {
    Echo silent("");
    const auto begun = std::chrono::steady_clock::now();

    EXPECT_FALSE(said_to(silent.url, 100ms));
    EXPECT_FALSE(said_to(silent.url, 0s));

    EXPECT_LT(std::chrono::steady_clock::now() - begun, 10s) << "it came back at all";
}

TEST(Post, KnowsNothingWhenItIsCutOff) {
    Echo cut("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhal");
    EXPECT_FALSE(said_to(cut.url));
}

TEST(Post, SpeaksHttpAlone) {
    for (const char* url : {"file:///etc/hostname", "ftp://127.0.0.1/", "gopher://127.0.0.1/", "not an address", "", "http://"}) {
        EXPECT_FALSE(said_to(url)) << url;
    }
}

TEST(Post, DoesNotSpeakToACertificateThatNobodyVouchesFor) {
    const std::string folder = std::filesystem::temp_directory_path() / ("xinglin-post-" + std::to_string(getpid()));
    const std::string make = "mkdir -p " + folder + " && openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 "
                             "-subj /CN=localhost -addext subjectAltName=DNS:localhost -keyout " + folder + "/key.pem -out " +
                             folder + "/cert.pem 2>/dev/null";
    ASSERT_EQ(std::system(make.c_str()), 0);
    ServerOptions options;
    options.listen = {{.app = App::Patient, .tls = true}};
    options.certificate_file = folder + "/cert.pem";
    options.key_file = folder + "/key.pem";
    TestServer server([](Routes&) {}, options);
    const std::string url = "https://localhost:" + std::to_string(server.port()) + "/api/v1/x";

    EXPECT_FALSE(said_to(url));
    ::setenv("SSL_CERT_FILE", options.certificate_file.c_str(), 1);
    EXPECT_TRUE(said_to(url)) << "it is the certificate alone";
    ::unsetenv("SSL_CERT_FILE");
    std::filesystem::remove_all(folder);
}

TEST(HostOf, IsWhatStandsInTheHostHeader) {
    EXPECT_EQ(host_of("https://sms.example/"), "sms.example");
    EXPECT_EQ(host_of("https://sms.example:443/in"), "sms.example");
    EXPECT_EQ(host_of("http://sms.example:8080"), "sms.example:8080");
    EXPECT_EQ(host_of("https://u@[::1]:7/"), "[::1]:7");
    EXPECT_EQ(host_of("ftp://sms.example"), "");
}

}  // namespace
}  // namespace xinglin::http::testing
