import { describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';
import { makePdf } from '../testing/make-pdf.ts';

/** A page that draws texts at places from the left, a list a line. */
const drawn = (...lines: readonly (readonly (readonly [x: number, text: string])[])[]) => ({
  content: `BT /F1 10 Tf ${lines
    .flatMap((pieces, y) => pieces.map(([x, text]) => `1 0 0 1 ${x} ${700 - y * 16} Tm (${text}) Tj`))
    .join(' ')} ET`,
});
const fieldsOf = async (...pages: readonly ReturnType<typeof drawn>[]) => {
  const seen = await collect(makePdf(pages));
  expect(seen.outcome.reason).toBeNull();
  return seen.fields.filter(({ name }) => name !== '').map(({ name, value }) => [name, value]);
};

describe('columns that PDF draws', () => {
  const header = [
    [50, 'Payee Name'],
    [200, 'Account Number'],
    [400, 'Amount'],
  ] as const;

  it('cells stand under the names of their columns, by their left or right, with gaps', async () => {
    const rows = [
      [
        [50, 'Ann Roe'],
        [200, '00123'],
        [405, '1.00'],
      ],
      [
        [200, '00456'],
        [405, '2.00'],
      ],
    ] as const;
    const page = drawn([[50, 'Statement']], header, ...rows, [[50, 'In all 2 payments were made, none was returned.']]);
    expect(await fieldsOf(page, page)).toEqual(
      [0, 1].flatMap(() => [
        ['Payee Name', 'Ann Roe'],
        ['Account Number', '00123'],
        ['Amount', '1.00'],
        ['Account Number', '00456'],
        ['Amount', '2.00'],
      ]),
    );
  });

  it('two columns of prose, forms and a header without rows are none', async () => {
    const prose = drawn(
      [
        [50, 'The name of the account is'],
        [300, 'the date of each payment'],
      ],
      [
        [50, 'given to whom it may'],
        [300, 'and what else there is'],
      ],
    );
    const form = drawn(
      [
        [50, 'Patient:'],
        [150, 'Ann Roe'],
        [300, 'MRN:'],
        [400, '17'],
      ],
      [
        [50, 'DOB:'],
        [150, '1/2/1980'],
        [300, 'Physician:'],
        [400, 'Jo Roe'],
      ],
    );
    expect(await fieldsOf(prose, form, drawn(header, [[50, 'none']]))).toEqual([]);
  });
});
