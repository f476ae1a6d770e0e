import { health } from '../../builders/identifier.ts';
import { isolated } from '../../builders/isolated.ts';
import { lookalikes } from '../../builders/lookalikes.ts';

export default health({
  id: 'MEDICAL_RECORD_NUMBER',
  name: 'Medical record number',
  pattern: isolated(String.raw`(?:[A-Za-z]{1,4}[-_]?)?\d{5,12}(?:-\d{1,4})?`),
  maxLength: 22,
  keywords: [
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
  examples: {
    match: [
      'Patient MRN: 7894561',
      { text: 'A0048213', header: 'medical_record_number' },
      'chart no. 00482-1392',
      '"patientId":"MR-4820193"',
    ],
    reject: [...lookalikes, '7894561 stands alone', 'MRN pending', 'MRN: 0000000', 'mrn room 1204'],
  },
  references: ['45 CFR 164.514(b)(2)(i)(H)'],
});
