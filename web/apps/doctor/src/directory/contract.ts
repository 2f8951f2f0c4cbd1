// What the doctor signs is written for the authority; here it is read out for the doctor. Undefined where it cannot be read.
export interface ContractFacts {
  doctor: string;
  institution: string;
  ring: string;
  filing: string;
  term: { from: string; to?: string };
}

export function contractFacts(signedText: string): ContractFacts | undefined {
  try {
    const read = JSON.parse(signedText) as ContractFacts;
    return typeof read.doctor === "string" && typeof read.term?.from === "string" ? read : undefined;
  } catch {
    return undefined;
  }
}
