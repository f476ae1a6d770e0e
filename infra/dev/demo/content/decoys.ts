import type { Recipe } from '../draft.ts';
import { isbn13 } from '../values/numbers.ts';
import { csv, day, moment, money, prose, uuid } from './text.ts';

/** Order numbers as long as card numbers. */
export const orders: Recipe = ({ random }, rows) => ({
  contentType: 'text/csv',
  body: csv(['order_id', 'tracking', 'items', 'total', 'ordered'], rows, () => [
    `2026${random.digits(12)}`,
    `1Z${random.text(16, 'ABCDEFGHJKLMNPQRSTUVWXYZ0123456789')}`,
    random.int(1, 9),
    money(random),
    day(random),
  ]),
});

export const books: Recipe = ({ random }, rows) => ({
  contentType: 'text/csv',
  body: csv(['isbn', 'pages', 'price'], rows, () => [isbn13(random), random.int(60, 900), money(random)]),
});

/** Part numbers written like social security numbers. */
export const parts: Recipe = ({ random }, rows) => ({
  contentType: 'text/csv',
  body: csv(['part_no', 'revision', 'shelf', 'stock'], rows, () => [
    `${random.digits(3)}-${random.digits(2)}-${random.digits(4)}`,
    random.pick(['A', 'B', 'C']),
    `${random.pick(['N', 'S'])}${random.int(1, 80)}`,
    random.int(0, 5000),
  ]),
});

export const checksums: Recipe = ({ random }, rows) => ({
  contentType: 'text/plain',
  body: Array.from({ length: rows }, (_, row) => `${random.hex(64)}  release-${row}.tar\n`).join(''),
});

export const buildLog: Recipe = ({ random }, rows) => ({
  contentType: 'text/plain',
  body: Array.from({ length: rows }, () => {
    const at = moment(random).toISOString();
    switch (random.int(0, 3)) {
      case 0:
        return `${at} build ${random.digits(9)} commit ${random.hex(40)}\n`;
      case 1:
        return `${at} layer sha256:${random.hex(64)} pushed\n`;
      case 2:
        return `${at} job ${uuid(random)} finished in ${random.int(1, 900)} s\n`;
      default:
        return `${at} ${prose(random, 1)}\n`;
    }
  }).join(''),
});

/** What documentation and payment tests are full of: numbers that everybody knows. */
export const testFixtures: Recipe = ({ random }, rows) => {
  const known = [`4${'1'.repeat(15)}`, `5${'5'.repeat(11)}4444`, `3782${'822463'}10005`, `6011${'1'.repeat(11)}7`];
  const exampleKey = `AKIA${'IOSFODNN7'}EXAMPLE`;
  return {
    contentType: 'application/json',
    body: JSON.stringify(
      { note: 'made-up values for tests', exampleKey, cards: Array.from({ length: rows }, () => random.pick(known)) },
      null,
      2,
    ),
  };
};
