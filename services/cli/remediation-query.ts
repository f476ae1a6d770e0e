import { z } from 'zod';
import { query } from './graphql.ts';
import { onlyOne } from './only-one.ts';
import type { Column } from './output.ts';

export const remediationFields =
  'id action accountId bucketName objectKey accessKey dryRun state reason advice diff proposedBy proposedAt decidedBy notBefore undoable mark { state value reason }';
export const remediationShape = z.object({
  id: z.string(),
  action: z.string(),
  accountId: z.string(),
  bucketName: z.string().nullable(),
  objectKey: z.string().nullable(),
  accessKey: z.string().nullable(),
  dryRun: z.boolean(),
  state: z.string(),
  reason: z.string().nullable(),
  advice: z.string().nullable(),
  diff: z.string(),
  proposedBy: z.string(),
  proposedAt: z.string(),
  decidedBy: z.string().nullable(),
  notBefore: z.string().nullable(),
  undoable: z.boolean(),
  mark: z.object({ state: z.string(), value: z.string().nullable(), reason: z.string().nullable() }).nullable(),
});
export type Remediation = z.infer<typeof remediationShape>;

export const targetOf = ({ accountId, bucketName, objectKey, accessKey }: Remediation): string =>
  [accountId, bucketName, objectKey, accessKey === null ? null : `key ${accessKey.slice(0, 8)}`]
    .filter((part) => part !== null)
    .join('/');

/** How the tag that announces it stands, for a person; undefined where there is none. */
export const markLine = ({ mark }: Pick<Remediation, 'mark'>): string | undefined =>
  mark === null
    ? undefined
    : `tag orgsweep:marked-for: ${[mark.state, mark.value, mark.reason].filter((part) => part !== null).join(' ')}`;

const eventShape = z.object({ at: z.string(), actor: z.string(), state: z.string(), detail: z.string().nullable() });
export type RemediationEvent = z.infer<typeof eventShape>;
const wholeShape = remediationShape.extend({
  parameters: z.record(z.string(), z.unknown()),
  findingId: z.string().nullable(),
  endedAt: z.string().nullable(),
  events: z.array(eventShape),
});
type WholeRemediation = z.infer<typeof wholeShape>;

/** A remediation with its history; null when there is none of that id. */
export async function wholeRemediation(api: string, id: string): Promise<WholeRemediation | null> {
  const document = `query One($id: ID!) { remediation(id: $id) {
    ${remediationFields} parameters findingId endedAt events { at actor state detail } } }`;
  return z.object({ remediation: wholeShape.nullable() }).parse(await query(api, document, { id })).remediation;
}

/** The one whose id begins so, which is how ids are shown. NOT_FOUND when there is none, or more than one. */
export async function findRemediation(api: string, start: string): Promise<Remediation> {
  const document = `query Begins($filter: RemediationFilter) { remediations(first: 2, filter: $filter) {
    totalCount nodes { ${remediationFields} } } }`;
  const answer = z.object({ remediations: z.object({ totalCount: z.number(), nodes: z.array(remediationShape) }) });
  return await onlyOne(
    'remediation',
    start,
    async (filter) => answer.parse(await query(api, document, { filter })).remediations,
  );
}

export const remediationColumns: readonly Column<Remediation>[] = [
  { title: 'Id', value: ({ id }) => id.slice(0, 12) },
  { title: 'Action', value: ({ action }) => action },
  { title: 'Target', value: targetOf },
  { title: 'State', value: ({ state }) => state },
  { title: 'Why', value: ({ reason }) => reason },
  { title: 'Proposed by', value: ({ proposedBy }) => proposedBy },
  { title: 'Decided by', value: ({ decidedBy }) => decidedBy },
  { title: 'Proposed', value: ({ proposedAt }) => proposedAt },
];

const known = 'DRY_RUN NOTHING_TO_DO PROPOSED APPROVED SCHEDULED RUNNING SUCCEEDED REJECTED CANCELLED UNDOING UNDONE';
/** Whether the caller got what was asked for; else the command ends with exit code 1. */
export const wentWell = (state: string): boolean => known.split(' ').includes(state);
