// The three apps: each its own hostname, its own cookie, its own people.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "platform/wire/describe.h"

namespace xinglin::http {

enum class App : std::uint8_t { Patient, Doctor, Desk };
inline constexpr std::array kApps{App::Patient, App::Doctor, App::Desk};

}  // namespace xinglin::http

namespace xinglin::wire {

template <>
inline constexpr auto names<http::App> =
    enum_names(entry{http::App::Patient, "patient"}, entry{http::App::Doctor, "doctor"}, entry{http::App::Desk, "desk"});

}  // namespace xinglin::wire

namespace xinglin::http {

constexpr std::string_view app_name(App app) { return wire::name_of(app); }
// "__Host-patient": bound by the browser to one host, HTTPS and the path /.
std::string_view cookie_name(App app);

}  // namespace xinglin::http
