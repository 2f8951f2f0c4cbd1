// FHIRPath: an expression compiled once and evaluated many times, from several threads if you like.
#pragma once

#include "libs/fhir/json/finding.h"
#include "libs/fhir/path/scope.h"

namespace xinglin::fhir::path {

struct Term;

class Expression final {
 public:
    // Findings say where the text is wrong.
    static Expect<Expression> compile(std::string_view text);
    // For resources of one type: what is said of other types is left out.
    static Expect<Expression> compile_for(std::string_view text, const Definitions& definitions, const Structure& type);
    Expression(Expression&&) noexcept;
    Expression& operator=(Expression&&) noexcept;
    ~Expression();

    // What is surely wrong with it on resources of that type, though evaluating would only find nothing: see check.h.
    std::optional<Finding> fault_on(const Definitions& definitions, const Structure& type) const;
    // $this and %context are `focus`. Scope::definitions and the documents outlive the result.
    Expect<Collection> evaluate(const Scope& scope, const Item& focus) const;
    // As a criterion: false for an empty result, true for one item that is no Boolean.
    Expect<bool> holds(const Scope& scope, const Item& focus) const;
    const std::string& text() const { return text_; }
    const Term& term() const { return *term_; }
    bool is_empty() const;   // It can have no result, whatever it is evaluated on.

 private:
    Expression(std::string text, std::unique_ptr<Term> term);

    std::string text_;
    std::unique_ptr<Term> term_;
};

// [{"type":"HumanName","value":{...}},{"type":"Integer","value":3}]: FHIR's names and System's, which differ by their first letter.
void write(const Collection& items, std::string& out);

}  // namespace xinglin::fhir::path
