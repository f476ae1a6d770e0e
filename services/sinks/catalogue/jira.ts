import { z } from 'zod';
import { type FindingEvent, OrgsweepError, oneLine } from '../../model/index.ts';
import { defineSink, delivered, type Receipt, type SinkDeps, type TicketState } from '../define-sink.ts';
import { clip } from '../formats/fit.ts';
import { found, headline, place, whose } from '../formats/text.ts';
import { jsonAnswer } from '../http/json-answer.ts';
import { webUrl } from '../http/web-url.ts';
import { oneByOne, receiptByStatus } from '../receipts.ts';

const config = z.strictObject({
  /** `https://company.atlassian.net` */
  baseUrl: webUrl,
  projectKey: z.string().regex(/^[A-Z][A-Z0-9_]+$/, 'Give a project key, like SEC.'),
  issueType: z.string().min(1).default('Task'),
  user: z.string().min(1),
  tokenSecretName: z.string().min(1),
  /** Id of the transition that closes an issue; without it a resolved finding only adds a comment. */
  resolveTransitionId: z.string().regex(/^\d+$/).optional(),
});
type Config = z.infer<typeof config>;

const issues = z.object({ issues: z.array(z.object({ key: z.string() })) });
const statuses = z.object({
  issues: z.array(
    z.object({
      key: z.string(),
      fields: z.object({ status: z.object({ name: z.string(), statusCategory: z.object({ key: z.string() }) }) }),
    }),
  ),
  issueErrors: z.array(z.unknown()).default([]),
});
const created = z.object({ key: z.string() });
/** Atlassian Document Format: text nodes are shown as they are. */
const document = (lines: readonly string[]) => ({
  type: 'doc',
  version: 1,
  content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});
/** Jira's index finds an issue by it; labels hold no blank. */
const label = (event: FindingEvent): string => `orgsweep-${event.finding.id.slice(0, 32)}`;

function client({ baseUrl, user, tokenSecretName }: Config, { http, secret }: SinkDeps) {
  const authorization = `Basic ${Buffer.from(`${user}:${secret(tokenSecretName)}`).toString('base64')}`;
  return (path: string, body: object) =>
    http({
      method: 'POST',
      url: new URL(path, baseUrl).href,
      headers: { authorization, 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
    });
}

/** Where issues stand; those that are gone are left out. */
async function stateOf(post: ReturnType<typeof client>, keys: readonly string[]): Promise<readonly TicketState[]> {
  // A search that names one that is gone is refused whole.
  const answer = await post('/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: keys, fields: ['status'] });
  const told = jsonAnswer(answer, statuses);
  if (told.issueErrors.length > 0)
    throw new OrgsweepError('NETWORK', 'Jira could not tell of every issue.', { advice: 'It is asked again later.' });
  return told.issues.map(({ key, fields: { status } }) => ({
    remoteId: key,
    state: clip(oneLine(status.name), 64),
    closed: status.statusCategory.key === 'done',
  }));
}

/** One issue a finding: created at first sight, commented on at each change, closed when it is resolved (Jira Cloud REST API v3). */
export default defineSink<Config>({
  id: 'jira',
  title: 'Jira',
  config,
  batchSize: 10,
  concurrency: 1,
  async deliver(events, settings, deps) {
    const post = client(settings, deps);
    return await oneByOne(events, async (event): Promise<Receipt> => {
      const search = await post('/rest/api/3/search/jql', {
        jql: `labels = "${label(event)}"`,
        fields: ['key'],
        maxResults: 1,
      });
      if (search.status !== 200) return receiptByStatus(event.key, search);
      const known = jsonAnswer(search, issues).issues[0]?.key;
      const lines = [headline(event), place(event.finding), whose(event), found(event)];
      // What was gone before there was an issue needs none: nobody would close it.
      if (known === undefined && event.status === 'RESOLVED') return delivered(event.key);
      if (known === undefined) {
        const answer = await post('/rest/api/3/issue', {
          fields: {
            project: { key: settings.projectKey },
            issuetype: { name: settings.issueType },
            summary: clip(`${headline(event)} ${place(event.finding)}`, 255),
            description: document(lines),
            labels: ['orgsweep', label(event)],
          },
        });
        return receiptByStatus(event.key, answer, answer.status === 201 ? jsonAnswer(answer, created).key : null);
      }
      const issue = `/rest/api/3/issue/${encodeURIComponent(known)}`;
      const commented = await post(`${issue}/comment`, {
        body: document([`orgsweep delivery ${event.key}`, ...lines]),
      });
      if (commented.status !== 201 || event.status !== 'RESOLVED' || settings.resolveTransitionId === undefined) {
        return receiptByStatus(event.key, commented, known);
      }
      const closed = await post(`${issue}/transitions`, { transition: { id: settings.resolveTransitionId } });
      // Jira refuses it for an issue that somebody has closed.
      if (closed.status === 400 && (await stateOf(post, [known])).every((state) => state.closed))
        return delivered(event.key, known);
      return receiptByStatus(event.key, closed, known);
    });
  },
  async readTickets(remoteIds, settings, deps) {
    const keys = remoteIds.filter((key) => /^[A-Z][A-Z0-9_]+-\d+$/.test(key));
    if (keys.length === 0) return [];
    return await stateOf(client(settings, deps), keys);
  },
});
