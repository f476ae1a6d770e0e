import { describe, expect, it } from 'vitest';
import { explainRecord } from '../../../../services/posture/index.ts';
import { organization, owner } from '../make.ts';
import { records, wholeRecords } from './index.ts';

const letters = {
  publicRead: 'R',
  publicWrite: 'W',
  publicList: 'L',
  public: 'P',
  crossAccount: 'X',
  confusedDeputy: 'D',
  publicAccessBlocked: 'B',
} as const;

function wanted(want: string, letter: string): true | false | 'unknown' {
  const open = /[RWL]/.test(want) && (letter === 'P' || letter === 'X');
  if (open || want.includes(letter)) return true;
  return want.includes(letter.toLowerCase()) ? 'unknown' : false;
}

function expectAnswers(record: object, want: string): void {
  const found = explainRecord(JSON.stringify(record));
  for (const [field, letter] of Object.entries(letters))
    expect({ [field]: Object(found)[field] }).toEqual({ [field]: wanted(want, letter) });
}

describe('labelled records', () => {
  it('have each its own name', () => {
    const names = [...records, ...wholeRecords].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(records)('$source: $name', ({ statements, want }) => {
    const policy = { Version: '2012-10-17', Statement: statements };
    expectAnswers({ policy, account: owner, organization }, want);
  });

  it.each(wholeRecords)('$source: $name', ({ record, want }) => {
    expectAnswers(record, want);
  });
});
