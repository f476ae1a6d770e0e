import { type ContentFacts, type Evaluation, failed } from '../model/index.ts';
import { checks } from './checks/index.generated.ts';
import { type BucketContext, type BucketFacts, factActions } from './contract.ts';
import { evaluationOf } from './evaluation-of.ts';

const contentChecks = checks.filter((check) => check.dependsOnContents === true);

/** Ids of the checks whose verdict depends on what the bucket holds. */
export const contentCheckIds: ReadonlySet<string> = new Set(contentChecks.map(({ id }) => id));

/** Where the bucket stands, without its organization: what it holds has nothing to do with that, and every bucket would have to load it. */
type ContentContext = Omit<
  BucketContext,
  'organizationId' | 'organizationAccountIds' | 'organizationBuckets' | 'guardrails'
>;

/** What those checks say, now that the contents are known. Pure. */
export function evaluateContents(facts: ContentFacts, where: ContentContext): readonly Evaluation[] {
  const context: BucketContext = { ...where, organizationId: null, organizationAccountIds: new Set() };
  const notAsked = Object.fromEntries(Object.keys(factActions).map((name) => [name, failed('NOT_ASKED')]));
  // fromEntries forgets the names, which are all of BucketFacts.
  const all = { ...notAsked, ...facts } as unknown as BucketFacts;
  return contentChecks.map((check) => evaluationOf(check, all, context));
}
