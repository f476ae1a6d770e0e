import { workflowInfo } from '@temporalio/workflow';
import type { CheckAllowListInput, CheckAllowListResult } from './messages.ts';
import { readAllowList } from './proxies.ts';

/** Reads an allow list now and keeps what that came to. The reason stays in the store: it may name a key of an object. */
export async function checkAllowList({ id }: CheckAllowListInput): Promise<CheckAllowListResult> {
  return await readAllowList({ id, at: workflowInfo().startTime.toISOString() });
}
