#include "libs/triage/tree.h"

namespace xinglin::triage::engine {
namespace {

constexpr unsigned kNumber = 0;
constexpr unsigned kText = 1;
constexpr unsigned kList = 2;
constexpr unsigned kNegative = 3;
constexpr unsigned kBitsMost = 63;

}  // namespace

std::uint64_t Tree::head(unsigned wanted, unsigned also) {
    std::uint64_t value = 0;
    for (unsigned shift = 0; !broken_; shift += 7) {
        if (at_ == bytes_.size() || shift >= kBitsMost) {
            broken_ = true;
            break;
        }
        const auto byte = static_cast<unsigned char>(bytes_[at_++]);
        value |= std::uint64_t(byte & 127) << shift;
        if (byte < 128) break;
    }
    kind_ = value & 3;
    if (kind_ != wanted && kind_ != also) broken_ = true;
    return broken_ ? 0 : value >> 2;
}

std::int64_t Tree::number() {
    const auto value = static_cast<std::int64_t>(head(kNumber, kNegative));
    return kind_ == kNegative ? -value : value;
}

std::string_view Tree::text() {
    const std::uint64_t size = head(kText, kText);
    if (size > bytes_.size() - at_) broken_ = true;
    if (broken_) return {};
    at_ += size;
    return bytes_.substr(at_ - size, size);
}

std::size_t Tree::list() {
    const std::uint64_t size = head(kList, kList);
    if (size > bytes_.size() - at_) broken_ = true;   // An item has a byte at least.
    return broken_ ? 0 : size;
}

}  // namespace xinglin::triage::engine
