import { z } from 'zod';
import { type FindingStatus, oneLine, type Severity } from '../../model/index.ts';
import { defineSink, type Receipt, type SinkDeps } from '../define-sink.ts';
import { clip } from '../formats/fit.ts';
import { found, headline, place, whose } from '../formats/text.ts';
import { jsonAnswer } from '../http/json-answer.ts';
import { webUrl } from '../http/web-url.ts';
import { oneByOne, receiptByStatus } from '../receipts.ts';

const config = z.strictObject({
  /** `https://company.service-now.com` */
  baseUrl: webUrl,
  table: z
    .string()
    .regex(/^[a-z_]+$/)
    .default('incident'),
  user: z.string().min(1),
  passwordSecretName: z.string().min(1),
});
type Config = z.infer<typeof config>;

const rows = z.object({ result: z.array(z.object({ sys_id: z.string() })) });
const states = z.object({
  result: z.array(z.object({ sys_id: z.string(), state: z.string(), active: z.string() })),
});
const row = z.object({ result: z.object({ sys_id: z.string() }) });
const urgency: Record<Severity, string> = { CRITICAL: '1', HIGH: '1', MEDIUM: '2', LOW: '3' };
/** Journal fields render what stands between `[code]` tags as HTML. */
const withoutCode = (text: string): string => text.replace(/\[(\/?code)\]/gi, '($1)');
/** States of the incident table: 1 New, 2 In Progress, 6 Resolved. What a person made of a record stays until the finding is resolved or is back. */
const stateOf: Partial<Record<FindingStatus, object>> = {
  RESOLVED: { state: '6', close_code: 'Resolved by caller', close_notes: 'orgsweep no longer finds it.' },
  REOPENED: { state: '2' },
};

function client({ baseUrl, table, user, passwordSecretName }: Config, secret: SinkDeps['secret']) {
  const authorization = `Basic ${Buffer.from(`${user}:${secret(passwordSecretName)}`).toString('base64')}`;
  return {
    headers: { authorization, 'content-type': 'application/json', accept: 'application/json' },
    url: (path: string) => new URL(`/api/now/table/${table}${path}`, baseUrl).href,
  };
}

/** One record a finding, found again by its correlation id (ServiceNow Table API). */
export default defineSink<Config>({
  id: 'service-now',
  title: 'ServiceNow',
  config,
  batchSize: 10,
  concurrency: 1,
  async deliver(events, settings, { http, secret }) {
    const { url, headers } = client(settings, secret);
    return await oneByOne(events, async (event): Promise<Receipt> => {
      const search = await http({
        method: 'GET',
        url: url(`?sysparm_query=correlation_id%3Dorgsweep-${event.finding.id}&sysparm_fields=sys_id&sysparm_limit=1`),
        headers,
      });
      if (search.status !== 200) return receiptByStatus(event.key, search);
      const known = jsonAnswer(search, rows).result[0]?.sys_id;
      const text = withoutCode([place(event.finding), whose(event), found(event)].join('\n'));
      const body = {
        short_description: clip(withoutCode(`${headline(event)} ${place(event.finding)}`), 160),
        urgency: urgency[event.finding.severity],
        correlation_id: `orgsweep-${event.finding.id}`,
        ...(known === undefined && event.status !== 'RESOLVED' ? { state: '1' } : stateOf[event.status]),
        ...(known === undefined ? { description: text } : { work_notes: `orgsweep delivery ${event.key}\n${text}` }),
      };
      const answer = await http({
        method: known === undefined ? 'POST' : 'PATCH',
        url: url(known === undefined ? '' : `/${encodeURIComponent(known)}`),
        headers,
        body: JSON.stringify(body),
      });
      const id = answer.status === 200 || answer.status === 201 ? jsonAnswer(answer, row).result.sys_id : null;
      return receiptByStatus(event.key, answer, id);
    });
  },
  async readTickets(remoteIds, settings, { http, secret }) {
    const ids = remoteIds.filter((id) => /^[0-9a-f]{32}$/.test(id));
    if (ids.length === 0) return [];
    const { url, headers } = client(settings, secret);
    const query = `sysparm_query=sys_idIN${ids.join('%2C')}&sysparm_fields=sys_id,state,active&sysparm_display_value=true`;
    const answer = await http({ method: 'GET', url: url(`?${query}&sysparm_limit=${ids.length}`), headers });
    return jsonAnswer(answer, states).result.map(({ sys_id, state, active }) => ({
      remoteId: sys_id,
      state: clip(oneLine(state), 64),
      closed: active === 'false',
    }));
  },
});
