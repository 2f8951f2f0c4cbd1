#include "xinglin/instance/instance.h"

#include <fmt/core.h>
#include <simdjson.h>
#include <sys/stat.h>

#include <fstream>
#include <stdexcept>

#include "platform/wire/wire.h"
#include "xinglin/instance/xinglin_instance_sql.h"

namespace xinglin {
namespace {

constexpr char kFile[] = "xinglin.id";

std::string json_text(std::string_view text) {
    std::string out;
    wire::write_text(out, text);
    return out;
}

}  // namespace

std::string_view kind_name(InstanceKind kind) { return kind == InstanceKind::Demo ? "demo" : "production"; }

std::optional<Instance> find_instance(const std::filesystem::path& data) {
    const auto path = data / kFile;
    if (!std::filesystem::exists(path)) return std::nullopt;
    simdjson::dom::parser parser;
    simdjson::dom::element read;
    if (parser.load(path.string()).get(read) != simdjson::SUCCESS) {
        throw std::runtime_error(fmt::format("{} cannot be read 无法读取", path.string()));
    }
    Instance instance;
    instance.kind = std::string_view(read["kind"]) == "demo" ? InstanceKind::Demo : InstanceKind::Production;
    instance.id = std::string_view(read["id"]);
    instance.born_at = instant_from_text(std::string_view(read["born_at"])).value_or(Instant{});
    instance.database = std::string_view(read["database"]);
    return instance;
}

void write_instance(const std::filesystem::path& data, const Instance& instance) {
    const auto path = data / kFile;
    const auto fresh = data / "xinglin.id.new";
    {
        std::ofstream file(fresh, std::ios::trunc);
        file << fmt::format(R"({{"kind":"{}","id":"{}","born_at":"{}","database":{}}})", kind_name(instance.kind), instance.id,
                            instant_text(instance.born_at), json_text(instance.database))
             << '\n';
        if (!file.flush()) throw std::runtime_error(fmt::format("{} cannot be written 无法写入", path.string()));
    }
    chmod(fresh.c_str(), S_IRUSR | S_IWUSR);   // A database URL may carry a password.
    std::filesystem::rename(fresh, path);
}

void stamp_database(db::Store& store, const Instance& instance) {
    auto stamped = store.write_now([&](db::Txn& txn, Moment&) -> Result<void> {
        txn.exec(instance::sql::stamp, instance.id, kind_name(instance.kind), instance.born_at);
        return {};
    });
    if (!stamped) throw std::runtime_error("the database cannot be written: " + stamped.error().code);
    check_stamp(store, instance);
}

void check_stamp(db::Store& store, const Instance& instance) {
    auto same = store.read_now([&](db::Txn& txn, Moment&) -> Result<bool> {
        const auto rows = txn.query(instance::sql::read_stamp);
        const auto row = rows.only();
        return row && row->text(0) == instance.id && row->text(1) == kind_name(instance.kind);
    });
    if (same && *same) return;
    throw std::runtime_error(
        fmt::format("this database was not born with this folder as a {0}; a demo never serves as production, nor the reverse\n"
                    "这个数据库不是和本目录一起以“{0}”身份建立的；演示库不能当作生产库，反之亦然",
                    kind_name(instance.kind)));
}

}  // namespace xinglin
