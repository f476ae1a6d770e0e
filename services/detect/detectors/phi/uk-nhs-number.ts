import { keyedHealth } from '../../builders/keyed-identifier.ts';
import { nhsNumber } from '../../validators/nhs-number.ts';

export default keyedHealth({
  id: 'UK_NHS_NUMBER',
  name: 'NHS number of England, Wales and the Isle of Man, CHI number of Scotland, H&C number of Northern Ireland',
  body: String.raw`\d{3}[ -]?\d{3}[ -]?\d{4}`,
  maxLength: 12,
  keywords: [
    'nhs number',
    'nhs no',
    'nhs',
    'national health service',
    'nhs#',
    'nhs id',
    'chi number',
    'chi no',
    'h&c number',
    'hcn',
  ],
  negativeKeywords: ['phone', 'tel', 'fax'],
  columnEvidence: true,
  validate: (digits) => nhsNumber(digits) && 'strong',
  values: ['943 476 5919', '9434765870', '590-424-4819'],
  wrong: ['943 476 5918', '943 476 591'],
  references: [
    'https://docs.aws.amazon.com/macie/latest/user/mdis-reference-phi.html',
    'https://www.datadictionary.nhs.uk/attributes/nhs_number.html',
  ],
});
