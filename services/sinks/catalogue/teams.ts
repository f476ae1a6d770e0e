import { z } from 'zod';
import type { FindingEvent } from '../../model/index.ts';
import { defineSink, type Receipt, type SinkDeps } from '../define-sink.ts';
import { clipJson } from '../formats/fit.ts';
import { remediationLines } from '../formats/remediation-document.ts';
import { found, headline, place, whose } from '../formats/text.ts';
import { forAll, receiptByStatus } from '../receipts.ts';

/** RichTextBlock runs are shown as they are; a TextBlock would read markdown (Adaptive Cards 1.5). */
const run = (text: string, maxBytes: number, bold = false) => ({
  type: 'RichTextBlock',
  inlines: [{ type: 'TextRun', text: clipJson(text, maxBytes), ...(bold ? { weight: 'bolder' } : {}) }],
});
type Lines = readonly [string, string, string];
const linesOf = (event: FindingEvent): Lines => [
  headline(event),
  place(event.finding),
  `${whose(event)}: ${found(event)}`,
];

/** One adaptive card with all of these, to a Teams workflow, whose URL is a secret. */
async function post<E extends { readonly key: string }>(
  events: readonly E[],
  lines: (event: E) => Lines,
  { urlSecretName }: { readonly urlSecretName: string },
  { http, secret }: SinkDeps,
): Promise<readonly Receipt[]> {
  const items = (event: E) => {
    const [head, where, text] = lines(event);
    return [run(head, 300, true), run(where, 1_000), run(text, 600)];
  };
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    body: events.flatMap(items),
  };
  const answer = await http({
    method: 'POST',
    url: secret(urlSecretName),
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({
      type: 'message',
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content }],
    }),
  });
  return forAll(events, (key) => receiptByStatus(key, answer));
}

/** One card with up to ten findings, below the 28 KB that Teams takes (Microsoft Learn, "Create an Incoming Webhook"). */
export default defineSink({
  id: 'teams',
  title: 'Microsoft Teams',
  config: z.strictObject({ urlSecretName: z.string().min(1) }),
  batchSize: 10,
  concurrency: 1,
  deliver: (events, config, deps) => post(events, linesOf, config, deps),
  deliverRemediations: (events, config, deps) => post(events, remediationLines, config, deps),
});
