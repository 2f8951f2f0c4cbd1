// Where a request becomes a socket; implemented by platform/ws.
#pragma once

#include <memory>

#include "platform/http/edge/link.h"
#include "platform/http/edge/request.h"
#include "platform/http/edge/watch.h"
#include "platform/http/pipeline.h"

namespace xinglin::http {

struct Knock {
    const Request& request;
    CallFacts facts;
    std::string token;
    std::unique_ptr<Link>& link;   // Taken when the door opens.
    IoThread& home;
    Watch& watch;
};

class SocketDoor {
 public:
    virtual ~SocketDoor() = default;
    // Refuses, or takes the link and goes on by itself.
    virtual Task<Result<void>> enter(Knock knock) = 0;
};

}  // namespace xinglin::http
