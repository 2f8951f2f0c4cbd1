#include "platform/http/edge/peer.h"

#include <algorithm>
#include <boost/asio/ip/address.hpp>

namespace xinglin::http {
namespace {

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

// In its one canonical form; empty for what is no address.
std::string canonical(std::string_view text) {
    boost::system::error_code code;
    const auto address = boost::asio::ip::make_address(trimmed(text), code);
    return code ? std::string() : address.to_string();
}

bool holds(const std::vector<std::string>& all, std::string_view one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

}  // namespace

std::string client_address(std::string_view peer, const std::vector<std::string>& trusted, std::string_view forwarded_for,
                           std::string_view real_ip) {
    std::string address(peer);
    if (!holds(trusted, address)) return address;
    if (forwarded_for.empty()) {
        const std::string real = canonical(real_ip);
        return real.empty() ? address : real;
    }
    while (!forwarded_for.empty() && holds(trusted, address)) {   // From the right: only proxies we trust wrote there.
        const auto comma = forwarded_for.rfind(',');
        const std::string before = canonical(forwarded_for.substr(comma == std::string_view::npos ? 0 : comma + 1));
        if (before.empty()) break;
        address = before;
        forwarded_for = comma == std::string_view::npos ? std::string_view{} : forwarded_for.substr(0, comma);
    }
    return address;
}

}  // namespace xinglin::http
