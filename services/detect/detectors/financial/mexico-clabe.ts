import { keyedFinancial } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { mexicanClabe } from '../../validators/mexican-clabe.ts';

export default keyedFinancial({
  id: 'MEXICO_CLABE',
  name: 'CLABE of a Mexican bank account',
  body: String.raw`\d{18}`,
  maxLength: 24,
  keywords: ['clave interbancaria', 'clabe', 'clabe interbancaria', 'clave bancaria estandarizada'],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: (value) => mexicanClabe(value) && 'strong',
  asNumber: { length: 18, lost: 2, example: '12180626680646260' },
  values: ['150863000617878880', '140800557263178450', '637422363011688196'],
  wrong: ['150863000617878881', '140800557263178451'],
  references: ['https://www.banxico.org.mx'],
});
