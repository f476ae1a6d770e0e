/** What identifiers are by the OID of who gives them out (HL7's OID registry, HL7 Terminology): none of them has a word in the message. */
const labels: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '2.16.840.1.113883.4.1': 'ssn',
    '2.16.840.1.113883.4.2': 'tax identification number',
    '2.16.840.1.113883.4.4': 'employer identification number',
    '2.16.840.1.113883.4.6': 'npi',
    '2.16.840.1.113883.4.572': 'medicare beneficiary identifier',
    '2.16.840.1.113883.4.927': 'medicare beneficiary identifier',
    '2.16.840.1.113883.4.814': 'dea number',
    '2.16.840.1.113883.2.1.4.1': 'nhs number',
    '2.16.840.1.113883.2.4.6.3': 'bsn',
    '2.16.840.1.113883.2.9.4.3.2': 'codice fiscale',
    '1.2.250.1.213.1.4.8': 'numéro de sécurité sociale',
    '1.2.208.176.1.2': 'cpr-nummer',
    '1.2.752.129.2.1.3.1': 'personnummer',
    '2.16.578.1.12.4.1.4.1': 'fødselsnummer',
    '1.2.246.21': 'henkilötunnus',
  }),
);

/** Arcs below which each number is a state's driving licences (its FIPS code), or a country's passports. */
const arcs = [
  [/^2\.16\.840\.1\.113883\.4\.3\.\d{1,2}$/, 'drivers license number'],
  [/^2\.16\.840\.1\.113883\.4\.330\.\d{1,3}$/, 'passport number'],
] as const;

/** The words for what an OID (`urn:oid:` before it or not) identifies; empty for one that is not known. */
export function labelOfOid(text: string): string {
  const oid = text.replace(/^urn:oid:/i, '');
  return labels.get(oid) ?? arcs.find(([arc]) => arc.test(oid))?.[1] ?? '';
}
