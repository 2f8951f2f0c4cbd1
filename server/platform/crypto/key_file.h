// How a keyring lies on disk: one line a key, each wrapped by the master key under its own line's name. Only keyring.cc
// includes this.
//   xinglin-keyring 1 standard
//   seal 1 <base64url>      seal 2 ...      lookup 1 ...      root 1 ...
#pragma once

#include <map>
#include <optional>
#include <string>

#include "platform/crypto/digest.h"
#include "platform/crypto/secret.h"

namespace xinglin::crypto {

struct PlainKeys {
    Suite suite = Suite::Standard;
    std::map<std::uint32_t, Secret> seal;   // 64 bytes each; the last is the newest.
    Secret lookup;                          // 32 bytes.
    Secret root;                            // 32 bytes.
};

PlainKeys new_keys(Suite suite);
std::string write_keys(const PlainKeys& keys, ByteView master);
// Nothing when a line is missing, unknown, doubled, or does not open under this master key.
std::optional<PlainKeys> read_keys(std::string_view file, ByteView master);

}  // namespace xinglin::crypto
