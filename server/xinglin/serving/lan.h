// A demo on the local network: TLS by an authority of its own, one port for each app, so that a phone can take part.
#pragma once

#include "platform/http/options.h"
#include "xinglin/ground.h"

namespace xinglin::serving {

// This machine's own address on the network it would use; 127.0.0.1 when it has none.
std::string lan_address();

// Three TLS listeners from `port` on: patient, doctor, desk. The authority lies in DATA/lan-ca: a phone trusts its root.
// Throws std::runtime_error when this is no demo.
void open_to_lan(http::ServerOptions& options, const Ground& ground, std::uint16_t port);

}  // namespace xinglin::serving
