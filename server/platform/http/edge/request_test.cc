#include "platform/http/edge/request.h"

#include <gtest/gtest.h>

namespace xinglin::http {
namespace {

using State = RequestReader::State;

struct Read {
    State state;
    std::string code;
    Request request;
    std::string left;
};

Read read(std::string bytes, std::size_t body_max = 1000, std::size_t step = SIZE_MAX) {
    RequestReader reader;
    std::string pending;
    while (!bytes.empty() && reader.state() != State::Done && reader.state() != State::Refused) {
        pending += bytes.substr(0, step);
        bytes.erase(0, step);
        if (reader.take(pending) != State::Body) continue;
        if (!reader.request().has_body()) continue;
        static_cast<void>(body_max);
        if (reader.request().body.empty()) reader.allow_body(body_max);
        reader.take(pending);
    }
    return {reader.state(), reader.state() == State::Refused ? reader.refusal().code : "", reader.request(), pending + bytes};
}

std::string post(std::string_view fields, std::string_view body = "") {
    return "POST /x HTTP/1.1\r\nHost: patient.localhost\r\n" + std::string(fields) + "\r\n" + std::string(body);
}

TEST(RequestReader, ReadsOneRequestAndLeavesTheNext) {
    const std::string two = post("Content-Length: 5\r\n", "hello") + "GET / HTTP/1.1\r\n";
    for (std::size_t step : {SIZE_MAX, std::size_t{1}, std::size_t{7}}) {
        auto got = read(two, 1000, step);
        EXPECT_EQ(got.state, State::Done);
        EXPECT_EQ(got.request.method, "POST");
        EXPECT_EQ(got.request.header("host"), "patient.localhost");
        EXPECT_EQ(got.request.body, "hello");
        EXPECT_EQ(got.left, "GET / HTTP/1.1\r\n");
    }
}

TEST(RequestReader, ReadsAChunkedBody) {
    auto got = read(post("Transfer-Encoding: chunked\r\n", "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\nGET"));
    EXPECT_EQ(got.state, State::Done);
    EXPECT_EQ(got.request.body, "abcde");
    EXPECT_EQ(got.left, "GET");
}

TEST(RequestReader, TakesALastChunkThatComesInPieces) {
    for (std::size_t step : {1, 2, 3, 4, 5}) {
        auto empty = read(post("Transfer-Encoding: chunked\r\n", "0\r\n\r\nGET"), 1000, step);
        EXPECT_EQ(empty.state, State::Done) << step;
        EXPECT_EQ(empty.left, "GET");
        EXPECT_EQ(read(post("Transfer-Encoding: chunked\r\n", "3\r\nabc\r\n0\r\n\r\n"), 1000, step).request.body, "abc") << step;
    }
}

TEST(RequestReader, RefusesTwoOpinionsOnWhereARequestEnds) {
    for (std::string fields :
         {"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
          "Content-Length: 5\r\nContent-Length: 6\r\n", "Content-Length: 5\r\nContent-Length: 5\r\n", "Content-Length: 5, 5\r\n",
          "Content-Length: +5\r\n", "Content-Length: -1\r\n", "Content-Length: 0x5\r\n", "Content-Length: 5 5\r\n", "Content-Length:\r\n",
          "Content-Length: 99999999999999999999999\r\n", "Transfer-Encoding: xchunked\r\n", "Transfer-Encoding: chunked, identity\r\n",
          "Transfer-Encoding: identity\r\n", "Transfer-Encoding: gzip, chunked\r\n", "Transfer-Encoding : chunked\r\n",
          "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "Transfer-Encoding:\r\n chunked\r\n"}) {
        auto got = read(post(fields, "hello"));
        EXPECT_EQ(got.state, State::Refused) << fields;
    }
}

TEST(RequestReader, RefusesChunksItDoesNotUnderstand) {
    for (std::string body : {"5;x=y\r\nhello\r\n0\r\n\r\n", "-5\r\nhello", "g\r\nhello", "ffffffffffffffffff\r\nhello"}) {
        EXPECT_EQ(read(post("Transfer-Encoding: chunked\r\n", body)).state, State::Refused) << body;
    }
}

TEST(RequestReader, RefusesWhatComesBehindTheHead) {
    const std::string trailer = "3\r\nabc\r\n0\r\nX-Xinglin-CSRF: 1\r\n\r\n";
    EXPECT_EQ(read(post("Transfer-Encoding: chunked\r\n", trailer)).state, State::Refused);
    EXPECT_EQ(read(post("X: a\r\n b\r\n")).state, State::Refused) << "a folded line";
}

TEST(RequestReader, HoldsNoLineWithoutEnd) {
    EXPECT_EQ(read(post("Transfer-Encoding: chunked\r\n", std::string(20'000, '1'))).state, State::Refused);
    EXPECT_NE(read(post("Transfer-Encoding: chunked\r\n", "5\nhello\n0\n\n")).state, State::Done);
}

TEST(RequestReader, RefusesWhatIsNotHttp) {
    for (std::string bytes :
         {std::string("GET / HTTP/1.1\nHost: a\n\n"), std::string("GET  / HTTP/1.1\r\nHost: a\r\n\r\n"), std::string("GET / HTTP/2.0\r\nHost: a\r\n\r\n"),
          std::string("GET /\r\n\r\n"), std::string("GE\0T / HTTP/1.1\r\nHost: a\r\n\r\n", 28), std::string("GET / HTTP/1.1\r\nHost a\r\n\r\n"),
          std::string("GET / HTTP/1.1\r\nHost: a\r\nX: a\x01z\r\n\r\n"), std::string("GET / HTTP/1.1\r\nHost: a\r\nX: a\rz\r\n\r\n"),
          std::string("GET / HTTP/1.1\r\n: a\r\nHost: a\r\n\r\n"), std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 TLS hello", 20)}) {
        EXPECT_EQ(read(bytes).state, State::Refused) << bytes;
    }
}

TEST(RequestReader, WantsExactlyOneHost) {
    EXPECT_EQ(read("GET / HTTP/1.1\r\n\r\n").code, "http.bad_request");
    EXPECT_EQ(read("GET / HTTP/1.1\r\nHost:\r\n\r\n").code, "http.bad_request");
    EXPECT_EQ(read("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n").code, "http.bad_request");
}

TEST(RequestReader, LimitsTheHead) {
    EXPECT_EQ(read("GET /" + std::string(20'000, 'x') + " HTTP/1.1\r\nHost: a\r\n\r\n").code, "http.header_too_large");
    EXPECT_EQ(read(post("X: " + std::string(20'000, 'x') + "\r\n")).code, "http.header_too_large");
    std::string many;
    for (int i = 0; i < 100; ++i) many += "X-" + std::to_string(i) + ": a\r\n";
    EXPECT_EQ(read(post(many)).code, "http.header_too_large");
    std::string some;
    for (int i = 0; i < 20; ++i) some += "X-" + std::to_string(i) + ": " + std::string(1000, 'a') + "\r\n";
    EXPECT_EQ(read(post(some), 1000, 500).code, "http.header_too_large") << "in all, however slowly it comes";
}

TEST(RequestReader, LimitsTheBodyBeforeItComes) {
    EXPECT_EQ(read(post("Content-Length: 1001\r\n")).code, "http.body_too_large");
    EXPECT_EQ(read(post("Content-Length: 18446744073709551615\r\n")).code, "http.body_too_large");
    EXPECT_EQ(read(post("Transfer-Encoding: chunked\r\n", "3e9\r\n" + std::string(1001, 'x') + "\r\n0\r\n\r\n")).code, "http.body_too_large");
    EXPECT_EQ(read(post("Content-Length: 1000\r\n", std::string(1000, 'x'))).state, State::Done);
}

}  // namespace
}  // namespace xinglin::http
