// Identifiers: 16 bytes, UUIDv7 (RFC 9562), one C++ type for each kind of thing.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <cstring>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace xinglin {

using IdBytes = std::array<std::uint8_t, 16>;

// "018f3c6e-7a3b-7c00-8000-0123456789ab"; 36 characters, lower case.
std::string id_text(const IdBytes& bytes);
// Reads exactly the form that id_text writes; anything else is nothing.
std::optional<IdBytes> id_from_text(std::string_view text);

template <class Tag>
struct Id {
    IdBytes bytes{};

    auto operator<=>(const Id&) const = default;
    bool is_nil() const { return *this == Id{}; }
    std::string text() const { return id_text(bytes); }
    static std::optional<Id> from_text(std::string_view text) {
        auto read = id_from_text(text);
        if (!read) return std::nullopt;
        return Id{*read};
    }
    static Id from_bytes(std::span<const std::uint8_t, 16> raw) {
        Id id;
        std::memcpy(id.bytes.data(), raw.data(), raw.size());
        return id;
    }
};

// Ids that more than one floor speaks of. A module's own ids stand in its face.
using TenantId = Id<struct TenantTag>;              // The licensed institution that answers for the data.
using SiteId = Id<struct SiteTag>;                  // A practice site of that institution.
using PersonId = Id<struct PersonTag>;              // A human being; belongs to no tenant.
using PractitionerId = Id<struct PractitionerTag>;  // A person in his role as a health professional.
using SessionId = Id<struct SessionTag>;
using DeviceId = Id<struct DeviceTag>;
using BlobId = Id<struct BlobTag>;

}  // namespace xinglin

template <class Tag>
struct std::hash<xinglin::Id<Tag>> {
    std::size_t operator()(const xinglin::Id<Tag>& id) const noexcept {
        std::size_t folded;
        std::memcpy(&folded, id.bytes.data() + 8, sizeof folded);   // The random half; the first half is time.
        return folded;
    }
};
