// What sockets need from the modules; joined by wiring.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "platform/db/txn.h"
#include "platform/http/app.h"

namespace xinglin::ws {

struct State {
    std::string name;   // "consult", "worklist", "presence", "alarms", "queue".
    std::string key;    // Which one: an id as text, or "".
    std::int64_t version;
    std::string body;   // JSON.
};

// The states that one reader sees when he connects, whole. Runs in a read; audits what it shows through txn.keep.
class StateSource {
 public:
    virtual ~StateSource() = default;
    virtual Result<std::vector<State>> states(db::Txn& txn, http::App app, const Access& access, Moment& moment) = 0;
};

// Told what sockets do, on I/O threads; must not block. A doctor's presence is renewed by `pinged`.
class SocketWatch {
 public:
    virtual ~SocketWatch() = default;
    virtual void opened(http::App app, const Access& access) = 0;
    virtual void pinged(http::App app, const Access& access) = 0;   // At most once in 10 s per socket.
    virtual void closed(http::App app, const Access& access) = 0;
};

}  // namespace xinglin::ws
