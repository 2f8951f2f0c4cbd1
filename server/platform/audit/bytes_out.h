// Canonical bytes: numbers in eight bytes, the rest with its length before it, so that no two values read the same.
#pragma once

#include "platform/crypto/bytes.h"

namespace xinglin::audit {

class BytesOut {
 public:
    void number(std::int64_t value) {
        for (int shift = 56; shift >= 0; shift -= 8) bytes_.push_back(static_cast<std::uint8_t>(value >> shift));
    }
    void bytes(crypto::ByteView value) {
        number(static_cast<std::int64_t>(value.size()));
        bytes_.insert(bytes_.end(), value.begin(), value.end());
    }
    void text(std::string_view value) { bytes(crypto::view_of(value)); }
    crypto::Bytes take() { return std::move(bytes_); }

 private:
    crypto::Bytes bytes_;
};

}  // namespace xinglin::audit
