import { defineSearchAttributeKey, type SearchAttributePair, SearchAttributeType } from '@temporalio/common';

/** Clear text in Temporal: ids and states only. The server must know them (infra registers them at start). */
export const sweepIdAttribute = defineSearchAttributeKey('OrgsweepSweepId', SearchAttributeType.KEYWORD);
export const accountIdAttribute = defineSearchAttributeKey('OrgsweepAccountId', SearchAttributeType.KEYWORD);
export const statusAttribute = defineSearchAttributeKey('OrgsweepStatus', SearchAttributeType.KEYWORD);

export function childAttributes(sweepId: string, accountId: string): SearchAttributePair[] {
  return [
    { key: sweepIdAttribute, value: sweepId },
    { key: accountIdAttribute, value: accountId },
  ];
}
