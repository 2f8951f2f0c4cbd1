#include "xinglin/serving/lan.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

#include "xinglin/serving/lan_authority.h"

namespace xinglin::serving {

// Asks the kernel which of our addresses a datagram to a documentation address (RFC 5737) would carry; nothing is sent.
std::string lan_address() {
    const int probe = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    sockaddr_in far{};
    far.sin_family = AF_INET;
    far.sin_port = htons(9);
    inet_pton(AF_INET, "192.0.2.1", &far.sin_addr);
    sockaddr_in own{};
    socklen_t length = sizeof own;
    const bool known = probe >= 0 && connect(probe, reinterpret_cast<sockaddr*>(&far), sizeof far) == 0 &&
                       getsockname(probe, reinterpret_cast<sockaddr*>(&own), &length) == 0;
    if (probe >= 0) close(probe);
    std::array<char, INET_ADDRSTRLEN> text{};
    if (!known || inet_ntop(AF_INET, &own.sin_addr, text.data(), text.size()) == nullptr) return "127.0.0.1";
    return text.data();
}

void open_to_lan(http::ServerOptions& options, const Ground& ground, std::uint16_t port) {
    if (!ground.instance.is_demo()) {
        throw std::runtime_error("--lan is for demos; a production stands behind its own TLS\n--lan 只用于演示；正式环境请使用自己的 TLS");
    }
    const auto files = lan_certificate(ground.data / "lan-ca", lan_address(), ground.clock.now());
    options.certificate_file = files.certificate.string();
    options.key_file = files.key.string();
    options.listen.clear();
    for (std::size_t i = 0; i < http::kApps.size(); ++i) {
        const auto own_port = static_cast<std::uint16_t>(port == 0 ? 0 : port + i);
        options.listen.push_back({.address = "0.0.0.0", .port = own_port, .app = http::kApps[i], .tls = true});
    }
    options.domain = "";
}

}  // namespace xinglin::serving
