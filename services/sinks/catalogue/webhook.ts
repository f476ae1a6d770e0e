import { z } from 'zod';
import { safeJson } from '../../model/index.ts';
import { defineSink, type Receipt, type SinkDeps } from '../define-sink.ts';
import { fitted } from '../formats/fit.ts';
import { macieFinding } from '../formats/macie-finding.ts';
import { ocsf } from '../formats/ocsf.ts';
import { remediationDocument } from '../formats/remediation-document.ts';
import { sweepDocument } from '../formats/sweep-document.ts';
import { signatureHeaders } from '../http/signature.ts';
import { webUrl } from '../http/web-url.ts';
import { oneByOne, receiptByStatus } from '../receipts.ts';

const maxBodyBytes = 1_000_000;

async function post(
  key: string,
  body: string,
  { url, secretName }: { readonly url: string; readonly secretName: string },
  { http, secret, now }: SinkDeps,
): Promise<Receipt> {
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'orgsweep',
    'idempotency-key': key,
    ...signatureHeaders(secret(secretName), key, now(), body),
  };
  return receiptByStatus(key, await http({ method: 'POST', url, headers, body }));
}

/** One signed POST an event, in Macie's shape or OCSF; the delivery key is the idempotency key. */
export default defineSink({
  id: 'webhook',
  title: 'Webhook',
  config: z.strictObject({
    url: webUrl,
    format: z.enum(['MACIE', 'OCSF']).default('MACIE'),
    /** Name of the secret that signs. */
    secretName: z.string().min(1),
  }),
  batchSize: 64,
  concurrency: 4,
  deliver: (events, config, deps) =>
    oneByOne(events, (event) =>
      post(
        event.key,
        safeJson(config.format === 'OCSF' ? ocsf(event) : fitted((limit) => macieFinding(event, limit), maxBodyBytes)),
        config,
        deps,
      ),
    ),
  deliverSweeps: (events, config, deps) =>
    oneByOne(events, (event) => post(event.key, sweepDocument(event, maxBodyBytes), config, deps)),
  deliverRemediations: (events, config, deps) =>
    oneByOne(events, (event) => post(event.key, remediationDocument(event), config, deps)),
});
