// A patient: signs up by phone and code, passes the danger questions, asks.
#pragma once

#include "xinglin/replay/stage.h"

namespace xinglin::replay {

// A step of the server's answered otherwise than it should; ends one consultation, not the replay.
struct StepFailed {
    std::string what;
};

struct Patient {
    Patient(Stage& on, std::size_t number);

    asio::awaitable<void> sign_up();
    // The id of the new consultation. The department is chosen round and round over the institutions.
    asio::awaitable<std::string> ask(std::string complaint);
    void open_line(asio::any_io_executor executor);
    void leave();

    Stage* stage;
    std::size_t number;
    Web web;
    std::shared_ptr<Line> line;

 private:
    asio::awaitable<std::string> screen();
    asio::awaitable<std::string> department();
};

// The reply's body when it has this status; StepFailed otherwise.
std::string expect(const Reply& reply, unsigned status, const char* step);

}  // namespace xinglin::replay
