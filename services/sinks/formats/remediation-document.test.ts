import { describe, expect, it } from 'vitest';
import { naughtyKeys } from '../../../test/support/naughty-strings.ts';
import type { RemediationNews } from '../../model/index.ts';
import { type SinkDeps, sinkKinds } from '../index.ts';
import { remediationDocument, remediationLines } from './remediation-document.ts';

const news = (over: Partial<RemediationNews> = {}): RemediationNews => ({
  key: 'a'.repeat(64),
  occurredAt: '2026-01-01T00:00:00.000Z',
  planId: 'b'.repeat(64),
  action: 'require-tls',
  state: 'SCHEDULED',
  reason: null,
  findingId: 'c'.repeat(64),
  accountId: '111122223333',
  region: 'us-east-1',
  bucketName: 'shop-data',
  objectKey: null,
  proposedBy: 'rule:tls',
  decidedBy: 'policy:shop',
  notBefore: '2026-01-02T00:00:00.000Z',
  ...over,
});

/** What each kind would send, by what its configuration asks for. */
async function sent(events: readonly RemediationNews[]) {
  const configs: Readonly<Record<string, object>> = {
    'event-bridge': { busArn: 'arn:aws:events:eu-west-1:111122223333:event-bus/security' },
    slack: { urlSecretName: 'URL' },
    sns: { topicArn: 'arn:aws:sns:eu-west-1:111122223333:findings' },
    sqs: { queueUrl: 'https://sqs.eu-west-1.amazonaws.com/1/q', region: 'eu-west-1' },
    teams: { urlSecretName: 'URL' },
    webhook: { url: 'https://example.com/hook', secretName: 'WORD' },
  };
  const bodies = new Map<string, string>();
  for (const kind of sinkKinds) {
    const took = async (...parts: unknown[]) => {
      bodies.set(kind.id, JSON.stringify(parts.find(Array.isArray)));
      return [];
    };
    const aws: SinkDeps['aws'] = {
      importFindings: took,
      putEvents: took,
      publish: took,
      sendMessages: took,
      putObject: () => Promise.reject(new Error('not for news')),
      proveKey: () => Promise.reject(new Error('not for news')),
    };
    const http: SinkDeps['http'] = async ({ body }) => {
      bodies.set(kind.id, String(body));
      return { status: 200, retryAfterMs: null, text: '' };
    };
    const deps: SinkDeps = { aws, http, secret: () => ['made', 'up'].join('-'), now: () => 0 };
    const receipts = await kind.deliverRemediations(events, configs[kind.id] ?? {}, deps);
    const outcome = kind.tellsOfRemediations ? 'DELIVERED' : 'REJECTED';
    expect(receipts.map(({ key, outcome }) => [key, outcome])).toEqual(events.map(({ key }) => [key, outcome]));
  }
  return bodies;
}

describe('news of a remediation', () => {
  it('says what, where, when, who approved it and how to object, to every kind that has a place for it', async () => {
    const bodies = await sent([news()]);
    expect([...bodies.keys()]).toEqual(['event-bridge', 'slack', 'sns', 'sqs', 'teams', 'webhook']);
    for (const [id, body] of bodies)
      for (const part of [
        'SCHEDULED',
        'require-tls',
        'shop-data',
        'policy:shop',
        '2026-01-02T00:00:00.000Z',
        'orgsweep-remediation-exempt',
        'orgsweep remediation cancel bbbbbbbbbbbb',
      ])
        expect(body, `${id} ${part}`).toContain(part);
    expect(bodies.get('event-bridge')).toContain('orgsweep Remediation Scheduled');
    expect(JSON.parse(remediationDocument(news()))).toMatchObject({
      type: 'REMEDIATION',
      remediation: { id: 'b'.repeat(64), state: 'SCHEDULED', decidedBy: 'policy:shop' },
      target: { bucketName: 'shop-data' },
    });
  });

  it('says of an end what it was and why, and nothing of objecting', async () => {
    const bodies = await sent([news({ state: 'REFUSED', reason: 'EXEMPT by the tag' })]);
    for (const body of bodies.values()) {
      expect(body).toContain('EXEMPT by the tag');
      expect(body).not.toContain('remediation cancel');
    }
    expect(bodies.get('event-bridge')).toContain('orgsweep Remediation Ended');
  });

  it('tells an account’s own without a tag that accounts have not', () => {
    const lines = remediationLines(news({ bucketName: null })).join(' ');
    expect(lines).toContain('account 111122223333');
    expect(lines).not.toContain('orgsweep-remediation-exempt');
  });

  it.each(naughtyKeys)('shows the key %j as text on one line', (objectKey) => {
    for (const line of remediationLines(news({ objectKey, reason: objectKey, decidedBy: objectKey })))
      expect(line).toMatch(/^[^\p{Cc}\u202a-\u202e\u2066-\u2069]*$/u);
    expect(JSON.parse(remediationDocument(news({ objectKey }))).target.objectKey).toBe(objectKey);
  });
});
