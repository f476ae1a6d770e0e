import { expect, it } from 'vitest';
import type { InventoryRule } from '../model/index.ts';
import { chooseRule, newestReport } from './choose-rule.ts';

const all = ['Size', 'StorageClass', 'EncryptionStatus'];
const rule = (
  id: string,
  report: Partial<NonNullable<InventoryRule['report']>> = {},
  enabled = true,
): InventoryRule => ({
  id,
  enabled,
  destinationBucketArn: 'arn:aws:s3:::lists',
  destinationAccountId: null,
  report: { destinationPrefix: '', filterPrefix: '', fields: [], frequency: 'Weekly', ...report },
});
const chosen = (...rules: InventoryRule[]) => {
  const found = chooseRule('source', rules);
  return typeof found === 'string' ? found : found.id;
};

it('takes the rule that tells most of the whole bucket', () => {
  expect(chosen()).toBe('NONE');
  expect(chosen(rule('off', { fields: all }, false))).toBe('NONE');
  expect(chosen(rule('part', { fields: all, filterPrefix: 'logs/' }))).toBe('PART');
  expect(chosen(rule('part', { filterPrefix: 'logs/', fields: all }), rule('whole'))).toBe('whole');
  expect(chosen(rule('bare', { frequency: 'Daily' }), rule('full', { fields: all }))).toBe('full');
  expect(chosen(rule('weekly', { fields: all }), rule('daily', { fields: all, frequency: 'Daily' }))).toBe('daily');
});

it.each([
  ['', 'source/i/'],
  ['lists', 'lists/source/i/'],
  ['lists/', 'lists/source/i/'],
])('looks for reports under the prefix "%s"', (destinationPrefix, prefix) => {
  expect(chooseRule('source', [rule('i', { destinationPrefix })])).toEqual({
    id: 'i',
    destinationBucket: 'lists',
    prefix,
  });
});

it('takes the newest folder that is a report', () => {
  expect(newestReport(['2026-02-28T01-00Z', '2026-03-01T01-00Z', 'data', 'hive', '2026-3-9'])).toBe(
    '2026-03-01T01-00Z',
  );
  expect(newestReport(['data', 'hive'])).toBeUndefined();
});
