#include <fmt/core.h>

#include <memory>

#include "xinglin/admin/door.h"
#include "xinglin/backup/backup.h"
#include "xinglin/commands/command.h"

namespace xinglin {
namespace {

struct Asked {
    Where where;
    std::string folder;
    std::string master_key;
    std::string anchors;
    bool with_keys = false;
};

}  // namespace

void add_backup(Subcommand app, Exit&) {
    auto asked = std::make_shared<Asked>();
    const auto command = app.add("backup", "Save everything into an empty folder, while the server works 在线备份");
    add_where(command, asked->where);
    command.option("--to", asked->folder, "An empty or new folder 备份目录").required();
    command.flag("--with-keys", asked->with_keys, "The master key too; keep such a backup as safe as the keys");
    command.does([asked] {
        const auto to = std::filesystem::absolute(asked->folder);
        auto done = admin::ask(asked->where.data, asked->with_keys ? "backup.with_keys" : "backup", to.string());
        if (!done) {
            const auto ground = open_ground({.data = asked->where.data, .database = asked->where.database, .migrate = false});
            done = backup::make(*ground, to, asked->with_keys ? backup::Keys::Included : backup::Keys::LeftBehind);
        }
        fmt::print("{}\n", *done);
    });
}

void add_restore(Subcommand app, Exit&) {
    auto asked = std::make_shared<Asked>();
    const auto command = app.add("restore", "Restore a backup into an empty folder, and prove it whole 恢复并核验");
    add_where(command, asked->where);
    command.option("--from", asked->folder, "The backup's folder 备份目录").required();
    command.option("--master-key", asked->master_key, "The key that the backup left behind 主密钥文件");
    command.option("--anchors", asked->anchors, "The lost folder's anchors/, where they were kept elsewhere 原目录的锚点");
    command.does([asked] {
        fmt::print("{}\n", backup::restore({asked->folder, asked->where.data, asked->where.database, asked->master_key, asked->anchors}));
    });
}

}  // namespace xinglin
