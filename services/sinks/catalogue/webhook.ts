import { z } from 'zod';
import { defineSink } from '../define-sink.ts';
import { fitted } from '../formats/fit.ts';
import { macieFinding } from '../formats/macie-finding.ts';
import { ocsf } from '../formats/ocsf.ts';
import { signatureHeaders } from '../http/signature.ts';
import { oneByOne, receiptByStatus } from '../receipts.ts';

const maxBodyBytes = 1_000_000;

/** One signed POST an event, in Macie's shape or OCSF; the delivery key is the idempotency key. */
export default defineSink({
  id: 'webhook',
  title: 'Webhook',
  config: z.strictObject({
    url: z.url(),
    format: z.enum(['MACIE', 'OCSF']).default('MACIE'),
    /** Name of the secret that signs. */
    secretName: z.string().min(1),
  }),
  batchSize: 64,
  concurrency: 4,
  async deliver(events, { url, format, secretName }, { http, secret, now }) {
    const key = secret(secretName);
    return await oneByOne(events, async (event) => {
      const body = JSON.stringify(
        format === 'OCSF' ? ocsf(event) : fitted((limit) => macieFinding(event, limit), maxBodyBytes),
      );
      const headers = {
        'content-type': 'application/json',
        'user-agent': 'orgsweep',
        'idempotency-key': event.key,
        ...signatureHeaders(key, event.key, now(), body),
      };
      return receiptByStatus(event.key, await http({ method: 'POST', url, headers, body }));
    });
  },
});
