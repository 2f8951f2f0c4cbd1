// Block: a package while it is being built. Each type of record has a section; equal texts and equal lists are kept once.
#pragma once

#include <array>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "libs/fhir/definitions/package.h"

namespace xinglin::fhir {

class Block final {
 public:
    Draft text(std::string_view text);
    // Room for that many records, zeroed; valid until the next call for the same type.
    template <class T>
    T* add(std::size_t count, Draft& where) {
        auto& bytes = section<T>().bytes;
        where = {static_cast<std::uint32_t>(bytes.size() / sizeof(T)), static_cast<std::uint32_t>(count)};
        bytes.resize(bytes.size() + count * sizeof(T));
        return reinterpret_cast<T*>(bytes.data()) + where.first;
    }
    template <class T>
    T* at(std::uint32_t index) {
        return reinterpret_cast<T*>(section<T>().bytes.data()) + index;
    }
    // What was added last becomes the same as an equal list before it.
    template <class T>
    Draft once(Draft last) {
        Section& all = section<T>();
        std::string key(reinterpret_cast<const char*>(at<T>(last.first)), last.count * sizeof(T));
        const auto [found, fresh] = all.seen.try_emplace(std::move(key), last.first);
        if (!fresh) all.bytes.resize(last.first * sizeof(T));
        return {found->second, last.count};
    }
    template <class T>
    std::size_t count() {
        return section<T>().bytes.size() / sizeof(T);
    }
    Draft texts(const std::vector<std::string_view>& all);
    std::vector<std::byte> finish(PackageHead& head);

 private:
    struct Section {
        std::vector<std::byte> bytes;
        std::unordered_map<std::string, std::uint32_t> seen;
        std::int64_t place = 0;   // In the finished block.
    };
    template <class... Ts>
    struct Kinds {};
    using All = Kinds<char, Text, std::uint32_t, ElementType, Constraint, Discriminator, Slicing, Element, Structure, Designation,
                      ConceptProperty, Concept, CodeSystem, Filter, Inclusion, ValueSet, Mapping, MappingGroup, ConceptMap,
                      SearchComponent, SearchParameter>;

    template <class T, class First, class... Rest>
    static constexpr std::size_t index_of(Kinds<First, Rest...>) {
        if constexpr (std::is_same_v<T, First>) return 0;
        else return 1 + index_of<T>(Kinds<Rest...>{});
    }
    template <class T>
    Section& section() {
        return sections_[index_of<T>(All{})];
    }
    template <class... Ts>
    void lay_out(Kinds<Ts...>, std::int64_t& place);
    template <class... Ts>
    void settle_all(Kinds<Ts...>);
    template <class T>
    void settle_records();
    template <class T>
    void settle(List<T>& list, const void* section_start, std::int64_t own_section);

    std::array<Section, 21> sections_;
};

}  // namespace xinglin::fhir
