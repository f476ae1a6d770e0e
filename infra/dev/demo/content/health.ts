import type { Recipe } from '../draft.ts';
import { dea, mbi, npi } from '../values/numbers.ts';
import { person } from '../values/person.ts';
import { day, jsonLines, money, prose } from './text.ts';

/** Claims as a clearing house sends them. */
export const claims: Recipe = (draft, rows) => ({
  contentType: 'application/x-ndjson',
  body: jsonLines(rows, (row) => {
    const { random } = draft;
    const who = person(random);
    return {
      claim: `CL-2026-${10_000 + row}`,
      patient: {
        name: draft.put('NAME', who.name),
        dateOfBirth: draft.put('DATE_OF_BIRTH', who.birthDate),
        medicareBeneficiaryIdentifier: draft.put('USA_MEDICARE_BENEFICIARY_IDENTIFIER', mbi(random)),
        medicalRecordNumber: draft.put('MEDICAL_RECORD_NUMBER', `MRN${random.digits(8)}`),
      },
      provider: { npi: draft.put('USA_NATIONAL_PROVIDER_IDENTIFIER', npi(random)) },
      serviceDate: day(random),
      charge: money(random),
    };
  }),
});

/** A letter from a practice. */
export const prescription: Recipe = (draft) => {
  const { random } = draft;
  const patient = person(random);
  const doctor = person(random);
  return {
    contentType: 'text/plain',
    body: [
      'PRESCRIPTION',
      `Date: ${day(random)}`,
      `Patient name: ${draft.put('NAME', patient.name)}`,
      `Date of birth: ${draft.put('DATE_OF_BIRTH', patient.birthDate)}`,
      `Patient address: ${draft.put('ADDRESS', patient.address)}`,
      `Prescriber: Dr. ${draft.put('NAME', doctor.name)}`,
      `DEA number: ${draft.put('US_DRUG_ENFORCEMENT_AGENCY_NUMBER', dea(random, doctor.last))}`,
      `NPI: ${draft.put('USA_NATIONAL_PROVIDER_IDENTIFIER', npi(random))}`,
      '',
      prose(random, 3),
      '',
    ].join('\n'),
  };
};
