// One HTTP/1.1 connection: requests one after the other until somebody ends it or it becomes a socket.
#pragma once

#include "platform/http/edge/front.h"

namespace xinglin::http {

class Connection final : public Watched {
 public:
    struct Setting {
        Front& front;
        IoThread& home;
        Watch& watch;
        Peer peer;
    };
    Connection(Setting setting, std::unique_ptr<Link> link);

    // Keeps itself alive until its end.
    static Task<void> serve(std::shared_ptr<Connection> self);

    void expired() override;
    void draining() override;

 private:
    Task<bool> serve_one();
    Task<bool> read_head();
    Task<bool> read_body();
    Task<bool> open_socket();
    Task<bool> reply(const Response& response, bool keep_alive);
    Task<bool> refuse_and_end(const Error& error);
    Task<bool> receive_more();
    Task<void> linger();
    bool has_room_for_body();
    void begin_request();

    Setting setting_;
    std::unique_ptr<Link> link_;
    std::unique_ptr<RequestReader> reader_;
    Plan plan_;
    std::string pending_;             // Received, not yet taken.
    std::shared_ptr<void> body_room_;
    bool idle_ = false;               // Between requests.
};

}  // namespace xinglin::http
