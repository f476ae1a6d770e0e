import { acceptNorthAmericanPhone } from '../../accept/phone.ts';
import { personal } from '../../builders/identifier.ts';
import { isolated } from '../../builders/isolated.ts';
import { lookalikes } from '../../builders/lookalikes.ts';
import { otherIdWords } from '../../builders/other-id-words.ts';
import { internationalPhone, notInUrl, phoneExtension } from '../../builders/phone-detector.ts';
import { callWords, phoneWords } from '../../builders/phone-words.ts';
import { severities } from '../../builders/severities.ts';
import { digitsOf, northAmericanPhone, phoneCountry } from '../../validators/phone.ts';

/** Not a piece of a row of numbers (`11 10 750 751 2400`, `HTTP/1.1" 200 792 7159`), not a clause (`252.227-7013`). */
const written = String.raw`(?<!\d"? )(?:1[ .-])?(?:\(\d{3}\) ?-?|\d{3}(?:[ /-]|\.(?!\d{3}-)))\d{3}[ .-]\d{4}`;
/** Without the digits of an extension. */
const national = (digits: string): boolean => northAmericanPhone(/^1?[2-9]\d{9}/.exec(digits)?.[0] ?? digits);

export default personal({
  id: 'PHONE_NUMBER',
  name: 'Phone number of the United States and Canada',
  severity: severities.rising,
  trigger: { kind: 'shape', shape: 'phone' },
  ...internationalPhone('1', ' -'),
  keywords: phoneWords,
  keywordRule: 'supporting',
  bareConfidence: 'HIGH',
  normalize: digitsOf,
  validate: (digits, raw) =>
    ['US', 'CA'].includes(phoneCountry(raw) ?? '') ? 'strong' : national(digits.replace(/^00/, '')),
  forms: [
    {
      trigger: { kind: 'shape', shape: 'phone' },
      pattern: isolated(written + phoneExtension),
      maxLength: 28,
      keywords: [...phoneWords, ...callWords],
      keywordRule: 'supporting',
      bareConfidence: 'MEDIUM',
      negativeKeywords: [
        'ssn',
        'nhs',
        'nhs number',
        'tests',
        'order',
        'build',
        'version',
        'invoice',
        'sku',
        'isbn',
        'part',
        'serial',
        'account',
        ...otherIdWords,
      ],
      validate: national,
      accept: acceptNorthAmericanPhone,
    },
    {
      // Invented numbers (555-123-4567) break the plan; beside a word for it they are phone numbers all the same.
      trigger: { kind: 'keyword' },
      pattern: isolated(written + phoneExtension),
      maxLength: 28,
      keywords: [...phoneWords, ...callWords],
      keywordRule: 'required',
      validate: (digits) => /^1?[2-9]\d{9}/.test(digits) && !/(\d)\1{6}/.test(digits),
    },
    {
      trigger: { kind: 'keyword' },
      pattern: isolated(String.raw`${notInUrl}1?\d{10}${phoneExtension}`),
      maxLength: 20,
      keywordRule: 'required',
      validate: national,
    },
  ],
  examples: {
    match: [
      '+1 (415) 555-1234',
      { text: '4155551234', header: 'phone' },
      { text: '312-642-4600', header: 'mobile' },
      'call me at 212-555-0100',
      '1-415-555-1234',
      'Fax: 001-253-366-9781',
      '(602)272-9781 x013',
      'https://wa.me/14155551234?text=hi',
      'contact ann@mail.example.org/4155551234',
    ],
    reject: [
      ...lookalikes,
      '+10000000000',
      '4155551234 stands alone',
      '"GET / HTTP/1.1" 301 792 7159 "-"',
      'build 2024-103-1182',
      'SSN 536-90-4399',
      'insert 11 10 750 751 2400 100',
      'phone 023-456-7890',
      'https://phone.example.org:8443/4155551234/card',
      'https://api.example.org/contacts/4155551234',
      { text: '2024-11-03', header: 'phone' },
    ],
  },
  references: ['ITU-T E.164', 'https://nationalnanpa.com/about_us/abt_nanp.html'],
});
