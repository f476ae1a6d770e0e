import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { severities } from '../../builders/severities.ts';
import { ogrn } from '../../validators/russian-numbers.ts';

export default keyedPersonal({
  id: 'RUSSIA_COMPANY_NUMBER',
  name: 'OGRN of a company or entrepreneur in Russia',
  severity: severities.mediumMediumHigh,
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  body: String.raw`[125]\d{12}|[34]\d{14}`,
  maxLength: 15,
  keywords: [
    'огрн',
    'огрнип',
    'ogrn',
    'ogrnip',
    'psrn',
    'основной государственный регистрационный номер',
    'primary state registration number',
    'russian company number',
  ],
  validate: (value) => ogrn(value) && 'strong',
  values: ['1047712997221', '304773832364051', '1027703322459'],
  wrong: ['1047712997222', '304773832364052'],
  references: ['https://www.nalog.gov.ru'],
});
