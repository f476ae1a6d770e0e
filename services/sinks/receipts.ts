import { OrgsweepError } from '../model/index.ts';
import { delivered, type Receipt, rejected, retry } from './define-sink.ts';
import type { HttpAnswer } from './http/send.ts';
import type { NotTaken } from './sink-aws.ts';

interface Keyed {
  readonly key: string;
}

/** Receipts of a batch of which AWS took all but `notTaken`. */
export function receiptsOf(events: readonly Keyed[], notTaken: readonly NotTaken[]): Receipt[] {
  const lost = new Map(notTaken.map((each) => [each.index, each]));
  return events.map(({ key }, index) => {
    const entry = lost.get(index);
    if (entry === undefined) return delivered(key);
    return entry.retryable ? retry(key, entry.code) : rejected(key, entry.code, entry.message);
  });
}

/** Receipt by HTTP status: 2xx delivered; 408, 425, 429 and 5xx later; the rest never as it is. The answer's text is not kept: it may quote. */
export function receiptByStatus(
  key: string,
  { status, retryAfterMs }: HttpAnswer,
  remoteId: string | null = null,
): Receipt {
  if (status >= 200 && status < 300) return delivered(key, remoteId);
  const code = `HTTP_${status}`;
  if (status >= 500 || status === 408 || status === 425 || status === 429) return retry(key, code, retryAfterMs);
  return rejected(key, code, `The receiver answered with status ${status}.`);
}

/** The same receipt for all. */
export const forAll = (events: readonly Keyed[], receipt: (key: string) => Receipt): Receipt[] =>
  events.map(({ key }) => receipt(key));

/** One delivery an event; one that got no answer does not make the others be sent again. */
export const oneByOne = <E extends Keyed>(
  events: readonly E[],
  deliver: (event: E) => Promise<Receipt>,
): Promise<Receipt[]> =>
  Promise.all(
    events.map(async (event) => {
      try {
        return await deliver(event);
      } catch (error) {
        if (error instanceof OrgsweepError && error.retryable) return retry(event.key, error.code);
        throw error;
      }
    }),
  );
