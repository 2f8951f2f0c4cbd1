#include "platform/http/edge/watch.h"

namespace xinglin::http {

Watched::Watched(Watch& watch) : all_(watch.all_), place_(watch.all_->size()) { all_->push_back(this); }

Watched::~Watched() {
    Watched* last = all_->back();
    (*all_)[place_] = last;
    last->place_ = place_;
    all_->pop_back();
}

void Watch::again() {
    timer_.expires_after(std::chrono::seconds(1));
    timer_.async_wait([this](boost::system::error_code code) {
        if (code) return;
        sweep();
        again();
    });
}

// Backwards, because one that ends takes the place of the last.
template <class Visit>
void Watch::visit(Visit visit) {
    for (std::size_t i = all_->size(); i-- > 0;) {
        if (i < all_->size()) visit(*(*all_)[i]);
    }
}

void Watch::sweep() {
    const auto now = std::chrono::steady_clock::now();
    visit([now](Watched& one) {
        if (one.deadline_ <= now) one.expired();
    });
}

void Watch::drain() {
    draining_ = true;
    visit([](Watched& one) { one.draining(); });
}

void Watch::close_all() {
    visit([](Watched& one) { one.expired(); });
}

}  // namespace xinglin::http
