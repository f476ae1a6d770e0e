/** What a code is by the system that it is of: HL7 table 0396, and FHIR's names for the same. */
const systems: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:I10[CPM]?|I10CM|ICD-?10(?:-?CM)?)$|\/icd-10(?:-cm|-gm|-am)?$|2\.16\.840\.1\.113883\.6\.(?:3|90)$/i,
    'icd-10 diagnosis code',
  ],
  [
    /^(?:C4|CPT-?4?|HCPCS|HPC|HCPT)$|\/go\/cpt$|\/hcpcs(?:-all-codes)?$|2\.16\.840\.1\.113883\.6\.(?:12|285)$/i,
    'cpt code',
  ],
  [/^NDC$|\/sid\/ndc$|2\.16\.840\.1\.113883\.6\.69$/i, 'ndc'],
];

/** The words for codes of a system; empty for one that is not known. */
export const labelOfSystem = (system: string): string =>
  system.length > 128 ? '' : (systems.find(([names]) => names.test(system))?.[1] ?? '');
