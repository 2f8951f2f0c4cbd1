// Validation: usage: node validity.mjs DATA NUMBER COMMAND... ; COMMAND is given `--json FILE...`. What is valid passes, and of
// NUMBER mutations made by rule none does. Prints "N valid, N explained, N mutations refused, N wrong".
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { by_npm, by_schema } from './others.mjs'
import { dice, mutated, rules } from './mutations.mjs'
import { invalid_example, refused_by_others } from './invalid.mjs'

const [data, number, ...command] = process.argv.slice(2)
const SHOWN = 30, SEED = 20_240_229, LARGEST = 60_000, EACH = 6

function judged(files) {
  const [program, ...args] = command
  const done = spawnSync(program, [...args, '--json', ...files], { encoding: 'utf8', maxBuffer: 1 << 30 })
  const lines = done.stdout.trimEnd().split('\n')
  return lines.map((line) => JSON.parse(line).issue.filter(({ severity }) => severity === 'error' || severity === 'fatal'))
}

const files = ['fhir-r4-examples', 'synthea-r4'].flatMap((folder) =>
  readdirSync(join(data, folder)).filter((name) => name.endsWith('.json')).sort().map((name) => join(data, folder, name)))

function judge_valid(count) {
  const verdicts = judged(files)
  if (verdicts.length !== files.length) throw new Error(`${files.length} files and ${verdicts.length} outcomes`)
  const sound = []
  files.forEach((file, at) => {
    const wrong = verdicts[at].filter((issue) => !invalid_example(basename(file), issue))
    if (wrong.length > 0) {
      count.wrong++
      console.log(`refused: ${file}\n   ${wrong[0].expression}: ${wrong[0].diagnostics}`)
    } else if (verdicts[at].length > 0) count.explained++
    else sound.push(file), count.valid++
  })
  return sound
}

// Each example, and of every bundle some resources of each type.
function* resources(sound) {
  for (const file of sound) {
    const parsed = JSON.parse(readFileSync(file, 'utf8'))
    const seen = new Map()
    const own = parsed.resourceType === 'Bundle' ? parsed.entry.map(({ resource }) => resource) : [parsed]
    for (const one of own) {
      seen.set(one.resourceType, (seen.get(one.resourceType) ?? 0) + 1)
      if (seen.get(one.resourceType) <= EACH && JSON.stringify(one).length < LARGEST) yield one
    }
  }
}

// What is mutated must pass as it is, or a refusal would prove nothing.
function judge_alone(count, all, folder) {
  const file = join(folder, 'alone.ndjson')
  writeFileSync(file, all.map((one) => JSON.stringify(one)).join('\n') + '\n')
  const verdicts = judged([file])
  if (verdicts.length !== all.length) throw new Error(`${all.length} resources and ${verdicts.length} outcomes`)
  return all.filter((one, at) => {
    if (verdicts[at].length === 0) return count.valid++, true
    count.wrong++
    console.log(`refused: ${one.resourceType}/${one.id}\n   ${verdicts[at][0].expression}: ${verdicts[at][0].diagnostics}`)
  })
}

function judge_mutations(count, sound, folder) {
  const all = judge_alone(count, [...resources(sound)], folder), roll = dice(SEED), made = []
  while (made.length < Number(number)) {
    const rule = rules[made.length % rules.length], from = all[Math.floor(roll() * all.length)]
    const line = mutated(from, rule, roll)
    if (line !== undefined && line !== JSON.stringify(from)) made.push({ rule, line, from })
  }
  const file = join(folder, 'mutations.ndjson')
  writeFileSync(file, made.map(({ line }) => line).join('\n') + '\n')
  const verdicts = judged([file])
  if (verdicts.length !== made.length) throw new Error(`${made.length} mutations and ${verdicts.length} outcomes`)
  judge_by_others(count, all, made)
  let shown = 0
  made.forEach(({ rule, line, from }, at) => {
    if (verdicts[at].length > 0) return count.refused++
    count.wrong++
    if (shown++ < SHOWN) console.log(`passed: ${rule} of ${from.resourceType}/${from.id}\n   ${difference(JSON.stringify(from), line)}`)
  })
}

// What the R4 JSON schema or npm's `fhir` refuses and we pass must have its reason; what they let pass is only counted.
function judge_by_others(count, all, made) {
  const passed = { schema: 0, fhir: 0 }
  const judges = { schema: by_schema(), fhir: by_npm() }
  for (const [name, judge] of Object.entries(judges)) {
    for (const one of all) {
      if (judge(one) || refused_by_others(name, one)) continue
      count.wrong++
      console.log(`refused by ${name} alone: ${one.resourceType}/${one.id}`)
    }
    for (const { line } of made) passed[name] += judge(JSON.parse(line)) ? 1 : 0
  }
  console.log(`of ${made.length} mutations the JSON schema passes ${passed.schema}, npm's fhir ${passed.fhir}`)
}

function difference(before, after) {
  let at = 0
  while (before[at] === after[at]) at++
  return `${before.slice(Math.max(0, at - 40), at + 60)}  ->  ${after.slice(Math.max(0, at - 40), at + 60)}`
}

const folder = mkdtempSync(join(tmpdir(), 'validity-'))
try {
  const count = { valid: 0, explained: 0, refused: 0, wrong: 0 }
  judge_mutations(count, judge_valid(count), folder)
  console.log(`${count.valid} valid, ${count.explained} explained, ${count.refused} mutations refused, ${count.wrong} wrong`)
  process.exitCode = count.wrong > 0 || count.refused === 0 ? 1 : 0
} finally {
  rmSync(folder, { recursive: true, force: true })
}
