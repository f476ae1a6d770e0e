import { bucketArn as arnOf } from '../../model/index.ts';
import type { BucketContext, BucketFacts } from '../contract.ts';
import { readCondition } from './condition.ts';
import { matchesPrincipal } from './match-principal.ts';
import { coversTarget } from './match-target.ts';
import { type Matched, reach } from './reach.ts';
import { policyStatements } from './sources.ts';
import type { Statement } from './statement.ts';
import { suspectsOf } from './suspects.ts';
import { targetClasses } from './targets.ts';
import { allOf, type Truth } from './truth.ts';

function plainHttp(bucketArn: string): Statement {
  return {
    label: 'plain HTTP',
    origin: 'policy',
    effect: 'Allow',
    principals: { negated: false, items: [{ kind: 'anyone' }] },
    actions: { negated: false, items: ['*'] },
    resources: { negated: false, items: [bucketArn, `${bucketArn}/*`] },
    conditions: [readCondition('Bool', 'aws:SecureTransport', ['false'], false)],
  };
}

/** Whether the policy denies every request that does not come over TLS: any action, any principal, on bucket and objects. */
export function deniesPlainHttp(
  fact: BucketFacts['bucketPolicy'],
  context: BucketContext,
): { readonly truth: Truth; readonly doubts: readonly string[]; readonly gap: string } {
  const bucketArn = arnOf(context.bucketName, context.partition);
  const { statements: policy } = policyStatements(fact, bucketArn);
  const denies = policy.filter(({ effect }) => effect === 'Deny');
  const statements = [plainHttp(bucketArn), ...denies];
  const doubts = new Set<string>();
  let truth: Truth = true;
  const suspects = suspectsOf(denies, context, false).filter(
    ({ caller }) => caller.kind === 'anonymous' || caller.kind === 'aws',
  );
  for (const { target } of targetClasses(statements, bucketArn)) {
    for (const { caller } of suspects) {
      const matched: Matched[] = [];
      for (const statement of statements) {
        const match = allOf([
          coversTarget(statement, { caller, target, home: context }),
          matchesPrincipal(statement.principals, caller, statement.effect),
        ]);
        if (match !== false) matched.push({ statement, match });
      }
      const [allow, ...rest] = matched;
      if (allow === undefined) continue;
      const found = reach(allow, rest, caller, target, context);
      if (found.truth === true) return { truth: false, doubts: [], gap: `${target.action} on ${target.resource}` };
      if (found.truth === 'unknown') {
        truth = 'unknown';
        for (const doubt of found.doubts) doubts.add(doubt);
      }
    }
  }
  return { truth, doubts: [...doubts], gap: '' };
}
