#include "platform/ws/outbox.h"

#include <array>

namespace xinglin::ws {
namespace {

constexpr std::size_t kPartsMax = 64;   // Of one write; Asio passes no more to the system.

}  // namespace

bool Outbox::add(Opcode opcode, Frame payload) {
    if (bytes_ + payload->size() > kOutboxMax && opcode != Opcode::Close) return false;
    Item item{{}, std::move(payload)};
    write_head(item.head, opcode, item.payload->size());
    bytes_ += item.head.size() + item.payload->size();
    frames_.push_back(std::move(item));
    return true;
}

void Outbox::flush(http::Link& link) {
    while (!is_empty()) {
        std::array<asio::const_buffer, kPartsMax> parts;
        std::size_t count = 0;
        std::size_t total = rest_.size();
        if (!rest_.empty()) parts[count++] = asio::buffer(rest_);
        for (std::size_t i = 0; i < frames_.size() && count + 2 <= kPartsMax; ++i) {
            parts[count++] = asio::buffer(frames_[i].head);
            parts[count++] = asio::buffer(*frames_[i].payload);
            total += frames_[i].head.size() + frames_[i].payload->size();
        }
        const std::size_t sent = link.try_send({parts.data(), count});
        drop(sent);
        if (sent < total) return;
    }
}

void Outbox::drop(std::size_t sent) {
    bytes_ -= sent;
    const std::size_t of_rest = std::min(sent, rest_.size());
    rest_.erase(0, of_rest);
    sent -= of_rest;
    std::size_t gone = 0;
    while (sent > 0) {
        const Item& item = frames_[gone++];
        const std::size_t size = item.head.size() + item.payload->size();
        if (sent < size) rest_ = (item.head + *item.payload).substr(sent);
        sent -= std::min(sent, size);
    }
    frames_.erase(frames_.begin(), frames_.begin() + static_cast<std::ptrdiff_t>(gone));
    if (frames_.empty()) std::vector<Item>().swap(frames_);
    if (rest_.empty()) std::string().swap(rest_);
}

std::string Outbox::take_all() {
    std::string all = std::move(rest_);
    for (const Item& item : frames_) all.append(item.head).append(*item.payload);
    rest_.clear();
    frames_.clear();
    bytes_ = 0;
    return all;
}

}  // namespace xinglin::ws
