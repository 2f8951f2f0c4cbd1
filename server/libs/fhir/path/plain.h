// Plain paths: `a.b.c` with ofType() and as() among the steps, and unions of such, as most search parameters are. They are
// walked without the evaluator and give what it gives.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "libs/fhir/path/path.h"

namespace xinglin::fhir::path {

class Plain final {
 public:
    // Nothing for what is more. The expression outlives this.
    static std::optional<Plain> of(const Expression& expression, const Definitions& definitions, const Structure& type);

    // Appends the values below `from`. as() filters.
    void add_values(const Definitions& definitions, const Instance& from, Instances& out) const;

 private:
    struct Step {
        std::string_view member{};           // Or, when empty:
        const Structure* kept = nullptr;     // values of this type alone.
    };
    using Way = std::vector<Step>;
    friend class PlainReader;

    static bool is_kept(const Definitions& definitions, const Instance& one, const Structure& type);
    static void walk(const Definitions& definitions, const Way& way, const Instance& from, Instances& out);

    std::vector<Way> ways_;
};

}  // namespace xinglin::fhir::path
