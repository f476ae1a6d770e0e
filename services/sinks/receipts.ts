import { OrgsweepError } from '../model/index.ts';
import { delivered, type Receipt, receiptOfError, rejected, retry } from './define-sink.ts';
import type { HttpAnswer } from './http/send.ts';
import type { NotTaken } from './sink-aws.ts';

interface Keyed {
  readonly key: string;
}

/** Receipts of a batch of which AWS took all but `notTaken`. Where it names one that is not of the batch, none is said to be delivered. */
export function receiptsOf(events: readonly Keyed[], notTaken: readonly NotTaken[]): Receipt[] {
  const lost = new Map(notTaken.map((each) => [each.index, each]));
  const strange = notTaken.some(({ index }) => events[index] === undefined);
  return events.map(({ key }, index) => {
    const entry = lost.get(index);
    if (entry === undefined) return strange ? retry(key, 'NO_RECEIPT') : delivered(key);
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

/** One delivery an event; what one comes to says nothing of the others. */
export const oneByOne = <E extends Keyed>(
  events: readonly E[],
  deliver: (event: E) => Promise<Receipt>,
): Promise<Receipt[]> =>
  Promise.all(
    events.map(async (event) => {
      try {
        return await deliver(event);
      } catch (error) {
        if (error instanceof OrgsweepError) return receiptOfError(event.key, error);
        throw error;
      }
    }),
  );
