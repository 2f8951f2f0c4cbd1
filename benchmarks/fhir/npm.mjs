// usage: node npm.mjs RESOURCES SECONDS: what npm's `fhirpath` and `fhir` need for the same work, as a list of figures.
// Validation is npm fhir's structure and codes, then every invariant of the type by fhirpath; search values are every parameter's
// expression by fhirpath, without what makes values of the results.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { invariants_of, searches_of } from '../../tests/fhir/cases.mjs'

const require = createRequire(new URL('../../tests/fhir/package.json', import.meta.url))
const fhirpath = require('fhirpath'), r4 = require('fhirpath/fhir-context/r4'), { Fhir } = require('fhir')
const [file, seconds] = process.argv.slice(2)
const EVERY = 20   // One resource of so many: they are many and npm is slow.
const KILOBYTE_LEAST = 700, KILOBYTE_MOST = 1400

const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
const some = lines.length > 100 ? lines.filter((line, at) => at % EVERY === 0) : lines
const observations = lines.filter((line) => line.includes('"resourceType":"Observation"') &&
  Buffer.byteLength(line) >= KILOBYTE_LEAST && Buffer.byteLength(line) <= KILOBYTE_MOST).slice(0, 100)
const judge = new Fhir(), searches = searches_of(), invariants = invariants_of()
const options = { traceFn: () => {}, userInvocationTable: { resolve: { fn: () => [], arity: { 0: [] } } } }

const compiled = new Map()
function evaluate(expression, resource) {
  try {
    if (!compiled.has(expression)) compiled.set(expression, fhirpath.compile(expression, r4, options))
    compiled.get(expression)(resource, { resource, rootResource: resource })
  } catch {
    compiled.set(expression, () => [])
  }
}

const work = {
  parse_write: ({ line }) => JSON.stringify(JSON.parse(line)),
  validate: ({ resource }) => {
    judge.validate(resource, { errorOnUnexpected: true })
    for (const one of invariants(resource.resourceType)) evaluate(one, resource)
  },
  index: ({ resource }) => searches(resource.resourceType).forEach((one) => evaluate(one, resource)),
}

function measure(name, of, each) {
  const all = of.map((line) => ({ line, resource: JSON.parse(line) }))
  for (const one of all.slice(0, 10)) each(one)
  let done = 0, bytes = 0
  const before = process.cpuUsage(), until = performance.now() + Number(seconds) * 1000
  while (performance.now() < until) {
    const one = all[done % all.length]
    each(one)
    done++
    bytes += Buffer.byteLength(one.line)
  }
  const { user, system } = process.cpuUsage(before), us = user + system
  return [{ name, value: us / done, unit: 'us/resource' }, { name: `${name}.rate`, value: bytes / us, unit: 'MB/s' }]
}

const figures = []
for (const [name, each] of Object.entries(work)) figures.push(...measure(`fhir.npm.${name}`, some, each))
if (observations.length > 0) {
  for (const [name, each] of Object.entries(work)) figures.push(...measure(`fhir.npm.observation.${name}`, observations, each))
}
console.log(JSON.stringify(figures))
