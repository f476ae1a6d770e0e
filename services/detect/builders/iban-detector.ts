import type { Detector, DetectorForm, Examples } from '../define-detector.ts';
import { iban, ibanStructure } from '../validators/iban.ts';
import { mod97 } from '../validators/mod97.ts';
import { ibanPattern } from './iban-pattern.ts';
import { financial } from './identifier.ts';

/** Words that Macie reads as announcing an account number of any country. */
export const accountWords: readonly string[] = [
  ...[
    'account code',
    'account number',
    'accountno#',
    'accountnumber#',
    'bban',
    'customer account id',
    'customer account number',
  ],
  ...['customer bank account id', 'iban', 'bank account', 'bank account number'],
];

/** What differs between the account numbers of two countries. */
export interface IbanCountry {
  readonly id: string;
  readonly name: string;
  /** ISO 3166 alpha-2 code, the prefix of the IBAN. */
  readonly country: string;
  /** The example that the SWIFT registry prints for the country. */
  readonly example: string;
  /** Domestic form (BBAN) beside the IBAN, only with a keyword. */
  readonly domestic?: Omit<DetectorForm, 'trigger'> & Pick<Detector, 'keywords'> & { readonly examples: Examples };
}

/** True for letters of both cases behind the country: random ones of base64, where one of 97 passes the check. */
const isMixed = (value: string): boolean => /[a-z]/.test(value.slice(2)) && /[A-Z]/.test(value.slice(2));

/** The IBAN whose last digit is `by` more than that of `example`, with the check digits that it has then. */
function another(example: string, by: number): string {
  const bban = example.slice(4).replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + by) % 10));
  const country = example.slice(0, 2);
  return country + String(98 - mod97(`${bban}${country}00`)).padStart(2, '0') + bban;
}

/** A detector of a country's bank account numbers: the IBAN by itself, the domestic form beside a keyword. */
export function ibanDetector({ id, name, country, example, domestic }: IbanCountry): Detector {
  const length = ibanStructure(country)?.length ?? 0;
  const spaced = example.replace(/(.{4})(?=.)/g, '$1 ');
  const broken = example.slice(0, -2) + (example.endsWith('0') ? '11' : '00');
  const { examples, ...form } = domestic ?? { examples: { match: [], reject: [] } };
  return financial({
    id,
    name,
    trigger: { kind: 'literals', literals: [...'0123456789'].map((digit) => country + digit), ignoreCase: true },
    pattern: ibanPattern(country),
    maxLength: 2 * length,
    keywords: accountWords,
    keywordRule: 'supporting',
    columnEvidence: true,
    validate: (value) => !isMixed(value) && iban(value) && 'strong',
    ...('pattern' in form
      ? { forms: [{ keywordRule: 'required', trigger: { kind: 'keyword' }, columnEvidence: false, ...form }] }
      : {}),
    examples: () => ({
      match: [
        `IBAN: ${spaced}`,
        { text: another(example, 1), header: 'iban' },
        `pay to ${another(example, 4)}, thanks`,
        `my iban is ${example.toLowerCase()}`,
        ...examples.match,
      ],
      reject: [`IBAN: ${broken}`, example.slice(0, -1), `${example}9A`, `X${example}`, ...examples.reject],
    }),
    references: [
      'ISO 13616-1',
      'https://www.swift.com/standards/data-standards/iban-international-bank-account-number',
    ],
  });
}
