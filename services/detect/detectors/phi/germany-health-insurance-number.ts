import { keyedHealth } from '../../builders/keyed-identifier.ts';
import { germanHealthInsurance } from '../../validators/german-health-insurance.ts';

export default keyedHealth({
  id: 'GERMANY_HEALTH_INSURANCE_NUMBER',
  name: 'Krankenversichertennummer of Germany',
  body: String.raw`[A-Za-z]\d{9}`,
  maxLength: 10,
  keywords: [
    'kv nummer',
    'kvn',
    'krankenkassennummer',
    'versicherten id',
    'mitgliedsnummer',
    'krankenversichertennummer',
    'krankenversicherungsnummer',
    'kvnr',
    'versichertennummer',
    'versicherten nr',
    'krankenversicherten nr',
    'versichertennr',
    'gesundheitskarte',
    'egk',
  ],
  columnEvidence: true,
  validate: (value) => germanHealthInsurance(value) && 'strong',
  values: ['A123456780', 'M310119802', 'A123456780'],
  wrong: ['A123456781', 'A12345678'],
  references: ['https://www.gkv-spitzenverband.de', '§ 290 SGB V'],
});
