#include "libs/fhir/definitions/block.h"

#include <cstring>

#include "libs/fhir/definitions/links.h"
#include "libs/fhir/definitions/mark.h"

namespace xinglin::fhir {
namespace {

constexpr std::int64_t kAlign = 8;

}  // namespace

Draft Block::text(std::string_view text) {
    if (text.empty()) return {};
    Section& all = section<char>();
    const auto [found, fresh] = all.seen.try_emplace(std::string(text), static_cast<std::uint32_t>(all.bytes.size()));
    if (fresh) {
        const auto* bytes = reinterpret_cast<const std::byte*>(text.data());
        all.bytes.insert(all.bytes.end(), bytes, bytes + text.size());
    }
    return {found->second, static_cast<std::uint32_t>(text.size())};
}

Draft Block::texts(const std::vector<std::string_view>& all) {
    if (all.empty()) return {};
    Draft where;
    Text* to = add<Text>(all.size(), where);
    for (std::size_t i = 0; i < all.size(); ++i) to[i].draft(text(all[i]));
    return once<Text>(where);
}

template <class... Ts>
void Block::lay_out(Kinds<Ts...>, std::int64_t& place) {
    const auto lay = [&](Section& one) {
        one.place = place;
        place += (static_cast<std::int64_t>(one.bytes.size()) + kAlign - 1) / kAlign * kAlign;
    };
    (lay(section<Ts>()), ...);
}

template <class T>
void Block::settle(List<T>& list, const void* section_start, std::int64_t own_section) {
    const auto own = own_section + (reinterpret_cast<const char*>(&list) - static_cast<const char*>(section_start));
    list.settle(own, section<T>().place);
}

template <class T>
void Block::settle_records() {
    if constexpr (std::is_class_v<T>) {
        Section& all = section<T>();
        for (std::uint32_t i = 0; i * sizeof(T) < all.bytes.size(); ++i) {
            links(*at<T>(i), [&](auto& list) { settle(list, all.bytes.data(), all.place); });
        }
    }
}

template <class... Ts>
void Block::settle_all(Kinds<Ts...>) {
    (settle_records<Ts>(), ...);
}

std::vector<std::byte> Block::finish(PackageHead& head) {
    std::int64_t place = sizeof(PackageHead);
    lay_out(All{}, place);
    settle_all(All{});
    links(head, [&](auto& list) { settle(list, &head, 0); });
    head.mark = kPackageMark;
    head.bytes = static_cast<std::uint64_t>(place);
    std::vector<std::byte> out(static_cast<std::size_t>(place));
    std::memcpy(out.data(), static_cast<const void*>(&head), sizeof head);
    for (const Section& one : sections_) {
        if (!one.bytes.empty()) std::memcpy(out.data() + one.place, one.bytes.data(), one.bytes.size());
    }
    return out;
}

}  // namespace xinglin::fhir
