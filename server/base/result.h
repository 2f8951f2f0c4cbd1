// Result<T>, and Error: what a rule answers when it says no. Words for people live in server/i18n, by code.
#pragma once

#include <expected>
#include <string>
#include <utility>
#include <vector>

#include "base/instant.h"

namespace xinglin {

enum class ErrorKind : std::uint8_t {
    Invalid,           // The request cannot be understood or breaks a limit of its form.
    Unauthenticated,   // Nobody is signed in, or the session has ended.
    Forbidden,         // Signed in, but not for this.
    NotFound,          // No such thing, or none that this reader may know of.
    Conflict,          // The state of the thing does not allow it.
    Gone,              // It was there and has expired.
    Unprocessable,     // Well formed, refused by a rule of the field.
    TooLarge,
    TooMany,           // A counted limit; see retry_after.
    UpgradeRequired,   // The client is too old.
    Busy,              // Try again shortly; nothing was done.
    Unavailable,       // Something that this needs is not there; nothing was done.
    StorageFull,       // Read-only until space is freed.
};

struct Argument {
    std::string name;
    std::string value;   // Never personal data: arguments reach logs.
};

struct Error {
    ErrorKind kind;
    std::string code;   // Stable, public, append-only: "consult.already_accepted".
    std::vector<Argument> arguments{};
    std::string path{};                     // Where in the request, as a JSON pointer: "/pictures/3".
    std::optional<Duration> retry_after{};
};

template <class T>
using Result = std::expected<T, Error>;

// `return refuse(already_accepted());`
inline std::unexpected<Error> refuse(Error error) { return std::unexpected<Error>(std::move(error)); }

}  // namespace xinglin
