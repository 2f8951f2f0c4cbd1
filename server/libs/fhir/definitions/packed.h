// Packed: texts, lists and links as distances from their own place, so that tables of them are constant data: mapped with the
// program, read where they lie, nothing parsed at start. Never copied, always taken by reference.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace xinglin::fhir {

// What a distance is made from while a table is being built: an index into the section of its type.
struct Draft {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};

template <class T>
class List {
 public:
    List() = default;
    List(const List&) = delete;
    List& operator=(const List&) = delete;

    const T* begin() const { return reinterpret_cast<const T*>(reinterpret_cast<const char*>(this) + distance_); }
    const T* end() const { return begin() + count_; }
    std::size_t size() const { return count_; }
    bool empty() const { return count_ == 0; }
    const T& operator[](std::size_t index) const { return begin()[index]; }

    void draft(Draft draft) {
        distance_ = static_cast<std::int32_t>(draft.first);
        count_ = draft.count;
    }
    Draft drafted() const { return {static_cast<std::uint32_t>(distance_), count_}; }
    void settle(std::int64_t own_place, std::int64_t section_place) {
        const auto index = static_cast<std::int64_t>(static_cast<std::uint32_t>(distance_));
        distance_ = static_cast<std::int32_t>(section_place + index * static_cast<std::int64_t>(sizeof(T)) - own_place);
    }

 private:
    std::int32_t distance_ = 0;
    std::uint32_t count_ = 0;
};

class Text : public List<char> {
 public:
    std::string_view view() const { return {begin(), size()}; }
    operator std::string_view() const { return view(); }
    // Most texts that differ do so in their first byte.
    friend bool operator==(const Text& left, std::string_view right) {
        if (left.size() != right.size()) return false;
        return right.empty() || (*left.begin() == right.front() && left.view() == right);
    }
};

// One record or none.
template <class T>
class Link : public List<T> {
 public:
    const T* get() const { return this->empty() ? nullptr : this->begin(); }
    explicit operator bool() const { return !this->empty(); }
    const T* operator->() const { return this->begin(); }
};

}  // namespace xinglin::fhir
