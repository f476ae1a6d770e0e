import type { ChangeDeadLetter, ChangeFeed } from '../../store/contract.ts';
import { authorize } from '../access.ts';
import type { ApiContext } from '../context.ts';

/** How the stream of changes fares. */
export async function getFeed(context: ApiContext): Promise<ChangeFeed> {
  authorize(context, 'read');
  return await context.store.changeFeed();
}

/** Messages that could not be read, the newest first. */
export async function listDeadLetters(context: ApiContext, first: number): Promise<readonly ChangeDeadLetter[]> {
  authorize(context, 'read');
  return await context.store.changeDeadLetters(first);
}
