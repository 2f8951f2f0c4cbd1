#include "platform/http/app.h"

namespace xinglin::http {

std::string_view cookie_name(App app) {
    switch (app) {
    case App::Patient: return "__Host-patient";
    case App::Doctor: return "__Host-doctor";
    case App::Desk: return "__Host-desk";
    }
    return {};
}

}  // namespace xinglin::http
