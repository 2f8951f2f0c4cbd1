#include "xinglin/serving/greeting.h"

#include <fmt/core.h>

#include "xinglin/demo/people.h"
#include "xinglin/serving/lan.h"

namespace xinglin::serving {
namespace {

struct Addresses {
    std::string patient;
    std::string doctor;
    std::string desk;
};

Addresses addresses_of(const http::Server& server, bool lan) {
    if (lan) {
        const auto host = lan_address();
        return {fmt::format("https://{}:{}", host, server.port(0)), fmt::format("https://{}:{}", host, server.port(1)),
                fmt::format("https://{}:{}", host, server.port(2))};
    }
    const auto at = [&](const char* app) { return fmt::format("http://{}.localhost:{}", app, server.port()); };
    return {at("patient"), at("doctor"), at("desk")};
}

std::string how_to_sign_in(const Addresses& at, const std::string& code) {
    const std::string also = code.empty() ? "" : "&code=" + code;
    std::string text = fmt::format(
        "\n  patient 患者   {0}\n"
        "      any mainland mobile number, such as 13800001234; its code: {0}/demo/inbox?phone=13800001234{4}\n"
        "      任意手机号，验证码见上面的地址\n"
        "  doctor 医生    {1}\n"
        "  desk 值班台    {2}\n"
        "      password 密码 {3}; the one-time code 动态口令: {1}/demo/totp?login=LOGIN{4}\n\n",
        at.patient, at.doctor, at.desk, demo::kPassword, also);
    for (const auto& member : demo::kMembers) {
        const auto& institution = demo::kInstitutions.at(static_cast<std::size_t>(member.institution));
        const auto department = member.department < 0
                                    ? std::string_view("值班台 desk")
                                    : demo::kDepartments.at(static_cast<std::size_t>(member.department)).name;
        text += fmt::format("      {:14} {}  {} {}{}\n", member.login, member.name, institution.name, department,
                            member.crisis_seat ? "，危机值守 crisis seat" : "");
    }
    return text;
}

}  // namespace

std::string greeting_of(const Ground& ground, const http::Server& server, bool lan) {
    const auto at = addresses_of(server, lan);
    if (!ground.instance.is_demo()) return fmt::format("Xinglin 杏林 {} is ready on port {}\n", XINGLIN_VERSION, server.port());
    return fmt::format("Xinglin 杏林 {}: a DEMO is ready 演示环境已就绪\n{}", XINGLIN_VERSION, how_to_sign_in(at, ground.demo_code));
}

}  // namespace xinglin::serving
