#include "xinglin/parties.h"

#include <fmt/core.h>

#include <stdexcept>
#include <thread>

#include "adapters/ca/ca.h"
#include "adapters/registry/registry.h"
#include "adapters/idcheck/cloud_idcheck.h"
#include "adapters/idcheck/simulator.h"
#include "adapters/sms/cloud_sms.h"
#include "adapters/sms/simulator.h"

namespace xinglin {
namespace {

// A demo speaks to simulators alone, a production to none.
bool uses_simulator(const Ground& ground, const char* setting) {
    const bool simulator = ground.config.text(setting) == "simulator";
    if (simulator == ground.instance.is_demo()) return simulator;
    if (simulator) {
        throw std::runtime_error(fmt::format("{0}: a production needs the real party; set {0}: http in xinglin.yaml\n"
                                             "{0}：正式环境须接入真实的服务方，请在 xinglin.yaml 中设置 {0}: http",
                                             setting));
    }
    throw std::runtime_error(fmt::format("{0}: a demo speaks to its simulator alone\n{0}：演示环境只能使用模拟服务方", setting));
}

// No registry: the desks look at every name and number themselves.
class PeopleAlone final : public identity::IdChecker {
 public:
    Result<identity::IdAnswer> check(const identity::IdQuestion&, Duration) override {
        return refuse({.kind = ErrorKind::Unprocessable, .code = "idcheck.refused", .arguments = {{"code", "none"}}});
    }
};

}  // namespace

std::unique_ptr<notify::SmsSender> make_sms(Ground& ground, sms::Inbox& inbox) {
    if (uses_simulator(ground, "sms.kind")) {
        return std::make_unique<sms::SimulatedSms>([&inbox](const sms::Delivered& delivered) { return inbox.deliver(delivered); },
                                                   [](Duration time) { std::this_thread::sleep_for(time); });
    }
    const auto& config = ground.config;
    sms::Account account{.endpoint = config.text("sms.url"), .secret_id = config.text("sms.account"),
                         .secret_key = config.text("sms.key"), .app_id = config.text("sms.app_id"),
                         .sign_name = config.text("sms.sign_name")};
    for (const auto& line : config.list("sms.templates")) {
        if (sms::add_template(account, line)) continue;
        throw std::runtime_error(fmt::format("sms.templates: {} is not code/language=number:argument,argument", line));
    }
    return std::make_unique<sms::CloudSms>(std::move(account), ground.clock);
}

std::unique_ptr<sign::DocumentSigner> make_signer(Ground& ground) {
    const auto suite = ground.keyring->suite();
    const auto& config = ground.config;
    const Duration deadline = config.seconds("ca.deadline");
    if (uses_simulator(ground, "ca.kind")) {
        return ca::simulated_signer(ground.data / "ca-simulator", suite, ground.clock, deadline);
    }
    return ca::cloud_signer({config.text("ca.url"), config.text("ca.account"), config.text("ca.key")}, suite,
                            ca::trust_from_file(config.text("ca.roots_file")), ground.clock, deadline);
}

std::unique_ptr<directory::DoctorRegistry> make_registry(Ground& ground) {
    const auto& config = ground.config;
    const Duration deadline = config.seconds("registry.deadline");
    if (uses_simulator(ground, "registry.kind")) {
        return registry::simulated_registry(ground.data / "registry-simulator", ground.clock, deadline);
    }
    return registry::http_registry({config.text("registry.url"), config.text("registry.account"), config.text("registry.key")},
                                   ground.clock, deadline);
}

std::unique_ptr<identity::IdChecker> make_idcheck(Ground& ground) {
    const auto& config = ground.config;
    if (config.text("idcheck.kind") == "people") return std::make_unique<PeopleAlone>();
    if (uses_simulator(ground, "idcheck.kind")) {
        return std::make_unique<idcheck::SimulatedIdCheck>([](Duration time) { std::this_thread::sleep_for(time); });
    }
    return std::make_unique<idcheck::CloudIdCheck>(
        idcheck::Account{config.text("idcheck.url"), config.text("idcheck.account"), config.text("idcheck.key")}, ground.clock);
}

}  // namespace xinglin
