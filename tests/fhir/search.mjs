// Search parameters, each tried on two resources made by rule: usage: node search.mjs COMMAND... (`xinglin fhir`).
// One resource must yield the value, the other, the same without the value or with another, must not.
// Prints "N parameters of types, N pairs, N explained, N wrong"; exit 1 when anything is wrong.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { below_of, child_of } from './elements.mjs'
import { MARK, complete, enter, minimal, set, value_of } from './generate.mjs'
import { parameters } from './parameters.mjs'

const command = process.argv.slice(2)
const SHOWN = 20

// By what type of element a value is found; the first that an element allows is taken.
const FITTING = {
  token: ['CodeableConcept', 'Coding', 'code', 'Identifier', 'ContactPoint', 'boolean', 'id', 'string', 'uri', 'canonical', 'http://hl7.org/fhirpath/System.String'],
  date: ['dateTime', 'date', 'instant', 'Period', 'Timing'], string: ['string', 'HumanName', 'Address', 'markdown', 'CodeableConcept', 'code', 'Annotation'],
  reference: ['Reference', 'canonical', 'uri', 'Resource'], quantity: ['Quantity', 'Money', 'Age', 'Duration', 'Range', 'SampledData', 'SimpleQuantity'],
  number: ['decimal', 'integer', 'positiveInt', 'unsignedInt', 'Range'], uri: ['uri', 'url', 'canonical', 'oid', 'uuid'], special: ['BackboneElement'],
}
const NEEDLES = {
  boolean: ['"code":"true"'], date: ['1973-07-09'], dateTime: ['1973-07-09'], instant: ['1973-07-09'], Period: ['1973-07-09'], Timing: ['1973-07-09'],
  integer: ['7319'], positiveInt: ['7319'], unsignedInt: ['7319'], decimal: ['73.19'], Quantity: ['73.19'], Money: ['73.19'], Age: ['73.19'], Duration: ['73.19'],
  Range: ['73.19'], SampledData: ['73.19'], SimpleQuantity: ['73.19'], oid: ['1.2.73'], BackboneElement: ['31.25'], uuid: ['c757873d'],
}

const steps_of = (side) => side.replace(/^\((.*)\)/, '$1').match(/(?:[^.()]|\([^()]*(?:\([^()]*\)[^()]*)*\))+/g)
const cast_of = (step) => /^(?:ofType|as)\((\w+)\)$/.exec(step ?? '')?.[1]

// Puts a marked value where the steps lead, below `object` at `path`. What it gives back takes the value away again.
function plant(object, path, steps, kind, mark = MARK) {
  let at = { object, path, taken: undefined }
  for (let i = 0; i < steps.length; ++i) {
    const name = steps[i].replace(/\[\d+\]$/, '')
    const element = child_of(at.path).find(({ path: own }) => own === `${at.path}.${name}` || own === `${at.path}.${name}[x]`)
    if (!element) return undefined
    const cast = cast_of(steps[i + 1])
    if (cast) ++i
    const where = /^where\((.*)\)$/.exec(steps[i + 1] ?? '')?.[1]
    if (where) ++i
    const types = element.type ?? [{ code: 'BackboneElement' }]
    const last = i === steps.length - 1
    const code = cast ?? (last ? FITTING[kind].find((one) => types.some(({ code: own }) => own === one)) : types[0].code)
    const type = types.find(({ code: own }) => own === code)
    if (!type) return undefined
    if (last) return finish(at, element, type, where, mark)
    const { name: key, inner } = enter(at.object, element, type, below_of(element, code))
    const taken = element.min === 0 ? { holder: at.object, key } : at.taken
    at = { object: inner, path: below_of(element, code), taken, where: where ? condition(inner, where) : at.where }
  }
}

// `type='composed-of'`: true here, and how to make it untrue.
function condition(object, where) {
  const equal = /^(\w+)\s*=\s*'([^']*)'$/.exec(where)
  if (!equal) return undefined
  object[equal[1]] = equal[2]
  return () => (object[equal[1]] = equal[2] === 'email' ? 'fax' : equal[1] === 'system' ? 'email' : 'citation')
}

function finish(at, element, type, where, mark) {
  const wanted = /resolve\(\) is (\w+)/.exec(where ?? '')?.[1]
  const planted = value_of(element, type, { mark, wanted })
  if (type.code === 'BackboneElement') Object.assign(planted, { longitude: 121.5, latitude: 31.25 })
  const key = set(at.object, element, type, planted)
  const inner = where && !wanted ? condition(planted, where) : undefined
  const needles = NEEDLES[type.code] ?? [type.code === 'code' ? JSON.stringify(planted) : type.code === 'CodeableConcept' ? planted.coding[0].code : typeof planted.code === 'string' ? planted.code : mark]
  const remove = () => {
    if (inner ?? at.where) return (inner ?? at.where)()
    if (element.min === 0) return delete at.object[key]
    if (at.taken) return delete at.taken.holder[at.taken.key]
    const other = type.code === 'boolean' ? false : value_of(element, type, { mark: 'other', other: true })
    set(at.object, element, type, JSON.parse(JSON.stringify(other).replace(/73\.?19|1973/g, (found) => (found === '73.19' ? '19.37' : '1937'))))
  }
  return { needles, remove, name: key, complete: () => complete(at.object, at.path, key) }
}

// A pair for one side of a parameter's expression, or why there is none.
function pair_of({ type, expression, kind, components }) {
  const made = () => {
    const resource = { ...minimal(type), id: 'one' }
    if (expression.includes(' and ')) return with_truth(resource, expression)
    const [first, ...steps] = steps_of(expression)
    const own = [type, 'Resource', 'DomainResource'].includes(first) ? steps : [first, ...steps]
    const planted = components ? composite(resource, type, own, components) : plant(resource, type, own, kind)
    planted?.complete?.()
    return { resource, ...planted }
  }
  const yes = made(), no = made()
  if (!yes.needles || !no.remove) return undefined
  no.remove()
  prune(no.resource)
  complete(no.resource, type, no.name)
  return { yes: yes.resource, no: no.resource, needles: yes.needles }
}

// What nothing is left of goes too.
function prune(object) {
  for (const [key, value] of Object.entries(object)) {
    if (value === null || typeof value !== 'object') continue
    prune(value)
    if (Array.isArray(value)) object[key] = value.filter((one) => typeof one !== 'object' || Object.keys(one).length > 0)
    if (Object.keys(object[key]).length === 0) delete object[key]
  }
}

// `Patient.deceased.exists() and Patient.deceased != false`
function with_truth(resource, expression) {
  const [, name] = /^\w+\.(\w+)\.exists\(\)/.exec(expression)
  resource[name + 'Boolean'] = true
  return { resource, needles: ['"code":"true"'], remove: () => (resource[name + 'Boolean'] = false) }
}

function composite(resource, type, steps, components) {
  let at = { object: resource, path: type }
  for (const name of steps) {
    const element = child_of(at.path).find(({ path }) => path === `${at.path}.${name}`)
    const { inner } = enter(at.object, element, element.type[0], element.path)
    at = { object: inner, path: below_of(element, element.type[0].code) }
  }
  const all = components.map(({ expression, kind }, i) => {
    const mark = `${MARK}${i}`
    const steps = steps_of(expression)
    return steps[0] === '%resource' ? plant(resource, type, steps.slice(1), kind, mark) : plant(at.object, at.path, steps, kind, mark)
  })
  if (all.some((one) => one === undefined)) return {}
  const whole = () => [...all, { complete: () => complete(at.object, at.path) }].forEach((one) => one.complete())
  return { needles: all.flatMap((one) => one.needles), remove: all.at(-1).remove, complete: whole }
}

// One line for each resource, though those in bundles have lines of their own.
const lines_of = (resource) => 1 + (resource.entry ?? []).reduce((sum, { resource: inner }) => sum + (inner ? lines_of(inner) : 0), 0)

function run(args, resources, folder) {
  const file = join(folder, 'made.ndjson')
  writeFileSync(file, resources.map((one) => JSON.stringify(one)).join('\n') + '\n')
  const done = spawnSync(command[0], [...command.slice(1), ...args, file], { stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 30, encoding: 'utf8' })
  return done.stdout.trimEnd().split('\n').map((line) => JSON.parse(line))
}

const folder = mkdtempSync(join(tmpdir(), 'fhirsearch-'))
try {
  const cases = [...parameters()]
  const explained = new Map()
  const pairs = []
  for (const one of cases) {
    const pair = one.unmade ? undefined : pair_of(one)
    if (pair) pairs.push({ ...one, ...pair })
    else explained.set(one.unmade ?? 'not reached by rule', [...(explained.get(one.unmade ?? 'not reached by rule') ?? []), `${one.type}.${one.code}`])
  }
  const resources = pairs.flatMap(({ yes, no }) => [yes, no])
  const lines = run(['index'], resources, folder)
  const outcomes = run(['validate', '--json'], resources, folder)
  let at = 0, wrong = 0, valid = 0
  const broken = new Map()
  const found = (resource) => {
    const values = lines[at].values
    at += lines_of(resource)
    return values
  }
  pairs.forEach((one, i) => {
    const has = (values) => values.some((value) => value.parameter === one.code && one.needles.every((needle) => JSON.stringify(value).includes(needle)))
    const yes = has(found(one.yes)), no = has(found(one.no))
    const faults = [outcomes[2 * i], outcomes[2 * i + 1]].flatMap(({ issue }) => issue.filter(({ severity }) => ['error', 'fatal'].includes(severity)))
    if (faults.length === 0) ++valid
    for (const { diagnostics, expression } of faults) broken.set(one.type, `${expression}: ${diagnostics}`)
    if (yes && !no) return
    if (++wrong <= SHOWN) console.log(`${one.type}.${one.code} (${one.expression}): ${yes ? 'found where it is not' : 'not found'}: ${JSON.stringify(yes ? one.no : one.yes).slice(0, 400)}`)
  })
  if (process.env.SHOW_INVALID) for (const [type, fault] of broken) console.log(`${type}: ${fault}`)
  const covered = new Set(pairs.map(({ type, code }) => `${type}.${code}`))
  for (const [why, names] of explained) console.log(`${names.length} not made, ${why}: ${names.join(' ')}`)
  console.log(`${valid} of ${pairs.length} pairs valid resources in every other respect`)
  console.log(`${covered.size} parameters of types, ${pairs.length} pairs, ${[...explained.values()].flat().length} explained, ${wrong} wrong`)
  process.exitCode = wrong > 0 || pairs.length === 0 || explained.has('not reached by rule') ? 1 : 0
} finally {
  rmSync(folder, { recursive: true, force: true })
}
