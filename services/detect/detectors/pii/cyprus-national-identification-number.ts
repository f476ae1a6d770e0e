import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'CYPRUS_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Identity card or alien number of Cyprus',
  negativeKeywords: otherNumbers,
  body: String.raw`\d{6,8}`,
  maxLength: 8,
  keywords: [
    'cyprus id',
    'cyprus national id',
    'cypriot id',
    'cyprus id card',
    'αριθμός δελτίου ταυτότητας κύπρου',
    'α.δ.τ. κύπρου',
    'cyprus arc number',
  ],
  validate: (value) => !/^(\d)\1+$/.test(value),
  values: ['1234567', '884512', '00954321'],
  wrong: ['12345', '123456789'],
  references: ['https://www.gov.cy/moi'],
});
