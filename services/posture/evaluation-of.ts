import type { Evaluation } from '../model/index.ts';
import type { BucketContext, BucketFacts, PostureCheck } from './contract.ts';

/** A check's verdict with what lists and findings say of the check. */
export const evaluationOf = (
  check: Pick<PostureCheck, 'id' | 'severity' | 'findingType' | 'title' | 'evaluate'>,
  facts: BucketFacts,
  context: BucketContext,
): Evaluation => ({
  checkId: check.id,
  severity: check.severity,
  verdict: check.evaluate(facts, context),
  findingType: check.findingType,
  title: check.title,
});
