import { describe, expect, it } from 'vitest';
import { readCondition } from './condition.ts';
import { evaluateCondition } from './evaluate-condition.ts';

const holds = (
  operator: string,
  wanted: readonly string[],
  have: readonly string[] | null,
  variables?: Record<string, string>,
) =>
  evaluateCondition(
    readCondition(operator, 'zz:key', wanted, variables !== undefined),
    have,
    (key) => variables?.[key] ?? null,
  );

describe('conditions', () => {
  it.each([
    ['StringEquals', ['a'], ['a'], true],
    ['StringEquals', ['a'], ['A'], false],
    ['StringEqualsIgnoreCase', ['a'], ['A'], true],
    ['StringNotEquals', ['a', 'b'], ['b'], false],
    ['StringNotEquals', ['a', 'b'], ['c'], true],
    ['StringLike', ['a*c'], ['abbc'], true],
    ['StringLike', ['a?c'], ['ac'], false],
    ['NumericLessThan', ['10'], ['9.5'], true],
    ['NumericGreaterThanEquals', ['10'], ['10'], true],
    ['NumericNotEquals', ['10'], ['x'], true],
    ['DateLessThan', ['2024-01-01T00:00:00Z'], ['2023-12-31T23:59:59Z'], true],
    ['DateGreaterThan', ['1704067200'], ['2024-01-01T00:00:01Z'], true],
    ['Bool', ['true'], ['TRUE'], true],
    ['IpAddress', ['2001:db8::/32'], ['2001:db8:ffff::1'], true],
    ['IpAddress', ['203.0.113.0/24'], ['2001:db8::1'], false],
    ['ArnLike', ['arn:aws:iam::*:role/*'], ['arn:aws:iam::1:role/a:b'], true],
    ['ArnLike', ['arn:*:role/a'], ['arn:aws:iam::1:role/a'], false],
    ['ForAllValues:StringEquals', ['a', 'b'], ['a', 'b'], true],
    ['ForAllValues:StringEquals', ['a'], ['a', 'b'], false],
    ['ForAnyValue:StringEquals', ['a'], ['a', 'b'], true],
    ['ForAnyValue:StringNotEquals', ['a'], ['a', 'b'], true],
  ])('%s %j of %j is %s', (operator, wanted, have, result) => {
    expect(holds(operator, wanted, have)).toBe(result);
  });

  it.each([
    ['StringEquals', false],
    ['StringNotEquals', true],
    ['StringEqualsIfExists', true],
    ['StringNotEqualsIfExists', true],
    ['ForAllValues:StringEquals', true],
    ['ForAnyValue:StringEquals', false],
    ['ForAnyValue:StringNotEquals', false],
  ])('%s of a missing key is %s', (operator, result) => {
    expect(holds(operator, ['a'], null)).toBe(result);
  });

  it('asks with Null whether the key is there', () => {
    expect(holds('Null', ['true'], null)).toBe(true);
    expect(holds('Null', ['false'], null)).toBe(false);
    expect(holds('Null', ['false'], ['x'])).toBe(true);
  });

  it('fills variables in, and lets one without value equal nothing', () => {
    const name = `\${aws:username}`;
    expect(holds('StringEquals', [`a-${name}`], ['a-ana'], { 'aws:username': 'ana' })).toBe(true);
    expect(holds('StringEquals', [name], [''], {})).toBe(false);
    expect(holds('StringNotEquals', [name], ['x'], {})).toBe(true);
    expect(holds('StringEquals', [`\${aws:username, 'nobody'}`], ['nobody'], {})).toBe(true);
    expect(holds('StringLike', [`a\${*}`], ['a*'], {})).toBe(true);
    expect(holds('StringLike', [`a\${*}`], ['ab'], {})).toBe(false);
  });

  it.each([
    ['StringMatches', ['a']],
    ['NumericLessThan', ['ten']],
    ['IpAddress', ['1.2.3']],
    ['Bool', ['yes']],
    ['NullIfExists', ['true']],
    ['StringEquals', []],
  ])('does not guess at %s %j', (operator, wanted) => {
    expect(holds(operator, wanted, ['a'])).toBe('unknown');
  });
});
