// Published examples that are not valid by the specification they are examples of: which fault, and where it says so.
const FAULTS = [
  ['bundle-questionnaire.json', /"linkId" is required/, 'Questionnaire.item.linkId is 1..1; the display items have none'],
  ['codesystem-example.json', /csd-1/, 'csd-1: the code chol-mass is defined twice'],
  ['devicemetric-example.json', /must not point to DeviceDefinition/, 'DeviceMetric.parent is Reference(Device)'],
  ['deviceusestatement-example.json', /must not point to Procedure/, 'DeviceUseStatement.reasonReference is Reference(Condition | Observation | DiagnosticReport | DocumentReference | Media)'],
  ['medicationrequest0301.json', /must not point to Practitioner/, 'MedicationRequest.dispenseRequest.performer is Reference(Organization)'],
]

export const invalid_example = (file, issue) => FAULTS.some(([name, fault]) => name === file && fault.test(issue.diagnostics))

// What others refuse although the specification allows it.
const ALLOWED = [
  ['schema', 'StructureDefinition/example-composition', 'json.html: every primitive may have an underscored companion; the schema leaves out _profile'],
]

export const refused_by_others = (judge, { resourceType, id }) => ALLOWED.some(([by, of]) => by === judge && of === `${resourceType}/${id}`)
