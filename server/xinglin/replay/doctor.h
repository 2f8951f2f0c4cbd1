// A doctor on duty: signs in with both factors, goes online, takes whomever he is offered.
#pragma once

#include "xinglin/replay/stage.h"

namespace xinglin::replay {

struct Account {
    std::string login;
    std::string password;
    std::string totp_secret;   // Base32, from the demo's list of accounts.
};

struct Doctor : std::enable_shared_from_this<Doctor> {
    Doctor(Stage& on, Account who, std::string address);

    asio::awaitable<void> begin(asio::any_io_executor executor);
    // Takes an offer, if it is one of ours; anything else that is offered is left to time.
    void offered(const std::string& consult);
    void leave();

    Stage* stage;
    Account account;
    Web web;
    std::shared_ptr<Line> line;

 private:
    asio::awaitable<void> take(std::string consult);
    asio::any_io_executor executor_;
};

// The demo's doctors. Throws std::runtime_error when the server is no demo.
asio::awaitable<std::vector<Account>> doctors_of(Stage& stage);

}  // namespace xinglin::replay
