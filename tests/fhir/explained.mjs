// Where npm's fhirpath answers otherwise, and why the specification is with us. Each reason names the expressions it is for.
const REASONS = [
  {
    reason: 'R4, data types: xhtml is a primitive type, and hasValue() is true for a primitive that has a value; npm takes Narrative.div for none.',
    applies: (expression) => expression === 'descendants().all(hasValue() or (children().count() > id.count()))',
  },
  {
    reason: 'FHIRPath N1, resolve() and ofType(): the contained Practitioner is of type FHIR.Practitioner; what a function given to npm returns has no type there.',
    applies: (expression) => expression.includes('member.resolve().iif(empty(), true, ofType(Practitioner).exists())'),
  },
  {
    reason: 'FHIRPath N1, | (union) and = (equals): duplicates are what is equal, and 1e-22 g is not 1e-245 g; npm rounds decimals to eight digits before it compares.',
    applies: (expression, our) => expression.includes('|') && JSON.stringify(our.results ?? '').includes('1e-245'),
  },
  {
    reason: 'FHIRPath N1, matches(): regular expressions are those of XML Schema and PCRE, in which \\@, \\- and a lone ] may stand; npm hands them to ECMAScript in Unicode mode.',
    applies: (_expression, our, their) => our.error === undefined && (their.error ?? '').startsWith('Invalid regular expression'),
  },
]

export function explanation(expression, our, their) {
  return REASONS.find((one) => one.applies(expression, our, their))?.reason
}
