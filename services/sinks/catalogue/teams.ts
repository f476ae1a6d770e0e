import { z } from 'zod';
import type { FindingEvent } from '../../model/index.ts';
import { defineSink } from '../define-sink.ts';
import { clipJson } from '../formats/fit.ts';
import { found, headline, place, whose } from '../formats/text.ts';
import { forAll, receiptByStatus } from '../receipts.ts';

/** RichTextBlock runs are shown as they are; a TextBlock would read markdown (Adaptive Cards 1.5). */
const run = (text: string, maxBytes: number, bold = false) => ({
  type: 'RichTextBlock',
  inlines: [{ type: 'TextRun', text: clipJson(text, maxBytes), ...(bold ? { weight: 'bolder' } : {}) }],
});
const items = (event: FindingEvent) => [
  run(headline(event), 300, true),
  run(place(event.finding), 1_000),
  run(`${whose(event)}: ${found(event)}`, 600),
];

/** One adaptive card with up to ten findings, below the 28 KB that Teams takes (Microsoft Learn, "Create an Incoming Webhook"), to a Teams workflow, whose URL is a secret. */
export default defineSink({
  id: 'teams',
  title: 'Microsoft Teams',
  config: z.strictObject({ urlSecretName: z.string().min(1) }),
  batchSize: 10,
  concurrency: 1,
  async deliver(events, { urlSecretName }, { http, secret }) {
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
  },
});
