// Invalid resources made of valid ones, each by one rule. A rule gives the mutated JSON text, or nothing where it does not apply.
import { members, primitives } from './elements.mjs'

// The same numbers on every machine (mulberry32).
export function dice(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const any = (list, roll) => list[Math.floor(roll() * list.length)]
const text = (resource) => JSON.stringify(resource)
const DEEP = 300

// Changes one of the members that fit, in place.
const change = (fits, how) => (resource, roll) => {
  const all = [...members(resource)].filter(fits)
  if (all.length === 0) return undefined
  const one = any(all, roll)
  how(one, roll)
  return text(resource)
}

function misspelt({ holder, name, value }, roll) {
  const at = 1 + Math.floor(roll() * (name.length - 1))
  const wrong = [name.slice(0, at) + name.slice(at + 1), name + 's', name.slice(0, at) + name[at].toUpperCase() + name.slice(at + 1) + '_', name[0].toUpperCase() + name.slice(1)]
  delete holder[name]
  holder[any(wrong, roll)] = value
}

function wrong_type(value, code, roll) {
  if (Array.isArray(value)) return any([value[0], { 0: value[0] }, 'list', value.map(() => (primitives(code) ? {} : 7))], roll)
  if (value !== null && typeof value === 'object') return any(['text', 12, true, [value]], roll)
  if (typeof value === 'string') return any([17, false, { value }, [value]], roll)
  return any([String(value), { value }, [value], typeof value === 'number' ? true : 1], roll)
}

const BAD = {
  date: ['2020-13-01', '2021-02-30', '20-01-01', '2020/01/01', ''], dateTime: ['2020-01-01T10:00', '2020-01-01T25:00:00Z', '2020-01-01T10:00:00', 'now'],
  instant: ['2020-01-01', '2020-01-01T10:00:00'], time: ['25:00:00', '10:00'], id: ['a b', 'ä', 'x'.repeat(65), ''], code: [' a', 'a  b', ''], uri: ['a b', ''],
  url: ['a b', ''], canonical: ['a b', ''], oid: ['1.2.3', 'urn:oid:3.1'], uuid: ['urn:uuid:1'], string: ['', '  '], markdown: [''], base64Binary: ['a', 'a=bc', '####'],
  integer: [1.5, 3000000000], positiveInt: [0, -1], unsignedInt: [-1, 0.5], boolean: ['yes'], decimal: ['1.0'], xhtml: ['<p>a</p>', '<div><script>a</script></div>', '<div><p>a</div>'],
}
const type_of = (one) => one.element.type?.find((type) => type.code === one.code)?.extension?.find((each) => each.url.endsWith('fhir-type'))?.valueUrl ?? one.code

function doubled(resource, roll) {
  const whole = text(resource)
  const { holder, name } = any([...members(resource)], roll)
  const inner = text(holder)
  const twice = '{' + JSON.stringify(name) + ':' + JSON.stringify(holder[name]) + ',' + inner.slice(1)
  return whole.includes(inner) ? whole.replace(inner, () => twice) : undefined
}

function too_deep(resource, roll) {
  if (roll() < 0.5 && !['Bundle', 'Binary', 'Parameters'].includes(resource.resourceType)) {
    const inner = { resourceType: 'Basic', id: 'b', code: { text: 'b' } }
    resource.contained = [{ resourceType: 'Basic', id: 'a', code: { text: 'a' }, contained: [inner] }]
    return text(resource)
  }
  let deep = { url: 'http://example.org/deep', valueString: 'x' }
  for (let i = 0; i < DEEP; i++) deep = { url: 'http://example.org/deep', extension: [deep] }
  return text({ ...resource, meta: { extension: [deep] } })
}

const is_single = ({ element, value }) => element.max === '1' && !Array.isArray(value)
// What may be written in other ways too is no proof: a choice given in another type, an extension's url.
const RULES = {
  missing: change(({ element, holder, name }) => element.min > 0 && !('_' + name in holder), ({ holder, name }) => delete holder[name]),
  doubled,
  misspelt: change(({ name }) => name.length > 2, misspelt),
  wrong_type: change(() => true, (one, roll) => (one.holder[one.name] = wrong_type(one.value, one.code, roll))),
  outside: change(
    ({ element, code }) => element.binding?.strength === 'required' && code === 'code' && !/mimetypes|ucum/.test(element.binding.valueSet),
    (one, roll) => {
      const wrong = any(['no-such-code', 'ZZZ', '0x'], roll)
      one.holder[one.name] = Array.isArray(one.value) ? [wrong] : wrong
    }),
  malformed: change(
    (one) => BAD[type_of(one)] && typeof one.value !== 'object',
    (one, roll) => (one.holder[one.name] = any(BAD[type_of(one)], roll))),
  too_many: change(is_single, (one) => (one.holder[one.name] = [one.value, one.value])),
  empty: change(() => true, (one, roll) => (one.holder[one.name] = any([null, Array.isArray(one.value) ? [] : typeof one.value === 'object' ? {} : null], roll))),
  too_deep,
}
export const rules = Object.keys(RULES)

export function mutated(resource, rule, roll) {
  return RULES[rule](structuredClone(resource), roll)
}
