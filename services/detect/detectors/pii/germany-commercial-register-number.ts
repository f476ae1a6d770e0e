import { personal } from '../../builders/identifier.ts';
import { isolated } from '../../builders/isolated.ts';
import { lookalikes } from '../../builders/lookalikes.ts';
import { severities } from '../../builders/severities.ts';

export default personal({
  id: 'GERMANY_COMMERCIAL_REGISTER_NUMBER',
  name: 'Number in the commercial register of Germany',
  severity: severities.mediumMediumHigh,
  trigger: { kind: 'literals', literals: ['HRA', 'HRB', 'GnR', 'PR', 'VR'] },
  // The hardness of steel is written HRB, too: two or three digits.
  pattern: isolated(String.raw`(?:HR[AB]|GnR|PR|VR)(?:-Nr\.?)?[ :-]{0,2}\d{1,6}(?: [A-Z]{1,2}\b)?`),
  maxLength: 24,
  keywords: [
    'handelsregister',
    'hr nummer',
    'handelsregisternummer',
    'handelsregister-nr',
    'amtsgericht',
    'registergericht',
    'registernummer',
    'commercial register',
    'german company register number',
    'sitz der gesellschaft',
    'vereinsregister',
    'geschäftsführer',
    'gmbh',
  ],
  keywordRule: 'supporting',
  bareConfidence: 'LOW',
  examples: {
    match: [
      'Amtsgericht München, HRB 123456',
      { text: 'HRB 98765 B', header: 'handelsregisternummer' },
      'eingetragen im Handelsregister unter HRA 4711',
    ],
    reject: [...lookalikes, 'hardness of 85 HRB', 'Handelsregister: HRC 1234', 'Handelsregister HRB'],
  },
  references: ['Handelsregisterverordnung (HRV), §§ 3 and 13'],
});
