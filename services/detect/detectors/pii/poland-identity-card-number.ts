import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { polishIdentityCard } from '../../validators/polish-documents.ts';

export default keyedPersonal({
  id: 'POLAND_IDENTITY_CARD_NUMBER',
  name: 'Identity card of Poland',
  columnEvidence: true,
  body: String.raw`[A-Z]{3} ?\d{6}`,
  fieldBody: String.raw`[A-Za-z]{3} ?\d{6}`,
  maxLength: 10,
  keywords: [
    'dowód',
    'dowód os',
    'nr dow. os',
    'dowodem osobistym',
    'dowodem',

    'dowód osobisty',
    'numer dowodu',
    'numer dowodu osobistego',
    'seria i numer dowodu',
    'seria i numer dowodu osobistego',
    'seria dowodu',
    'nr dowodu',
    'dowodu osobistego',
    'polish id card',
    'polish identity card',
    ...nationalIdWords,
  ],
  validate: (value) => polishIdentityCard(value) && 'strong',
  values: ['PFE541549', 'WAX 651454', 'SLF877204'],
  wrong: ['PFE541548', 'PFE54154'],
  references: ['https://www.gov.pl/web/gov/uzyskaj-dowod-osobisty'],
});
