import type { Random } from '../../random.ts';

/** One CSV line (RFC 4180): fields with commas, quotes or breaks are quoted. */
const csvLine = (fields: readonly (string | number)[]): string =>
  fields
    .map((field) => (/[",\n]/.test(String(field)) ? `"${String(field).replaceAll('"', '""')}"` : String(field)))
    .join(',');

/** `rows` lines of a CSV under its header. */
export const csv = (
  header: readonly string[],
  rows: number,
  line: (row: number) => readonly (string | number)[],
): string => `${[csvLine(header), ...Array.from({ length: rows }, (_, row) => csvLine(line(row)))].join('\n')}\n`;

export const jsonLines = (rows: number, value: (row: number) => object): string =>
  `${Array.from({ length: rows }, (_, row) => JSON.stringify(value(row))).join('\n')}\n`;

/** A moment in the first half of 2026, UTC. */
export const moment = (random: Random): Date => new Date(Date.UTC(2026, 0, 1) + random.int(0, 15_000_000) * 1000);
export const day = (random: Random): string => moment(random).toISOString().slice(0, 10);

export const money = (random: Random): string => `${random.int(4, 2400)}.${random.digits(2)}`;

export const uuid = (random: Random): string =>
  `${random.hex(8)}-${random.hex(4)}-4${random.hex(3)}-a${random.hex(3)}-${random.hex(12)}`;

const words =
  'the order was sent late because our carrier changed its plan and the team in the warehouse could not pack it before noon so we moved it to the next truck and told everyone who had asked about it what to expect'.split(
    ' ',
  );

/** Sentences that say nothing. */
export function prose(random: Random, sentences: number): string {
  return Array.from({ length: sentences }, () => {
    const text = Array.from({ length: random.int(6, 14) }, () => random.pick(words)).join(' ');
    return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
  }).join(' ');
}
