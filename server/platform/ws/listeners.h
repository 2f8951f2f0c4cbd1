// Inside the hub: who listens for whom. One table under one lock; delivering happens on each session's own thread.
#pragma once

#include <mutex>
#include <unordered_map>
#include <vector>

#include "platform/http/io_thread.h"
#include "platform/ws/hub.h"

namespace xinglin::ws {

// A session, as the hub sees it. Delivered to on its own I/O thread.
class Listener {
 public:
    virtual void deliver(const Frame& frame) = 0;
    virtual void revoked() = 0;   // Its session has ended.

 protected:
    ~Listener() = default;
};

struct Hub::Inside {
    struct Seat {
        http::IoThread* home;
        SessionId session;
        TenantId tenant;
        std::weak_ptr<Listener> listener;
        const Listener* who;
    };
    struct Hash {
        std::size_t operator()(const Recipient& recipient) const noexcept;
    };

    void join(const Recipient& recipient, const Access& access, http::IoThread& home, const std::shared_ptr<Listener>& listener);
    void leave(const Recipient& recipient, const Listener* listener);
    void push(const Recipient& to, const Frame& frame, bool at_once);
    void revoke(PersonId person, const std::function<bool(const Seat&)>& which);

    mutable std::mutex mutex;
    std::unordered_map<Recipient, std::vector<Seat>, Hash> seats;
    std::size_t sockets = 0;
    std::function<void(const Recipient&, const std::string&)> tap;
};

}  // namespace xinglin::ws
