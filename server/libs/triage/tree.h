// The knowledge file as it comes: a tree of numbers, texts and lists, read from front to back (tools/compile_triage.py).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace xinglin::triage::engine {

// A place in the bytes. A read of something else than what lies there, or beyond the end, marks the reading as broken and gives
// nothing; whoever reads asks `broken` once, at the end.
class Tree {
 public:
    explicit Tree(std::string_view bytes) : bytes_(bytes) {}

    std::int64_t number();
    bool yes() { return number() != 0; }
    std::string_view text();
    // How many items follow.
    std::size_t list();
    bool next_is_number() const { return at_ < bytes_.size() && (bytes_[at_] & 1) == 0 && (bytes_[at_] & 2) == 0; }
    bool broken() const { return broken_; }
    bool at_end() const { return at_ == bytes_.size(); }

    // A list whose items are all read in the same way.
    template <class F>
    auto each(F read) {
        std::vector<decltype(read())> items;
        const std::size_t count = list();
        for (std::size_t i = 0; i < count && !broken_; ++i) items.push_back(read());
        return items;
    }

 private:
    std::uint64_t head(unsigned wanted, unsigned also);
    std::string_view bytes_;
    std::size_t at_ = 0;
    unsigned kind_ = 0;
    bool broken_ = false;
};

}  // namespace xinglin::triage::engine
