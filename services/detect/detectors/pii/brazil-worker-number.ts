import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { brazilianWorker } from '../../validators/brazilian-numbers.ts';

export default keyedPersonal({
  id: 'BRAZIL_WORKER_NUMBER',
  name: 'PIS/PASEP, NIT or NIS of Brazil',
  negativeKeywords: otherNumbers,
  body: String.raw`\d{3}\.\d{5}\.\d{2}-\d|\d{11}`,
  maxLength: 14,
  keywords: [
    'pis',
    'pasep',
    'pis/pasep',
    'nit',
    'nis',
    'pis/pasep/nit',
    'pis nit',
    'nit pis',
    'número do pis',
    'programa de integração social',
  ],
  validate: (value) => brazilianWorker(value) && 'strong',
  values: ['124.53331.47-9', '128.93288.04-0', '120.72386.25-1'],
  wrong: ['124.53331.47-0', '128.93288.0'],
  references: ['https://www.caixa.gov.br'],
});
