// Our FHIRPath against npm's: usage: node differential.mjs DATA EACH COMMAND... ; COMMAND is given `--in FILE --out FILE`.
// Prints "N equal, N explained, N different"; exit 1 when anything is different without a reason in explained.mjs.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import fhirpath from 'fhirpath'
import r4 from 'fhirpath/fhir-context/r4/index.js'
import { expressions, resources } from './cases.mjs'
import { explanation } from './explained.mjs'

const [data, each, ...command] = process.argv.slice(2)
const SHOWN = 40

function write_cases(folder) {
  const of = expressions()
  const cases = []
  let number = 0
  for (const { from, resource } of resources(data, Number(each))) {
    const file = join(folder, `${++number}.json`)
    writeFileSync(file, resource)
    const parsed = JSON.parse(resource)
    for (const expression of of(parsed.resourceType)) cases.push({ from, file, parsed, expression })
  }
  const out = join(folder, 'cases.jsonl')
  writeFileSync(out, cases.map(({ file, expression }, id) => JSON.stringify({ id, file, expression })).join('\n') + '\n')
  return cases
}

function ours(folder) {
  const out = join(folder, 'answers.jsonl')
  const began = performance.now()
  const [program, ...args] = command
  const done = spawnSync(program, [...args, '--in', join(folder, 'cases.jsonl'), '--out', out], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (done.status !== 0) throw new Error(`${command.join(' ')} ended with ${done.status ?? done.signal}`)
  const answers = readFileSync(out, 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line))
  return { answers, took: performance.now() - began }
}

// npm's own resolve() asks the network; what FHIR lets resolve here is what is contained.
let resource_now
const contained = ({ reference }) => (reference?.startsWith('#') ? (resource_now.contained ?? []).filter((one) => '#' + one.id === reference) : [])
const options = {
  traceFn: () => {},
  userInvocationTable: { resolve: { fn: (inputs) => inputs.flatMap((one) => contained(one.data ?? one)), arity: { 0: [] } } },
}

const compiled = new Map()
function theirs({ parsed, expression }) {
  resource_now = parsed
  try {
    if (!compiled.has(expression)) compiled.set(expression, fhirpath.compile(expression, r4, options))
    return { results: compiled.get(expression)(parsed, { resource: parsed, rootResource: parsed }) }
  } catch (error) {
    return { error: String(error.message ?? error) }
  }
}

const plain = (value) => (value === undefined ? null : JSON.parse(JSON.stringify(value)))

function same(our, their) {
  if (our.error !== undefined || their.error !== undefined) return our.error !== undefined && their.error !== undefined
  if (our.results.some(({ type }) => !/^[A-Za-z]\w*$/.test(type))) return false   // A type is named bare: code, Integer.
  return isDeepStrictEqual(our.results.map((one) => one.value), plain(their.results))
}

const folder = mkdtempSync(join(tmpdir(), 'fhirpath-'))
try {
  const cases = write_cases(folder)
  const { answers, took } = ours(folder)
  const count = { equal: 0, explained: 0, different: 0 }
  const groups = new Map()
  const began = performance.now()
  cases.forEach((one, id) => {
    const their = theirs(one)
    if (answers[id]?.id !== id) throw new Error(`answer ${id} is missing`)
    if (same(answers[id], their)) return count.equal++
    if (explanation(one.expression, answers[id], their)) return count.explained++
    count.different++
    const group = groups.get(one.expression) ?? { ...one, our: answers[id], their, times: 0 }
    group.times++
    groups.set(one.expression, group)
  })
  const npm = performance.now() - began
  for (const { expression, from, our, their, times } of [...groups.values()].slice(0, SHOWN)) {
    console.log(`${times} x ${expression}\n   in ${from}\n   ours: ${JSON.stringify(our).slice(0, 300)}\n   npm:  ${JSON.stringify(plain(their)).slice(0, 300)}`)
  }
  console.log(`${cases.length} cases; ours ${(took / 1000).toFixed(1)} s with start and files, npm ${(npm / 1000).toFixed(1)} s`)
  console.log(`${count.equal} equal, ${count.explained} explained, ${count.different} different`)
  process.exitCode = count.different > 0 || count.equal === 0 ? 1 : 0
} finally {
  rmSync(folder, { recursive: true, force: true })
}
