#include "platform/http/edge/seats.h"

#include "platform/http/rate.h"

namespace xinglin::http {

std::shared_ptr<void> Seats::take(const std::string& ip) {
    const std::string key = rate_key_of(ip);
    const std::lock_guard lock(mutex_);
    if (taken_ >= max_) return nullptr;
    if (!key.empty()) {
        std::size_t& of_address = by_address_[key];
        if (of_address >= per_address_max_) return nullptr;
        ++of_address;
    }
    ++taken_;
    return {this, [seats = shared_from_this(), key](void*) { seats->give_back(key); }};
}

void Seats::give_back(const std::string& key) {
    const std::lock_guard lock(mutex_);
    --taken_;
    auto of_address = by_address_.find(key);
    if (of_address != by_address_.end() && --of_address->second == 0) by_address_.erase(of_address);
}

std::size_t Seats::taken() const {
    const std::lock_guard lock(mutex_);
    return taken_;
}

}  // namespace xinglin::http
