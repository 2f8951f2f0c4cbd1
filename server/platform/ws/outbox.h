// What is on its way to one socket: bounded, sent in as few writes as may be, nothing held when it is empty.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "platform/http/edge/link.h"
#include "platform/ws/frame.h"
#include "platform/ws/hub.h"

namespace xinglin::ws {

namespace asio = boost::asio;

inline constexpr std::size_t kOutboxMax = 1 << 20;   // Bytes; a reader this far behind is closed.

class Outbox {
 public:
    // False: too much is waiting, nothing was added.
    [[nodiscard]] bool add(Opcode opcode, Frame payload);
    // As much as the link takes at once. What a write took in part is given as `rest`, to be sent first.
    void flush(http::Link& link);
    bool is_empty() const { return frames_.empty() && rest_.empty(); }
    // Everything that waits, as bytes; the outbox is empty then.
    std::string take_all();

 private:
    struct Item {
        std::string head;
        Frame payload;
    };
    void drop(std::size_t sent);

    std::string rest_;   // Of a frame that went in part.
    std::vector<Item> frames_;
    std::size_t bytes_ = 0;
};

}  // namespace xinglin::ws
