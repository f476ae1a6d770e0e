import { withoutVariables } from './access/match-target.ts';
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

/** Whether a Deny is about the key; unknown where a policy variable in its Resource ties that to the caller. */
function denies(resource: unknown, notResource: unknown, keyArn: string): boolean | 'unknown' {
  const negated = notResource !== undefined;
  const patterns = listOf(negated ? notResource : (resource ?? '*')).filter((one) => typeof one === 'string');
  const hits = patterns.filter((pattern) => matchesWildcard(withoutVariables(pattern), keyArn));
  if (hits.some((pattern) => !pattern.includes('${'))) return !negated;
  return hits.length > 0 ? 'unknown' : negated;
}

/** No operator of IAM's, so that nothing can be said of a statement with it. */
const undecidable = { ResourceWithPolicyVariable: { 'kms:key': 'any' } };

/**
 * A key policy as the policy of a bucket that gives reading where the key gives decrypting, so that who may decrypt is judged as who may read
 * is. What is not understood stays in it, for the judge of the bucket policy to object to. Null when the key policy is no JSON object.
 */
export function asBucketPolicy(keyPolicy: string, keyArn: string, bucketArn: string): string | null {
  let document: unknown;
  try {
    document = JSON.parse(keyPolicy);
  } catch {
    return null;
  }
  if (!isRecord(document)) return null;
  const statements = listOf(document['Statement']).flatMap((statement) => {
    if (!isRecord(statement)) return [statement];
    const { Action, NotAction, Resource, NotResource, Condition, ...rest } = statement;
    const covers = rest['Effect'] === 'Deny' ? denies(Resource, NotResource, keyArn) : true;
    if (covers === false) return [];
    const decrypting = NotAction === undefined ? matches(Action) : !matches(NotAction);
    const reading = { Action: 's3:GetObject', Resource: `${bucketArn}/*` };
    const conditions = globalKeys(Condition);
    const unsure = covers === 'unknown' && (conditions === undefined || isRecord(conditions));
    const all = unsure ? { ...(isRecord(conditions) ? conditions : {}), ...undecidable } : conditions;
    return decrypting ? [{ ...rest, ...reading, Condition: all }] : [];
  });
  return statements.length === 0 ? '' : JSON.stringify({ ...document, Id: undefined, Statement: statements });
}
