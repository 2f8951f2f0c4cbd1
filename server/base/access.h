// Access: who acts, for which institution, in which role, why and from where. It says nothing about whom he may see;
// that is a Grant's (modules/access).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/id.h"

namespace xinglin {

enum class Role : std::uint8_t { Anonymous, Patient, Doctor, Desk, System };
std::string_view role_name(Role role);

// A set of roles, as a route names those it serves.
class Roles {
 public:
    constexpr Roles(Role one) : bits_(bit(one)) {}
    constexpr bool has(Role role) const { return (bits_ & bit(role)) != 0; }
    friend constexpr Roles operator|(Roles a, Roles b) { return Roles(static_cast<std::uint8_t>(a.bits_ | b.bits_)); }

 private:
    constexpr explicit Roles(std::uint8_t bits) : bits_(bits) {}
    static constexpr std::uint8_t bit(Role role) { return static_cast<std::uint8_t>(1U << static_cast<unsigned>(role)); }
    std::uint8_t bits_;
};
constexpr Roles operator|(Role a, Role b) { return Roles(a) | Roles(b); }

// Why somebody reads or writes (HL7 PurposeOfUse): treatment, the patient's own request, operations.
enum class Purpose : std::uint8_t { Treatment, PatientRequest, Operations, SystemJob };
std::string_view purpose_name(Purpose purpose);

class Access {
 public:
    Role role = Role::Anonymous;
    Purpose purpose = Purpose::PatientRequest;
    TenantId tenant{};              // Nil for a patient: a person belongs to no tenant.
    SiteId site{};                  // Nil for a patient.
    PersonId person{};              // The human being who acts; nil for Anonymous and System.
    PractitionerId practitioner{};  // Set for Doctor.
    SessionId session{};
    DeviceId device{};
    std::string job{};              // Set for System: which timer or consumer acts.

    // Timers, consumers and dispatch. No route can make one.
    static Access system(std::string_view job_name) {
        Access access;
        access.role = Role::System;
        access.purpose = Purpose::SystemJob;
        access.job = job_name;
        return access;
    }
    static Access system(std::string_view job_name, TenantId tenant) {
        Access access = system(job_name);
        access.tenant = tenant;
        return access;
    }
    bool is_system() const { return role == Role::System; }
};

}  // namespace xinglin
