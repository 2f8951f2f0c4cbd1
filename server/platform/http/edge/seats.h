// How many connections there may be, in all and from one address.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

namespace xinglin::http {

class Seats : public std::enable_shared_from_this<Seats> {
 public:
    Seats(std::size_t max, std::size_t per_address_max) : max_(max), per_address_max_(per_address_max) {}

    // Given back when its last owner lets go; null when there is none left. Addresses of loopback are not counted apart.
    std::shared_ptr<void> take(const std::string& ip);
    std::size_t taken() const;

 private:
    void give_back(const std::string& key);

    const std::size_t max_;
    const std::size_t per_address_max_;
    mutable std::mutex mutex_;
    std::size_t taken_ = 0;
    std::unordered_map<std::string, std::size_t> by_address_;
};

}  // namespace xinglin::http
