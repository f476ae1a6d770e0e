import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compiledCatalogue } from '../catalogue.ts';
import { passesLuhn } from '../testing/detectors.ts';
import { scanBlocks } from '../testing/scan-blocks.ts';
import { tableBlock } from '../testing/table-block.ts';

const catalogue = compiledCatalogue();
const digits = (count: number): fc.Arbitrary<string> => fc.stringMatching(new RegExp(`^[0-9]{${count}}$`));
const number = (text: string, index: number): number => Number(text[index]);

/** The digit that makes `body` pass Luhn behind `before`. */
function luhnDigit(body: string, before = ''): string {
  const found = [...'0123456789'].find((digit) => passesLuhn(before + body + digit));
  if (found === undefined) throw new Error('one digit of ten always passes');
  return body + found;
}

function ibanOf(country: string, bban: string): string {
  const letters = [...`${bban}${country}00`].map((character) => Number.parseInt(character, 36)).join('');
  return `${country}${String(98n - (BigInt(letters) % 97n)).padStart(2, '0')}${bban}`;
}

const cards = fc
  .tuple(fc.constantFrom('4', '51', '52', '53', '54', '55'), digits(14))
  .map(([prefix, rest]) => luhnDigit((prefix + rest).slice(0, 15)));
const nhs = digits(9)
  .map((body) => {
    const sum = [...body].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
    const check = (11 - (sum % 11)) % 11;
    return check === 10 || body.startsWith('00') ? null : body + check;
  })
  .filter((value): value is string => value !== null);
const npi = fc.tuple(fc.constantFrom('1', '2'), digits(8)).map(([first, rest]) => luhnDigit(first + rest, '80840'));
const dea = fc
  .tuple(fc.constantFrom('A', 'B', 'F', 'M'), fc.constantFrom(...'ABCDEFGHKLMNPRSTW'), digits(6))
  .map(([kind, letter, body]) => {
    const odd = number(body, 0) + number(body, 2) + number(body, 4);
    const even = number(body, 1) + number(body, 3) + number(body, 5);
    return kind + letter + body + ((odd + 2 * even) % 10);
  });
const iban = digits(18).map((bban) => ibanOf('DE', bban));

interface Kind {
  readonly valid: fc.Arbitrary<string>;
  readonly random: fc.Arbitrary<string>;
  readonly header: string;
  readonly identifier: RegExp;
}
const kinds: Readonly<Record<string, Kind>> = {
  cards: { valid: cards, random: digits(16), header: 'card_number', identifier: /^CREDIT_CARD_NUMBER/ },
  'NHS numbers': { valid: nhs, random: digits(10), header: 'nhs_number', identifier: /^UK_NHS_NUMBER$/ },
  NPIs: { valid: npi, random: digits(10), header: 'npi', identifier: /^USA_NATIONAL_PROVIDER_IDENTIFIER$/ },
  'DEA numbers': {
    valid: dea,
    random: fc.tuple(fc.constantFrom('AB', 'BC', 'FM', 'MK'), digits(7)).map((parts) => parts.join('')),
    header: 'dea_number',
    identifier: /^US_DRUG_ENFORCEMENT_AGENCY_NUMBER$/,
  },
  IBANs: {
    valid: iban,
    random: digits(20).map((rest) => `DE${rest}`),
    header: 'iban',
    identifier: /^GERMANY_BANK_ACCOUNT_NUMBER$/,
  },
};

/** What is found in the column `header` of a table whose other columns are serial numbers and words. */
function found(header: string, values: readonly string[], identifier: RegExp): ReturnType<typeof scanBlocks> {
  const rows = values.map((value, index) => [String(index + 1), value, 'note']);
  return scanBlocks(catalogue, [tableBlock(['row', header, 'remark'], rows)]).filter((group) =>
    identifier.test(group.identifier),
  );
}

it('counts against a form what came before the first value of its shape', () => {
  const others = Array.from({ length: 39 }, (_, index) => String(index).padStart(10, '0'));
  const { header, identifier } = kinds['NPIs'] as Kind;
  expect(found(header, [...others, luhnDigit('227664680', '80840')], identifier)).toEqual([]);
});

const column = (of: fc.Arbitrary<string>, least: number): fc.Arbitrary<string[]> =>
  fc.uniqueArray(of, { minLength: least, maxLength: least + 30 });

describe.each(Object.entries(kinds))('a column of %s', (_, { valid, random, header, identifier }) => {
  it('is found under a header that says nothing', () => {
    fc.assert(
      fc.property(column(valid, 20), fc.constantFrom('c1', 'value', 'field_b'), (values, name) => {
        const groups = found(name, values, identifier);
        expect(groups.map(({ count, confidence }) => ({ count, confidence }))).toEqual([
          { count: values.length, confidence: 'HIGH' },
        ]);
      }),
      { numRuns: 25 },
    );
  });

  it('is found when one value in ten is wrong', () => {
    fc.assert(
      fc.property(column(valid, 36), column(random, 2), (values, wrong) => {
        const groups = found('value', [...values, ...wrong.slice(0, 3)], identifier);
        expect(groups[0]?.count ?? 0).toBeGreaterThanOrEqual(values.length);
      }),
      { numRuns: 15 },
    );
  });

  it('is not found in random values of the same shape, even under its own header', () => {
    fc.assert(
      fc.property(column(random, 40), (values) => {
        expect(found(header, values, identifier)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('is not found in fewer than twenty values', () => {
    fc.assert(
      fc.property(fc.uniqueArray(random, { minLength: 3, maxLength: 19 }), (values) => {
        const groups = found('value', values, identifier);
        expect(groups.filter(({ reasons }) => reasons.includes('column-share'))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});
