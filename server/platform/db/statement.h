// One SQL statement with a name, made by tools/embed_sql.py from a module's sql/<name>.sql for both engines.
#pragma once

#include <string_view>

namespace xinglin::db {

// What a statement demands of its caller (see docs/adr on Access and Grant).
enum class Guard {
    Open,       // No table with patient data in it.
    Readable,   // Contains {{readable}}: joined to care_grant for the Access that is given.
    System,     // Contains {{system}}: only Access::system may run it.
};

struct Statement {
    std::string_view name;       // "consult.my_patients"
    std::string_view sqlite;     // With every macro expanded.
    std::string_view postgres;   // The same with $1 for ?1.
    Guard guard = Guard::Open;
    int parameters = 0;          // That the caller binds; {{readable}} adds three behind them.
};

}  // namespace xinglin::db
