// The registry's protocol: JSON over POST, each request signed by an HMAC of our key over path, time, nonce and body. Both the
// adapter and its simulator speak it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "adapters/registry/registry.h"

namespace xinglin::registry {

inline constexpr std::string_view kLookUpPath = "/v1/doctors/look-up";
inline constexpr std::string_view kFilePath = "/v1/filings";

struct FilingOrder {
    std::string licence;
    std::string name;
    std::string institution;
    std::string number;
    LocalDay from;
    std::optional<LocalDay> to{};
};
// code "0" is success; "1xxx" a definite no; anything else may succeed later.
struct Answer {
    std::string code;
    std::optional<directory::RegistryEntry> entry{};
};

Error unavailable();
Error refused(std::string_view code);

struct Stamp {
    std::string_view path;
    std::string_view timestamp;   // Seconds since 1970.
    std::string_view nonce;
};
std::string request_signature(std::string_view key, const Stamp& stamp, std::string_view body);

}  // namespace xinglin::registry

namespace xinglin::wire {

template <>
inline constexpr auto fields<directory::RegistryQuery> = members(
    field<"licence">(&directory::RegistryQuery::licence, text(15, 15)),
    field<"qualification">(&directory::RegistryQuery::qualification, text(27, 27)), field<"name">(&directory::RegistryQuery::name));
template <>
inline constexpr auto fields<registry::FilingOrder> = members(
    field<"licence">(&registry::FilingOrder::licence, text(15, 15)), field<"name">(&registry::FilingOrder::name),
    field<"institution">(&registry::FilingOrder::institution), field<"number">(&registry::FilingOrder::number, text(1, 60)),
    field<"from">(&registry::FilingOrder::from), field<"to">(&registry::FilingOrder::to));
template <>
inline constexpr auto fields<registry::Answer> =
    members(field<"code">(&registry::Answer::code, text(1, 10)), field<"entry">(&registry::Answer::entry));

}  // namespace xinglin::wire
