import { matchesWildcard } from './access/wildcard.ts';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
const matches = (patterns: unknown): boolean =>
  listOf(patterns).some(
    (pattern) => typeof pattern !== 'string' || matchesWildcard(pattern.toLowerCase(), 'kms:decrypt'),
  );

/** `kms:CallerAccount` is the account of the principal: the same as the global key, which all requests have. */
function globalKeys(condition: unknown): unknown {
  if (!isRecord(condition)) return condition;
  const renamed = (keys: unknown): unknown =>
    isRecord(keys)
      ? Object.fromEntries(
          Object.entries(keys).map(([key, values]) => [
            key.toLowerCase() === 'kms:calleraccount' ? 'aws:PrincipalAccount' : key,
            values,
          ]),
        )
      : keys;
  return Object.fromEntries(Object.entries(condition).map(([operator, keys]) => [operator, renamed(keys)]));
}

/**
 * A key policy as the policy of a bucket that gives reading where the key gives decrypting, so that who may decrypt is judged as who may read
 * is. What is not understood stays in it, for the judge of the bucket policy to object to. Null when the key policy is no JSON object.
 */
export function asBucketPolicy(keyPolicy: string, bucketArn: string): string | null {
  let document: unknown;
  try {
    document = JSON.parse(keyPolicy);
  } catch {
    return null;
  }
  if (!isRecord(document)) return null;
  const statements = listOf(document['Statement']).flatMap((statement) => {
    if (!isRecord(statement)) return [statement];
    const { Action, NotAction, Resource: _, NotResource: __, Condition, ...rest } = statement;
    const decrypting = NotAction === undefined ? matches(Action) : !matches(NotAction);
    const reading = { Action: 's3:GetObject', Resource: `${bucketArn}/*` };
    return decrypting ? [{ ...rest, ...reading, Condition: globalKeys(Condition) }] : [];
  });
  return statements.length === 0 ? '' : JSON.stringify({ ...document, Id: undefined, Statement: statements });
}
