// Evaluator: walks the tree of an expression. Bounded: by the depth of the tree, by steps and by the size of collections.
#pragma once

#include "libs/fhir/path/failure.h"
#include "libs/fhir/path/scope.h"
#include "libs/fhir/path/syntax.h"

namespace xinglin::fhir::path {

struct Frame {
    const Collection* self;               // $this
    std::int64_t index = -1;              // $index; -1 outside of an iteration.
    const Collection* total = nullptr;    // $total
};

class Evaluator final {
 public:
    Evaluator(const Scope& scope, const Collection& context) : scope_(scope), context_(&context) {}

    // Throws Failure.
    Collection evaluate(const Term& term, const Collection& input, const Frame& frame);
    // The same, and what it defines is forgotten after it.
    Collection enclosed(const Term& term, const Collection& input, const Frame& frame);

    const Scope& scope() const { return scope_; }
    const Definitions& definitions() const { return *scope_.definitions; }
    void define(const std::string& name, Collection value);
    void spend(std::size_t steps);
    Temporal now();

 private:
    Collection variable(const Term& term);
    bool names_its_type(const Term& term, const Item& item) const;
    Collection step(const Term& term, const Collection& input, const Frame& frame);
    Collection member(const Term& term, const Collection& input);
    Collection call(const Term& term, const Collection& input, const Frame& frame);
    Collection element_at(const Term& term, const Collection& input, const Frame& frame);
    Collection signed_value(const Term& term, const Collection& input, const Frame& frame);
    Collection binary(const Term& term, const Collection& input, const Frame& frame);
    Collection logic(const Term& term, const Collection& input, const Frame& frame);
    Collection typed(const Term& term, const Collection& input, const Frame& frame);

    const Scope& scope_;
    const Collection* context_;
    std::vector<std::pair<std::string, Collection>> defined_;
    std::uint64_t steps_ = 0;
    std::optional<Temporal> now_;
};

// A function's call: its input, and its arguments when it asks for them.
class Call final {
 public:
    Call(Evaluator& by, const Term& what, const Collection& of, const Frame& around)
        : evaluator(by), term(what), input(of), frame(around) {}

    std::size_t count() const { return term.parts.size(); }
    bool has(std::size_t index) const { return index < count(); }
    // Evaluated where the call stands: $this is what it is around the call.
    Collection argument(std::size_t index) { return evaluator.enclosed(*term.parts[index], *frame.self, frame); }
    // Evaluated on one item of the input.
    Collection on(std::size_t index, const Item& item, std::int64_t position, const Collection* total = nullptr);
    // One item or none of the input or an argument; more are a Failure.
    std::optional<Item> single(const Collection& items) const;
    std::optional<Item> value() const { return single(input); }
    std::optional<Item> value(std::size_t index) { return single(argument(index)); }
    std::optional<std::string> text(const Collection& items) const;
    std::optional<std::int64_t> whole(const Collection& items) const;
    [[noreturn]] void fail(const std::string& zh, const std::string& en) const;

    Evaluator& evaluator;
    const Term& term;
    const Collection& input;
    const Frame& frame;
};

// Singleton evaluation as a Boolean: nothing for an empty collection, true for one item that is none; Failure for several.
std::optional<bool> truth_of(const Collection& items);
Collection truth(std::optional<bool> value);

}  // namespace xinglin::fhir::path
