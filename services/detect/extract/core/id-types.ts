/** What identifiers are by their type (HL7 table 0203, which FHIR has as a code system). */
const types: ReadonlyMap<string, string> = new Map(
  Object.entries({
    SS: 'ssn',
    MR: 'medical record number',
    MRT: 'medical record number',
    PI: 'patient id',
    PT: 'patient id',
    DL: 'drivers license number',
    PPN: 'passport number',
    MC: 'medicare beneficiary identifier',
    MA: 'medicaid number',
    MB: 'member id',
    SN: 'subscriber id',
    NH: 'health insurance number',
    HC: 'health insurance number',
    JHN: 'health insurance number',
    NI: 'national identification number',
    NNUSA: 'ssn',
    NNGBR: 'nhs number',
    NPI: 'npi',
    DEA: 'dea number',
    AN: 'patient account number',
    TAX: 'tax identification number',
    EN: 'employer identification number',
    BA: 'bank account number',
    CC: 'credit card number',
    UDI: 'udi',
  }),
);

/** The words for an identifier of that type; empty for one that is not known. */
export const labelOfIdType = (code: string): string => types.get(code) ?? '';
