import { alone } from '../../builders/alone.ts';
import { health } from '../../builders/identifier.ts';
import { isolated } from '../../builders/isolated.ts';
import { lookalikes } from '../../builders/lookalikes.ts';

/** Letters and digits as each house likes them; no date, no UUID. */
const anyShape = alone(
  String.raw`(?<!-)(?=[\d-]{0,12}[A-Za-z])(?=(?:[A-Za-z-]{0,12}\d){3})(?!\d{4}-\d\d-\d\dT)[A-Za-z\d](?:-?[A-Za-z\d]){4,17}(?!-)`,
);

export default health({
  id: 'MEDICAL_RECORD_NUMBER',
  name: 'Medical record number',
  pattern: isolated(String.raw`(?:[A-Za-z]{1,4}[-_]?)?\d{5,12}(?:-\d{1,4})?`),
  maxLength: 22,
  keywords: [
    'pt id',
    'pt no',
    'ur number',
    'hosp. no',
    'unit record number',
    'medical rec',
    'patient #',
    'patientnummer',
    'patiëntnummer',
    'número de expediente clínico',
    'numero cartella clinica',
    'nr pacjenta',
    ...[
      'mrn',
      'm.r.n',
      'medical record',
      'medical record number',
      'medical record no',
      'med rec',
      'med rec no',
      'chart number',
      'chart no',
      'patient id',
    ],
    ...[
      'patient identifier',
      'patient number',
      'patient no',
      'patient mrn',
      'hospital number',
      'health record number',
      'emr number',
      'ehr id',
    ],
    ...[
      'patientennummer',
      'fallnummer',
      'numéro de dossier médical',
      'número de historia clínica',
      'historia clínica',
      'nhc',
    ],
  ],
  negativeKeywords: ['phone', 'tel', 'fax', 'dob', 'date', 'zip', 'ssn', 'npi', 'dea'],
  validate: (value) => !/(\d)\1{4}/.test(value),
  forms: [
    {
      trigger: { kind: 'field' },
      pattern: anyShape,
      fieldPattern: anyShape,
      maxLength: 36,
      keywords: ['mrn', 'medical record number', 'medical record no'],
    },
  ],
  examples: {
    match: [
      'Patient MRN: 7894561',
      { text: 'A0048213', header: 'medical_record_number' },
      'chart no. 00482-1392',
      { text: 'K7-22B-9041', header: 'mrn' },
      '"patientId":"MR-4820193"',
    ],
    reject: [
      ...lookalikes,
      '7894561 stands alone',
      'MRN pending',
      'MRN: 0000000',
      'mrn room 1204',
      { text: 'unknown', header: 'mrn' },
    ],
  },
  references: ['45 CFR 164.514(b)(2)(i)(H)'],
});
