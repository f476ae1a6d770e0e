import type { Condition } from './condition.ts';
import { parseCidr } from './ip.ts';
import type { PrincipalEntry, Statement } from './statement.ts';
import { anyOf, type Truth } from './truth.ts';
import { hasWildcard } from './wildcard.ts';

const fixingKeys = new Set([
  'aws:principalorgid',
  'aws:principalorgpaths',
  'aws:principalarn',
  'aws:principalaccount',
  'aws:principalservicename',
  'aws:sourcearn',
  'aws:sourcevpc',
  'aws:sourcevpce',
  'aws:sourceowner',
  'aws:sourceaccount',
  'aws:sourceorgid',
  'aws:userid',
  's3:x-amz-server-side-encryption-aws-kms-key-id',
  's3:dataaccesspointarn',
  's3:dataaccesspointaccount',
]);

function isFixed(key: string, value: string, pattern: boolean): boolean {
  if (value.includes('${')) return false;
  if (key === 'aws:principalaccount' && value === 'anonymous') return false;
  if (!pattern || !hasWildcard(value)) return true;
  if (key === 'aws:userid') return /^AROA[A-Z0-9]+:\*$/.test(value);
  return key === 's3:dataaccesspointarn' && /^arn:[^:*?]+:s3:[^:]*:\d{12}:accesspoint\//.test(value);
}

function isNarrow(text: string): boolean {
  const block = parseCidr(text);
  if (block === undefined) return false;
  return block.last - block.first + 1n <= (block.bits === 32 ? 1n << 24n : 1n << 96n);
}

/** Whether the condition confines the statement to fixed values of a key that AWS counts. */
function confines(condition: Condition): Truth {
  if (condition.problem !== null) return fixingKeys.has(condition.key) ? 'unknown' : false;
  if (condition.negated || condition.ifExists || condition.quantifier === 'all') return false;
  if (condition.key === 'aws:sourceip') return condition.family === 'IpAddress' && condition.values.every(isNarrow);
  if (!fixingKeys.has(condition.key)) return false;
  const pattern = condition.family === 'StringLike' || condition.family === 'ArnLike';
  if (!pattern && condition.family !== 'StringEquals' && condition.family !== 'StringEqualsIgnoreCase') return false;
  return condition.values.every((value) => isFixed(condition.key, value, pattern));
}

/** A public identity provider (`graph.facebook.com`) is AWS's own example of a public principal. */
function isOpen(entry: PrincipalEntry): boolean {
  if (entry.kind === 'federated') return !entry.provider.startsWith('arn:');
  return entry.kind === 'anyone' || entry.kind === 'authenticated' || entry.kind === 'pattern';
}

/**
 * AWS's published rule, which GetBucketPolicyStatus answers by: a policy is public unless every Allow is confined to fixed principals
 * or to fixed values of certain keys (S3 guide, "Blocking public access", "The meaning of public"). Deny statements play no part in it.
 */
export function isPublicByStatus(statements: readonly Statement[]): Truth {
  return anyOf(
    statements.map((statement): Truth => {
      if (statement.effect === 'Deny') return false;
      const open = statement.principals.negated || statement.principals.items.some(isOpen);
      if (!open) return false;
      const confined = anyOf(statement.conditions.map(confines));
      return confined === 'unknown' ? 'unknown' : !confined;
    }),
  );
}
