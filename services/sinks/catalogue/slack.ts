import { z } from 'zod';
import { defineSink, type Receipt, type SinkDeps } from '../define-sink.ts';
import { clip } from '../formats/fit.ts';
import { remediationLines } from '../formats/remediation-document.ts';
import { found, headline, place, whose } from '../formats/text.ts';
import { forAll, receiptByStatus } from '../receipts.ts';

/** One message with a plain text block an event: Slack reads no mention, link or markup in them. At most 3,000 characters each (Slack, "Block Kit"). */
async function post<E extends { readonly key: string }>(
  events: readonly E[],
  [one, many]: readonly [string, string],
  lines: (event: E) => readonly string[],
  { urlSecretName }: { readonly urlSecretName: string },
  { http, secret }: SinkDeps,
): Promise<readonly Receipt[]> {
  const block = (event: E) => ({
    type: 'section',
    text: { type: 'plain_text', emoji: false, text: clip(lines(event).join('\n'), 3_000) },
  });
  const text = `orgsweep: ${events.length} ${events.length === 1 ? one : many}`;
  const answer = await http({
    method: 'POST',
    url: secret(urlSecretName),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text, blocks: events.map(block), unfurl_links: false }),
  });
  return forAll(events, (key) => receiptByStatus(key, answer));
}

/** One message with up to twenty findings, to an incoming webhook, whose URL is a secret. */
export default defineSink({
  id: 'slack',
  title: 'Slack',
  config: z.strictObject({ urlSecretName: z.string().min(1) }),
  batchSize: 20,
  concurrency: 1,
  deliver: (events, config, deps) =>
    post(
      events,
      ['finding', 'findings'],
      (event) => [headline(event), place(event.finding), whose(event), found(event)],
      config,
      deps,
    ),
  deliverRemediations: (events, config, deps) =>
    post(events, ['remediation', 'remediations'], remediationLines, config, deps),
});
