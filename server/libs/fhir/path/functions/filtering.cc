// where, select, repeat, aggregate, iif, sort, trace, defineVariable, coalesce and sums.
#include <algorithm>

#include "libs/fhir/path/equality.h"
#include "libs/fhir/path/functions.h"
#include "libs/fhir/path/operators.h"

namespace xinglin::fhir::path {
namespace {

Collection where(Call& call) {
    Collection out;
    for (std::size_t i = 0; i < call.input.size(); ++i) {
        if (truth_of(call.on(0, call.input[i], static_cast<std::int64_t>(i))) == true) out.push_back(call.input[i]);
    }
    return out;
}

void append(Collection& to, Collection from) { std::move(from.begin(), from.end(), std::back_inserter(to)); }

Collection select(Call& call) {
    Collection out;
    for (std::size_t i = 0; i < call.input.size(); ++i) append(out, call.on(0, call.input[i], static_cast<std::int64_t>(i)));
    return out;
}

// Each result is projected again, once.
Collection repeat(Call& call) {
    Distinct seen;
    Collection out, open = call.input;
    while (!open.empty()) {
        Collection next;
        for (std::size_t i = 0; i < open.size(); ++i) {
            for (Item& item : call.on(0, open[i], static_cast<std::int64_t>(i))) {
                if (!seen.add(item)) continue;
                out.push_back(item);
                next.push_back(std::move(item));
            }
        }
        call.evaluator.spend(next.size());
        open = std::move(next);
    }
    return out;
}

// The same, equal results kept; ends by the limit of steps if it does not by itself.
Collection repeat_all(Call& call) {
    Collection out, open = call.input;
    while (!open.empty()) {
        Collection next;
        for (std::size_t i = 0; i < open.size(); ++i) append(next, call.on(0, open[i], static_cast<std::int64_t>(i)));
        out.insert(out.end(), next.begin(), next.end());
        call.evaluator.spend(out.size());
        open = std::move(next);
    }
    return out;
}

Collection aggregate(Call& call) {
    Collection total = call.has(1) ? call.argument(1) : Collection{};
    for (std::size_t i = 0; i < call.input.size(); ++i) total = call.on(0, call.input[i], static_cast<std::int64_t>(i), &total);
    return total;
}

Collection iif(Call& call) {
    if (call.input.size() > 1) call.fail("只用于单个值", "is for one item");
    const auto part = [&](std::size_t index) {
        return call.evaluator.enclosed(*call.term.parts[index], call.input, {&call.input, call.frame.index, call.frame.total});
    };
    const Collection criterion = part(0);
    const auto system = criterion.size() == 1 ? as_system(criterion.front()) : std::nullopt;
    if (criterion.size() > 1 || (system && system->get_if<bool>() == nullptr))
        call.fail("的条件必须是一个布尔值", "wants one Boolean as its criterion");
    if (system && *system->get_if<bool>()) return part(1);
    return call.has(2) ? part(2) : Collection{};
}

struct Row {
    Item item;
    std::vector<std::optional<Item>> keys;
};

// Less by the first key that differs; what has no key comes first.
bool comes_before(const Term& term, const Row& left, const Row& right) {
    for (std::size_t i = 0; i < left.keys.size(); ++i) {
        const auto& one = left.keys[i];
        const auto& other = right.keys[i];
        if (!one && !other) continue;
        const bool descending = i < term.parts.size() && term.parts[i]->descending;
        if (!one || !other) return !one;   // What has no key comes first, whichever way the keys run.
        const Order order = ordered(*one, *other);
        if (order == Order::Less || order == Order::Greater) return (order == Order::Less) != descending;
    }
    return false;
}

Collection sort(Call& call) {
    std::vector<Row> rows;
    for (std::size_t i = 0; i < call.input.size(); ++i) {
        Row row{call.input[i], {}};
        for (std::size_t key = 0; key < call.count(); ++key)
            row.keys.push_back(call.single(call.on(key, call.input[i], static_cast<std::int64_t>(i))));
        if (call.count() == 0) row.keys.push_back(as_system(call.input[i]));
        rows.push_back(std::move(row));
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [&](const Row& left, const Row& right) { return comes_before(call.term, left, right); });
    Collection out;
    for (Row& row : rows) out.push_back(std::move(row.item));
    return out;
}

Collection trace(Call& call) {
    const auto name = call.text(call.argument(0));
    if (!call.evaluator.scope().trace) return call.input;
    Collection shown = call.input;
    if (call.has(1)) {
        shown.clear();
        for (std::size_t i = 0; i < call.input.size(); ++i)
            append(shown, call.on(1, call.input[i], static_cast<std::int64_t>(i)));
    }
    call.evaluator.scope().trace(name.value_or(""), shown);
    return call.input;
}

Collection define_variable(Call& call) {
    const auto name = call.text(call.argument(0));
    if (!name) call.fail("需要变量名", "wants a name");
    Collection value = call.input;
    if (call.has(1))
        value = call.evaluator.enclosed(*call.term.parts[1], call.input, {&call.input, call.frame.index, call.frame.total});
    call.evaluator.define(*name, std::move(value));
    return call.input;
}

Collection coalesce(Call& call) {
    for (std::size_t i = 0; i < call.count(); ++i) {
        if (Collection value = call.argument(i); !value.empty()) return value;
    }
    return {};
}

Collection sum(Call& call) {
    if (call.input.empty()) return {};
    Collection total{*call.single({call.input.front()})};
    for (std::size_t i = 1; i < call.input.size() && !total.empty(); ++i)
        total = computed(Operator::Add, total.front(), *call.single({call.input[i]}));
    return total;
}

Collection extreme(Call& call, Order wanted) {
    if (call.input.empty()) return {};
    Item best = *call.single({call.input.front()});
    for (const Item& item : call.input) {
        const auto one = call.single({item});
        if (one && ordered(*one, best) == wanted) best = *one;
    }
    return {best};
}

Collection least(Call& call) { return extreme(call, Order::Less); }
Collection most(Call& call) { return extreme(call, Order::Greater); }

Collection average(Call& call) {
    const Collection total = sum(call);
    return total.empty() ? Collection{}
                         : computed(Operator::Divide, total.front(), Item(static_cast<std::int64_t>(call.input.size())));
}

constexpr Function kFunctions[] = {
    {"where", 1, 1, Takes::Values, where},
    {"select", 1, 1, Takes::Values, select},
    {"repeat", 1, 1, Takes::Values, repeat},
    {"repeatAll", 1, 1, Takes::Values, repeat_all},
    {"aggregate", 1, 2, Takes::Values, aggregate},
    {"iif", 2, 3, Takes::Values, iif},
    {"sort", 0, 10, Takes::Keys, sort},
    {"trace", 1, 2, Takes::Values, trace},
    {"defineVariable", 1, 2, Takes::Values, define_variable},
    {"coalesce", 1, 20, Takes::Values, coalesce},
    {"sum", 0, 0, Takes::Values, sum},
    {"min", 0, 0, Takes::Values, least},
    {"max", 0, 0, Takes::Values, most},
    {"avg", 0, 0, Takes::Values, average},
};

}  // namespace

std::span<const Function> filtering_functions() { return kFunctions; }

}  // namespace xinglin::fhir::path
