import type { PlainStatement } from './reference-evaluator.ts';

/** S3 guide, "The meaning of public": keys that confine a statement when every value of theirs is fixed. */
const confining = new Set([
  'aws:principalorgid',
  'aws:principalorgpaths',
  'aws:principalaccount',
  'aws:principalarn',
  'aws:sourcevpce',
  's3:dataaccesspointarn',
  's3:dataaccesspointaccount',
]);
const positive = new Set(['StringEquals', 'StringEqualsIgnoreCase', 'StringLike', 'ArnEquals', 'ArnLike', 'IpAddress']);

function isFixed(key: string, value: string): boolean {
  if (value === 'anonymous' || value.includes('${')) return false;
  // The name of the access point may be anything, its account may not.
  if (key === 's3:dataaccesspointarn') return /^arn:aws:s3:[^:]*:\d{12}:accesspoint\//.test(value);
  return !/[*?]/.test(value);
}

/** Ranges above a /8 are public. */
const isNarrow = (range: string): boolean => Number(range.split('/')[1] ?? 32) >= 8;

function isConfined({ Condition }: PlainStatement): boolean {
  return Object.entries(Condition ?? {}).some(([operator, keys]) => {
    const name = operator.replace('ForAnyValue:', '');
    if (!positive.has(name)) return false;
    return Object.entries(keys).some(([key, raw]) => {
      const values = [raw].flat().map(String);
      if (name === 'IpAddress') return values.every(isNarrow);
      const plain = !name.endsWith('Like') && name !== 'ArnEquals';
      const fixed = (value: string): boolean => (plain && !value.includes('${')) || isFixed(key.toLowerCase(), value);
      return confining.has(key.toLowerCase()) && values.every((value) => value !== 'anonymous' && fixed(value));
    });
  });
}

function isForEverybody({ Principal, NotPrincipal }: PlainStatement): boolean {
  return NotPrincipal !== undefined || JSON.stringify(Principal).includes('"*"');
}

/** Whether GetBucketPolicyStatus would call the policy public. */
export const isPublicPolicy = (statements: readonly PlainStatement[]): boolean =>
  statements.some((statement) => statement.Effect === 'Allow' && isForEverybody(statement) && !isConfined(statement));
