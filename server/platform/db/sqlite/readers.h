// Read connections, each on a thread of its own. A few reads share one snapshot, taken after all of them were asked for.
#pragma once

#include <thread>
#include <vector>

#include "platform/db/sqlite/writer.h"

namespace xinglin::db::sqlite {

class Readers {
 public:
    Readers(const ConnectionOptions& options, const Surroundings& around, Bell& bell, Writer& writer);
    ~Readers();
    Readers(const Readers&) = delete;
    Readers& operator=(const Readers&) = delete;

    void read(Ticket ticket);
    void drain() { lanes_.drain(); }

 private:
    void run(SqliteConnection& connection);
    void serve(SqliteConnection& connection, std::vector<Ticket>& taken);
    void serve_one(SqliteConnection& connection, Ticket& ticket);
    void write_kept(Ran ran, Done done);

    const Surroundings& around_;
    Bell& bell_;
    Writer& writer_;
    Lanes lanes_;
    std::vector<std::unique_ptr<SqliteConnection>> connections_;
    std::vector<std::thread> threads_;
};

}  // namespace xinglin::db::sqlite
