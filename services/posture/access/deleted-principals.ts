import type { BucketFacts } from '../contract.ts';
import { policyStatements } from './sources.ts';

/** The unique ids (`AROA…`, `AIDA…`) that the policy has in place of deleted principals, or why that cannot be told. */
export function deletedPrincipals(
  fact: BucketFacts['bucketPolicy'],
): { readonly ids: readonly string[] } | { readonly doubt: string } {
  const { statements, read } = policyStatements(fact, '');
  if (!read) return { doubt: statements[0]?.conditions[0]?.problem ?? 'the policy was not read' };
  const entries = statements.flatMap(({ principals }) => principals.items);
  return { ids: [...new Set(entries.flatMap((entry) => (entry.kind === 'deleted' ? [entry.id] : [])))] };
}
