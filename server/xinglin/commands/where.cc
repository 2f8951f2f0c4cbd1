#include "xinglin/commands/command.h"

namespace xinglin {

void add_where(CLI::App& command, Where& where) {
    command.add_option("--data", where.data, "The data folder 数据目录")->required();
    command.add_option("--database", where.database, "sqlite:<path> or postgresql://...; the folder remembers it 数据库地址");
}

}  // namespace xinglin
