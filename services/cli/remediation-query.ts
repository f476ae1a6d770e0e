import { z } from 'zod';
import type { Column } from './output.ts';

export const remediationFields =
  'id action accountId bucketName objectKey accessKey dryRun state reason diff proposedBy proposedAt decidedBy notBefore undoable mark { state value reason }';
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
