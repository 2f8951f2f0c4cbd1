#include <fmt/core.h>

#include <memory>
#include <stdexcept>

#include "xinglin/commands/command.h"
#include "xinglin/founding/founding.h"
#include "xinglin/ground.h"

namespace xinglin {
namespace {

struct Asked {
    Where where;
    founding::InstitutionAsked institution;
    std::string desk_url;
};

// A new production, or one that is there already and that nobody has taken yet.
std::unique_ptr<Ground> production(const Where& where) {
    const GroundOptions options{.data = where.data, .database = where.database};
    if (!find_instance(where.data)) return found_ground(options, InstanceKind::Production);
    auto ground = open_ground(options);
    auto taken = ground->store->read_now([](db::Txn& txn, Moment&) -> Result<bool> { return founding::has_administrator(txn); });
    if (ground->instance.is_demo() || !taken || *taken) {
        throw std::runtime_error("this folder has what it needs: a demo, or a production with its administrator\n"
                                 "该目录已是演示环境，或已有管理员，不能再次初始化");
    }
    return ground;
}

std::string link_of(const Asked& asked, const Ground& ground, const std::string& token) {
    const auto usual = fmt::format("http://desk.localhost:{}", ground.config.number("port"));
    return fmt::format("{}/first-administrator#{}", asked.desk_url.empty() ? usual : asked.desk_url, token);
}

void make(const Asked& asked) {
    const auto ground = production(asked.where);
    auto token = ground->store->write_now([&](db::Txn& txn, Moment& moment) -> Result<std::string> {
        return founding::invite(txn, asked.institution, moment);
    });
    if (!token) throw std::runtime_error("the database cannot be written: " + token.error().code);
    fmt::print("an empty production is in {0}; keep {0}/keys safe, and apart from the backups\n"
               "正式环境已建立在 {0}；请妥善保管 {0}/keys，并与备份分开存放\n\n"
               "The first administrator opens this within 24 hours, once; it is not shown again:\n"
               "首位管理员请在 24 小时内打开，仅可使用一次，不再显示：\n\n  {1}\n\n"
               "Lost or too late: `xinglin init --data {0}` gives another, and this one ends.\n"
               "丢失或过期：再次运行 `xinglin init --data {0}`，旧链接随即失效。\n",
               asked.where.data, link_of(asked, *ground, *token));
}

}  // namespace

void add_init(Subcommand app, Exit&) {
    auto asked = std::make_shared<Asked>();
    const auto command = app.add("init", "Make an empty production, and the first administrator's link 新建正式环境");
    add_where(command, asked->where);
    command.option("--institution", asked->institution.name, "What the link suggests as its name 机构名称");
    command.option("--city", asked->institution.city, "And as its city 所在城市");
    command.option("--desk-url", asked->desk_url, "Where the desk will be reached: https://desk.example.org 管理端地址");
    command.does([asked] { make(*asked); });
}

}  // namespace xinglin
