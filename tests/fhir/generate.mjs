// Resources made by rule from R4's definitions: the smallest that has all it must have, and one with a marked value at a path.
import { child_of, terms } from './elements.mjs'

export const MARK = 'marke-7'
const NUMBER = 73.19
const DAY = '1973-07-09'
const DEEP_MAX = 8
const SYSTEM = 'http://example.org/system'
const UCUM = { unit: 'kg', system: 'http://unitsofmeasure.org', code: 'kg' }
const capital = (text) => text[0].toUpperCase() + text.slice(1)
const json_name = (element, code) => (element.path.endsWith('[x]') ? element.path.split('.').at(-1).slice(0, -3) + capital(code) : element.path.split('.').at(-1))
const name_of_type = (type) => type.extension?.find((one) => one.url.endsWith('fhir-type'))?.valueUrl ?? type.code
const target_of = (type, wanted) => {
  const names = (type?.targetProfile ?? []).map((url) => url.split('/').at(-1))
  if (names.length === 0 || names.includes('Resource')) return wanted ?? 'Patient'
  return names.includes(wanted) ? wanted : names[0]
}
const uses = (element, other) => {
  if (element.binding?.strength !== 'required') return undefined
  const codes = terms(element.binding.valueSet)
  return codes[other ? 1 : 0] ?? codes[0]
}

// What an element of that type holds; `mark` is what it shall be found by, `wanted` the type a reference points to.
const VALUES = {
  boolean: () => true, integer: () => 7319, positiveInt: () => 7319, unsignedInt: () => 7319, decimal: () => NUMBER,
  date: () => DAY, dateTime: () => DAY, instant: () => DAY + 'T10:00:00Z', time: () => '10:00:00', base64Binary: () => 'bWFyaw==',
  id: ({ mark }) => mark, string: ({ mark }) => mark, markdown: ({ mark }) => mark, xhtml: () => '<div xmlns="http://www.w3.org/1999/xhtml">text</div>',
  code: ({ element, mark, other }) => uses(element, other)?.code ?? (/languages/.test(element.binding?.valueSet) ? 'fr' : /mimetypes/.test(element.binding?.valueSet) ? (other ? 'image/png' : 'image/gif') : mark),
  uri: ({ mark }) => 'http://example.org/' + mark, url: ({ mark }) => 'http://example.org/' + mark, canonical: ({ mark }) => 'http://example.org/' + mark,
  oid: () => 'urn:oid:1.2.73', uuid: () => 'urn:uuid:c757873d-ec9a-4326-a141-556f43239520',
  Coding: ({ element, mark, other }) => uses(element, other) ?? { system: SYSTEM, code: mark },
  CodeableConcept: (asked) => ({ coding: [VALUES.Coding(asked)], text: asked.mark }),
  Identifier: ({ mark }) => ({ system: SYSTEM, value: mark }), ContactPoint: ({ mark }) => ({ system: 'phone', value: mark }),
  HumanName: ({ mark }) => ({ text: mark, family: mark, given: [mark] }), Period: () => ({ start: DAY, end: DAY }), Timing: () => ({ event: [DAY] }),
  Address: ({ mark }) => ({ text: mark, city: mark, state: mark, country: mark, postalCode: mark, use: 'home' }), Annotation: () => ({ text: 'note' }),
  Reference: ({ type, mark, wanted }) => ({ reference: `${target_of(type, wanted)}/${mark}` }), Attachment: () => ({ contentType: 'text/plain', title: 'title' }),
  Quantity: () => ({ value: NUMBER, ...UCUM }), SimpleQuantity: () => ({ value: NUMBER, ...UCUM }), Money: () => ({ value: NUMBER, currency: 'CNY' }),
  Age: () => ({ value: NUMBER, unit: 'a', system: UCUM.system, code: 'a' }), Duration: () => ({ value: NUMBER, unit: 'h', system: UCUM.system, code: 'h' }),
  Count: () => ({ value: 73, unit: '1', system: UCUM.system, code: '1' }), Distance: () => ({ value: NUMBER, unit: 'm', system: UCUM.system, code: 'm' }),
  Range: () => ({ low: { value: NUMBER, ...UCUM }, high: { value: NUMBER, ...UCUM } }), Ratio: () => ({ numerator: { value: NUMBER, ...UCUM }, denominator: { value: 1, ...UCUM } }),
  SampledData: () => ({ origin: { value: 0, ...UCUM }, period: 10, dimensions: 1, data: `E ${NUMBER} 80` }), Narrative: () => ({ status: 'generated', div: VALUES.xhtml() }),
  Expression: () => ({ language: 'text/fhirpath', expression: 'true' }), Meta: () => ({ versionId: '1' }), Dosage: () => ({ text: 'dose' }), Signature: () => ({ type: [{ system: SYSTEM, code: 's' }], when: DAY + 'T10:00:00Z', who: { display: 'who' } }),
  Extension: () => ({ url: 'http://example.org/extension', valueBoolean: true }), RelatedArtifact: () => ({ type: 'citation', display: 'text' }), UsageContext: () => ({ code: { system: SYSTEM, code: 'c' }, valueCodeableConcept: { text: 'text' } }),
  TriggerDefinition: () => ({ type: 'named-event', name: 'name' }), DataRequirement: () => ({ type: 'Patient' }), ParameterDefinition: () => ({ use: 'in', type: 'string' }), ContactDetail: () => ({ name: 'name' }), Contributor: () => ({ type: 'author', name: 'name' }),
  ElementDefinition: () => ({ id: 'Patient', path: 'Patient' }), Resource: () => ({ resourceType: 'Basic', id: MARK, code: { text: 'basic' } }),
}
export const types_with_values = Object.keys(VALUES)

export function value_of(element, type, asked = {}) {
  const code = name_of_type(type)
  const made = VALUES[code]?.({ element, type, mark: 'other', ...asked })
  if (made !== undefined) return made
  return minimal(element.contentReference?.slice(1) ?? (['BackboneElement', 'Element'].includes(code) ? element.path : code), 0)
}

// What must be there, of a resource or of an element at a path.
export function minimal(path, depth = 0) {
  const out = path.includes('.') ? {} : VALUES[path] ? {} : { resourceType: path }
  return depth > DEEP_MAX ? out : complete(out, path)
}

// What an invariant wants beyond the counts: the first of these that does not speak of what is tried.
const text = { text: 'text' }
const WANTED = {
  AllergyIntolerance: [{ clinicalStatus: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical', code: 'active' }] } }, { verificationStatus: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification', code: 'entered-in-error' }] } }],
  Consent: [{ policyRule: text }], 'Appointment.participant': [{ type: [text] }, { actor: { display: 'actor' } }], Appointment: [{ status: 'proposed' }],
  AppointmentResponse: [{ participantType: [text] }, { actor: { display: 'actor' } }], Bundle: [{ type: 'collection' }],
  CapabilityStatement: [{ kind: 'requirements', description: 'text', rest: [{ mode: 'server' }] }], TerminologyCapabilities: [{ kind: 'requirements', description: 'text' }],
  'Composition.section': [{ title: 'text', text: { status: 'generated', div: '<div xmlns="http://www.w3.org/1999/xhtml">text</div>' } }, { entry: [{ display: 'entry' }] }],
  'Condition.stage': [{ summary: text }, { assessment: [{ display: 'text' }] }], 'ImmunizationRecommendation.recommendation': [{ vaccineCode: [text] }, { targetDisease: text }],
  InsurancePlan: [{ name: 'name' }, { identifier: [{ value: 'id' }] }], Organization: [{ name: 'name' }, { identifier: [{ value: 'id' }] }], 'MolecularSequence': [{ coordinateSystem: 0 }],
  Linkage: [{ item: [{ type: 'source', resource: { display: 'a' } }, { type: 'alternate', resource: { display: 'b' } }] }],
  'Questionnaire.item': [{ type: 'string' }], 'RequestGroup.action': [{ resource: { display: 'text' } }], ServiceRequest: [{ code: text }], 'ValueSet.compose.include': [{ system: SYSTEM }],
  StructureDefinition: [{ type: 'Patient', kind: 'resource', abstract: false, derivation: 'constraint', baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Patient', differential: { element: [{ id: 'Patient', path: 'Patient' }] } }],
}

export function complete(object, path, avoid) {
  const wanted = (WANTED[path] ?? []).find((one) => !(avoid in one))
  const satisfied = (WANTED[path] ?? []).some((one) => Object.keys(one).length === 1 && Object.keys(one)[0] in object)
  if (wanted && !satisfied) Object.assign(object, { ...structuredClone(wanted), ...object })
  for (const element of child_of(path)) {
    const own = element.path.split('.').at(-1).replace('[x]', '')
    const there = Object.keys(object).some((name) => name === own || (element.path.endsWith('[x]') && name.startsWith(own)))
    if (element.min === 0 || there) continue
    set(object, element, (element.type ?? [{ code: 'BackboneElement' }])[0], value_of(element, (element.type ?? [{ code: 'BackboneElement' }])[0]))
  }
  return object
}

export function set(object, element, type, value) {
  const name = json_name(element, type.code)
  for (const { code } of element.type ?? []) delete object[json_name(element, code)]   // Of a choice only one.
  object[name] = element.max === '1' ? value : [value]
  return name
}

// The object that stands at an element, made when it is missing, with the name it has.
export function enter(object, element, type, below) {
  const name = json_name(element, type.code)
  const kept = element.max === '1' ? object[name] : object[name]?.[0]
  if (kept) return { name, inner: kept }
  const inner = VALUES[type.code] && !['BackboneElement', 'Element'].includes(type.code) ? {} : minimal(below)
  object[name] = element.max === '1' ? inner : [inner]
  return { name, inner }
}
