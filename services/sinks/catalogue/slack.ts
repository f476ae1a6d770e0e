import { z } from 'zod';
import type { FindingEvent } from '../../model/index.ts';
import { defineSink } from '../define-sink.ts';
import { clip } from '../formats/fit.ts';
import { found, headline, place, whose } from '../formats/text.ts';
import { forAll, receiptByStatus } from '../receipts.ts';

/** Plain text blocks: Slack reads no mention, link or markup in them. At most 3,000 characters each (Slack, "Block Kit"). */
const block = (event: FindingEvent) => ({
  type: 'section',
  text: {
    type: 'plain_text',
    emoji: false,
    text: clip(`${headline(event)}\n${place(event.finding)}\n${whose(event)}\n${found(event)}`, 3_000),
  },
});

/** One message with up to twenty findings, to an incoming webhook, whose URL is a secret. */
export default defineSink({
  id: 'slack',
  title: 'Slack',
  config: z.strictObject({ urlSecretName: z.string().min(1) }),
  batchSize: 20,
  concurrency: 1,
  async deliver(events, { urlSecretName }, { http, secret }) {
    const text = `orgsweep: ${events.length} ${events.length === 1 ? 'finding' : 'findings'}`;
    const answer = await http({
      method: 'POST',
      url: secret(urlSecretName),
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text, blocks: events.map(block), unfurl_links: false }),
    });
    return forAll(events, (key) => receiptByStatus(key, answer));
  },
});
