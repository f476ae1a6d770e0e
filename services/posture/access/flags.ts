import type { AccessFacts } from './access-facts.ts';
import { effectiveFlag } from './block.ts';
import { isPublicByStatus } from './policy-status.ts';
import type { Sources } from './sources.ts';
import type { Truth } from './truth.ts';

/** What the public access blocks go by. */
export interface AccessFlags {
  readonly ignore: Truth;
  readonly restrict: Truth;
  /** AWS's published rule for a public policy. */
  readonly status: Truth;
  readonly policyRead: boolean;
}

/** The flags in force for the bucket. */
export function flagsOf(facts: AccessFacts, { statements, policyRead }: Sources): AccessFlags {
  const policy = statements.filter(({ origin }) => origin === 'policy');
  return {
    ignore: effectiveFlag(facts, 'ignorePublicAcls'),
    restrict: effectiveFlag(facts, 'restrictPublicBuckets'),
    status: policyRead ? isPublicByStatus(policy) : 'unknown',
    policyRead,
  };
}
