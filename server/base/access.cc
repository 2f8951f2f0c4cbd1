#include "base/access.h"

namespace xinglin {

std::string_view role_name(Role role) {
    switch (role) {
    case Role::Anonymous: return "anonymous";
    case Role::Patient: return "patient";
    case Role::Doctor: return "doctor";
    case Role::Desk: return "desk";
    case Role::System: return "system";
    }
    return "anonymous";
}

std::string_view purpose_name(Purpose purpose) {
    switch (purpose) {
    case Purpose::Treatment: return "treatment";
    case Purpose::PatientRequest: return "patient_request";
    case Purpose::Operations: return "operations";
    case Purpose::SystemJob: return "system_job";
    }
    return "system_job";
}

}  // namespace xinglin
