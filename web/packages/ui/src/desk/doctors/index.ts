// What the doctor's desk and the institution's both show of a doctor who joins.
export { default as DossierFacts } from "./DossierFacts.vue";
export { dayText, findingTexts, missingText, reasonText, termText, untilText } from "./reading";
