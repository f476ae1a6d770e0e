import { describe, expect, it } from 'vitest';
import { type TagPolicy, tagViolations } from './tag-policy.ts';

const rule = { key: 'CostCenter', values: null, enforcedFor: [], requiredFor: [] };
const kinds = (policy: TagPolicy, tags: Record<string, string>) =>
  tagViolations(policy, new Map(Object.entries(tags)), 's3:bucket').map(({ kind }) => kind);

describe('tagViolations', () => {
  it('asks for the case of the key', () => {
    expect(kinds([rule], { CostCenter: '' })).toEqual([]);
    expect(kinds([rule], { costcenter: '100' })).toEqual(['CASE']);
    expect(kinds([rule], { CostCenter: '100', COSTCENTER: '100' })).toEqual(['CASE']);
    expect(kinds([rule], { owner: 'x' })).toEqual([]);
  });

  it.each([
    [['100', '200'], '100', true],
    [['100', '200'], '1000', false],
    [['Restricted'], 'restricted', false],
    [['20*'], '2026', true],
    [['20*'], '19', false],
    [['*@example.com'], 'a@example.com', true],
    [['*@example.com'], 'a@example.com.evil', false],
    [['a*a'], 'a', false],
    [['a*a'], 'aa', true],
    [['*'], '', true],
    [['a.c'], 'abc', false],
    [['x*y*z'], 'x1y2z', true],
    [['x*y*z'], 'x1z', false],
  ])('takes of %j the value %j: %j', (values, value, ok) => {
    expect(kinds([{ ...rule, values }], { CostCenter: value })).toEqual(ok ? [] : ['VALUE']);
  });

  it('misses a tag only where buckets must have it', () => {
    for (const [requiredFor, missing] of [
      [[], false],
      [['ec2:instance'], false],
      [['s3:bucket'], true],
      [['s3:*'], true],
      [['s3:ALL_SUPPORTED'], true],
    ] as const)
      expect(kinds([{ ...rule, requiredFor }], {})).toEqual(missing ? ['MISSING'] : []);
    expect(kinds([{ ...rule, requiredFor: ['s3:bucket'] }], { costcenter: '1' })).toEqual(['CASE']);
  });

  it('says what AWS itself would turn down', () => {
    const tags = new Map([['costcenter', '1']]);
    const enforced = (enforcedFor: string[]) =>
      tagViolations([{ ...rule, enforcedFor }], tags, 's3:bucket').map((each) => each.enforced);
    expect([enforced(['s3:*']), enforced(['s3express:*'])]).toEqual([[true], [false]]);
  });
});
