// For tests: the other end of a socket, to see whether it was closed.
#pragma once

#include "modules/access/world.h"
#include "platform/ws/listeners.h"

namespace xinglin::access {

// A socket of some session, as the hub holds it: tells whether it was closed.
class Line final : public ws::Listener {
 public:
    static std::shared_ptr<Line> open(World& world, http::App app, const Access& access) {
        auto line = std::make_shared<Line>();
        world.hub.inside().join({app, access.person}, access, line->home_, line);
        return line;
    }
    ~Line() { home_.stop(); }
    void deliver(const ws::Frame&) override {}
    void revoked() override { closed_ = true; }
    bool is_closed() {
        home_.start();
        home_.stop();   // What the hub gave is done by then.
        return closed_;
    }

 private:
    http::IoThread home_;
    bool closed_ = false;
};

}  // namespace xinglin::access
