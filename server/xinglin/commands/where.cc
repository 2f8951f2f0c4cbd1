#include "xinglin/commands/command.h"

namespace xinglin {

void add_where(Subcommand command, Where& where) {
    command.option("--data", where.data, "The data folder 数据目录").required();
    command.option("--database", where.database, "sqlite:<path> or postgresql://...; the folder remembers it 数据库地址");
}

}  // namespace xinglin
