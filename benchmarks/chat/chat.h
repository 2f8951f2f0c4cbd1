// Many conversations at once on open sockets. What is said carries its number in its client_msg_id; it has arrived when
// the socket at the other end is pushed it, and is acknowledged when the server has answered who said it.
#pragma once

#include <boost/asio/io_context.hpp>
#include <chrono>
#include <deque>
#include <memory>
#include <vector>

#include "chat/socket.h"
#include "load/crowd.h"

namespace xinglin::bench {

struct Heard {
    std::size_t said = 0;
    std::size_t acknowledged = 0;
    std::size_t refused = 0;           // 429, 503 ...
    std::size_t lost = 0;              // Acknowledged, and not pushed to the other side before the patience ended.
    double seconds = 0;                // From the first to the last acknowledgement.
    std::vector<float> took_ms{};      // Socket to socket, from the moment at which it was due to be said.
    std::vector<float> answered_ms{};  // Until the acknowledgement.
};

class Chat {
 public:
    // Connects everybody of the crowd who has somebody to talk with, up to `sockets`. Throws std::runtime_error.
    Chat(std::uint16_t port, const std::vector<Person>& crowd, std::size_t sockets);

    std::size_t sockets() const { return sockets_.size(); }
    std::size_t open() const;
    void rest(std::chrono::milliseconds span);   // Reads and says nothing.

    // So many a second, whatever the server does; each socket speaks in its turn.
    Heard pace(double rate, std::chrono::milliseconds span);
    // As fast as acknowledgements come: so many under way, at most one from each socket.
    Heard saturate(std::size_t outstanding, std::chrono::milliseconds span);

 private:
    using Time = std::chrono::steady_clock::time_point;
    struct Seat {
        const Person* person;
        std::vector<std::size_t> others;   // At the other end of each of his consultations.
        std::size_t next = 0;              // The consultation in which he speaks next.
    };
    struct Spoken {
        Time due;
        std::size_t to;
        bool acknowledged = false;
        bool arrived = false;
    };

    void seat(const std::vector<Person>& crowd, std::size_t sockets);
    void connect(std::uint16_t port);
    void say(Time due);
    void keep_pace();
    void on_text(std::size_t socket, std::string_view text);
    void on_answer(std::string_view text);
    void on_push(std::size_t socket, std::string_view text);
    Heard drain();

    asio::io_context context_{1};
    Socket::OnText on_text_;
    std::vector<Seat> seats_;
    std::deque<Socket> sockets_;
    std::string prefix_;            // Of this run's client_msg_ids.
    std::vector<Spoken> spoken_;    // Of this phase; the number is its place.
    std::size_t base_ = 0;          // The number of the first of them.
    std::size_t turn_ = 0;
    Heard heard_;
    Time start_{};
    Time last_answer_{};
    Time until_{};
    double rate_ = 0;               // 0: the next is said when one has been acknowledged.
};

}  // namespace xinglin::bench
