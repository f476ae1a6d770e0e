import { describe, expect, it } from 'vitest';
import { explainRecord } from '../../../../services/posture/index.ts';
import { organization, owner } from '../make.ts';
import { records } from './index.ts';

const letters = {
  publicRead: 'R',
  publicWrite: 'W',
  publicList: 'L',
  public: 'P',
  crossAccount: 'X',
  confusedDeputy: 'D',
} as const;

function wanted(want: string, letter: string): true | false | 'unknown' {
  const open = /[RWL]/.test(want) && (letter === 'P' || letter === 'X');
  if (open || want.includes(letter)) return true;
  return want.includes(letter.toLowerCase()) ? 'unknown' : false;
}

describe('labelled records', () => {
  it('have each its own name', () => {
    expect(new Set(records.map(({ name }) => name)).size).toBe(records.length);
  });

  it.each(records)('$source: $name', ({ statements, want }) => {
    const policy = { Version: '2012-10-17', Statement: statements };
    const found = explainRecord(JSON.stringify({ policy, account: owner, organization }));
    for (const [field, letter] of Object.entries(letters))
      expect({ [field]: Object(found)[field] }).toEqual({ [field]: wanted(want, letter) });
  });
});
