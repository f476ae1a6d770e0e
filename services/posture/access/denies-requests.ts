import { bucketArn as arnOf } from '../../model/index.ts';
import type { BucketContext, BucketFacts } from '../contract.ts';
import { readCondition } from './condition.ts';
import { evaluateCondition } from './evaluate-condition.ts';
import { policyStatements } from './sources.ts';
import type { Statement } from './statement.ts';
import { suspectsOf } from './suspects.ts';
import { targetClasses } from './targets.ts';
import { Trials } from './trials.ts';
import type { Truth } from './truth.ts';

/** What a key of a request holds: `[operator, key, value]`. */
type RequestTrait = readonly [operator: string, key: string, value: string];

/** A kind of request: what its keys hold, and the one action on objects that it is about; all of them on everything without one. */
interface RequestKind {
  readonly traits: readonly RequestTrait[];
  readonly objectAction?: string;
}

/** Over plain HTTP. */
export const plainHttp: RequestKind = { traits: [['Bool', 'aws:SecureTransport', 'false']] };
/** By a presigned URL that was signed almost seven days ago, the most that S3 accepts (milliseconds). */
export const oldPresignedUrl: RequestKind = {
  traits: [
    ['StringEquals', 's3:authType', 'REST-QUERY-STRING'],
    ['NumericEquals', 's3:signatureAge', '604000000'],
  ],
};
/** An upload that names no encryption. */
export const unencryptedUpload: RequestKind = {
  traits: [['Null', 's3:x-amz-server-side-encryption', 'true']],
  objectAction: 's3:PutObject',
};

function anyRequest({ traits, objectAction }: RequestKind, bucketArn: string): Statement {
  return {
    label: 'request',
    origin: 'policy',
    effect: 'Allow',
    principals: { negated: false, items: [{ kind: 'anyone' }] },
    actions: { negated: false, items: [objectAction?.toLowerCase() ?? '*'] },
    resources: { negated: false, items: [...(objectAction === undefined ? [bucketArn] : []), `${bucketArn}/*`] },
    conditions: traits.map(([operator, key, value]) => readCondition(operator, key, [value], false)),
  };
}

/** Whether the Deny applies to every request of that kind by anybody, as far as its action and resource go. */
function isForAll({ principals, conditions }: Statement, { traits }: RequestKind): boolean {
  if (principals.negated || !principals.items.some(({ kind }) => kind === 'anyone')) return false;
  return conditions.every((condition) => {
    const trait = traits.find(([, key]) => key.toLowerCase() === condition.key);
    if (trait === undefined || condition.variables.length > 0) return false;
    const [operator, , value] = trait;
    return evaluateCondition(condition, operator === 'Null' ? null : [value]) === true;
  });
}

/** The plain case, which needs no search: Denies without more conditions on everything, or on all that the request may be about. */
function deniesPlainly(kind: RequestKind, denies: readonly Statement[], bucketArn: string): boolean {
  const action = kind.objectAction?.toLowerCase() ?? 's3:*';
  const resources = kind.objectAction === undefined ? [bucketArn, `${bucketArn}/*`] : [`${bucketArn}/*`];
  const whole = denies.filter(
    (deny) =>
      isForAll(deny, kind) &&
      !deny.actions.negated &&
      deny.actions.items.some((item) => item === '*' || item === 's3:*' || item === action),
  );
  return resources.every((resource) =>
    whole.some(
      ({ resources: { negated, items } }) => !negated && items.some((item) => item === '*' || item === resource),
    ),
  );
}

/** Whether the policy denies every request of that kind: any action, any principal, on bucket and objects. `gap` names one it does not. */
export function deniesRequests(
  kind: RequestKind,
  fact: BucketFacts['bucketPolicy'],
  context: BucketContext,
): { readonly truth: Truth; readonly doubts: readonly string[]; readonly gap: string } {
  const bucketArn = arnOf(context.bucketName, context.partition);
  const denies = policyStatements(fact, bucketArn).statements.filter(({ effect }) => effect === 'Deny');
  if (denies.length === 0) return { truth: false, doubts: [], gap: 'any request' };
  if (deniesPlainly(kind, denies, bucketArn)) return { truth: true, doubts: [], gap: '' };
  const statements = [anyRequest(kind, bucketArn), ...denies];
  const suspects = suspectsOf(denies, context, false).filter(
    ({ caller: { kind, holds } }) => (kind === 'anonymous' || kind === 'aws') && holds !== 'conditions',
  );
  const trials = new Trials(statements, context);
  const doubts = new Set(
    suspects.some(({ untried }) => untried === true) ? ['the policy is too entangled to be decided'] : [],
  );
  for (const targetClass of targetClasses(statements, bucketArn)) {
    for (const suspect of suspects) {
      const found = trials.try(0, targetClass, suspect)?.reach;
      const { action, resource } = targetClass.target;
      if (found?.truth === true) return { truth: false, doubts: [], gap: `${action} on ${resource}` };
      if (found?.truth === 'unknown') for (const doubt of found.doubts) doubts.add(doubt);
    }
  }
  return { truth: doubts.size > 0 ? 'unknown' : true, doubts: [...doubts], gap: '' };
}
