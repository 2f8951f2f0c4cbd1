#include <fmt/core.h>

#include <filesystem>
#include <memory>
#include <stdexcept>

#include "xinglin/commands/command.h"
#include "xinglin/demo/crowd.h"
#include "xinglin/demo/seed.h"
#include "xinglin/ground.h"
#include "xinglin/house.h"

namespace xinglin {

void add_seed(Subcommand app, Exit&) {
    auto where = std::make_shared<Where>();
    auto demo = std::make_shared<bool>(false);
    auto crowd = std::make_shared<std::size_t>(0);
    const auto command = app.add("seed", "Make a demo: two institutions, a dozen doctors, two desks 生成演示数据");
    add_where(command, *where);
    command.flag("--demo", *demo, "A demo, stamped as one for ever 演示数据，永远标记为演示").required();
    command.option("--crowd", *crowd, "And so many patients in conversation, for load tests 另加若干会话供压力测试")
        .between(0, demo::kCrowdMax);
    command.does([where, demo, crowd] {
        const GroundOptions options{.data = where->data, .database = where->database};
        const auto ground = found_ground(options, InstanceKind::Demo);
        House house(*ground);
        demo::seed(house);
        if (*crowd > 0) demo::seed_crowd(house, *crowd);
        fmt::print("a demo is in {} 演示数据已生成\n", where->data);
    });
}

}  // namespace xinglin
