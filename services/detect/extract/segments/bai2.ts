import type { FormatReader } from '../core/format.ts';
import { Window } from '../core/window.ts';
import { lineEnds, type NameComponent, readSegments, tableOf } from './segment-indexer.ts';

/** Names of fields by record and number (BTRS, X9.121; BAI, Cash Management Balance Reporting Specifications, version 2). */
const names = tableOf<Readonly<Record<number, string>>>({
  '01': { 1: 'routing number', 2: 'routing number' },
  '02': { 1: 'routing number', 2: 'routing number' },
  '03': { 1: 'bank account number' },
});

const nameOf: NameComponent = (record, field) => names.get(record)?.[field] ?? '';

/** Balances and transactions of US banks (BAI2). */
export const readBai2: FormatReader = (input, place) =>
  readSegments(new Window(input), place, { terminators: lineEnds, field: 44, repetition: -1, component: -1 }, nameOf);
