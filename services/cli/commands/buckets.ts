import type { Command } from 'commander';
import { z } from 'zod';
import { EffectivePermission, SharedAccess } from '../../model/index.ts';
import type { CliIo } from '../io.ts';
import { connectionOf, listCommand } from '../list-command.ts';
import { bytesText } from '../progress.ts';

const document = `query Buckets($first: Int!, $after: String, $filter: BucketFilter) {
  buckets(first: $first, after: $after, filter: $filter) {
    nodes { accountId name region objectsListed objectsScanned objectsPartial objectsSkipped sizeBytes openFindings posture { effectivePermission sharedAccess encryptionType } risk { score exposure permission grantees sensitivityScore labelScore labelTag threatScore threatAdded }
      objectCounts { source at complete counted objectCount sizeBytes } encryptionCounts { source at byEncryptionType { customerManaged kmsManaged s3Managed unencrypted unknown } }
      countLooks { source state reason askedAt } }
    pageInfo { hasNextPage endCursor }
  }
}`;
const bucket = z.object({
  accountId: z.string(),
  name: z.string(),
  region: z.string(),
  objectsListed: z.number(),
  objectsScanned: z.number(),
  objectsPartial: z.number(),
  objectsSkipped: z.number(),
  sizeBytes: z.number(),
  openFindings: z.number(),
  posture: z
    .object({ effectivePermission: z.string(), sharedAccess: z.string(), encryptionType: z.string() })
    .nullable(),
  risk: z
    .object({
      score: z.number(),
      exposure: z.number(),
      permission: z.string(),
      grantees: z.string(),
      sensitivityScore: z.number().nullable(),
      labelScore: z.number().nullable(),
      labelTag: z.string().nullable(),
      threatScore: z.number().nullable(),
      threatAdded: z.number(),
    })
    .nullable(),
  objectCounts: z
    .object({
      source: z.string(),
      at: z.string(),
      complete: z.boolean(),
      counted: z.string(),
      objectCount: z.number().nullable(),
      sizeBytes: z.number().nullable(),
    })
    .nullable(),
  encryptionCounts: z
    .object({ source: z.string(), at: z.string(), byEncryptionType: z.record(z.string(), z.number()).nullable() })
    .nullable(),
  countLooks: z.array(
    z.object({
      source: z.string(),
      state: z.string(),
      reason: z.string().nullable(),
      askedAt: z.string().nullable(),
    }),
  ),
});
/** `LISTING 2026-03-01`; a source that ended early has more objects than it says. */
const countedBy = ({ objectCounts }: z.infer<typeof bucket>): string =>
  objectCounts === null
    ? 'nobody'
    : `${objectCounts.source} ${objectCounts.at.slice(0, 10)}${objectCounts.complete ? '' : ', in part'}`;
const answer = z.object({ buckets: connectionOf(bucket) });

/** `orgsweep buckets` */
export function addBuckets(program: Command, io: CliIo): void {
  listCommand(program, io, {
    name: 'buckets',
    description: 'list the buckets of the organization with their posture',
    document,
    parse: (data) => answer.parse(data).buckets,
    filters: {
      '--account <id...>': ['accountIds', 'only these accounts'],
      '--unit <id...>': ['organizationalUnitIds', 'only accounts of these organizational units and what is below'],
      '--region <region...>': ['regions', 'only these regions'],
      '--name <text>': ['nameContains', 'part of the name'],
      '--permission <permission...>': ['effectivePermissions', 'PUBLIC, NOT_PUBLIC or UNKNOWN', EffectivePermission],
      '--shared <access...>': ['sharedAccess', 'EXTERNAL, INTERNAL, NOT_SHARED or UNKNOWN', SharedAccess],
    },
    columns: [
      { title: 'Account', value: (row) => row.accountId },
      { title: 'Bucket', value: (row) => row.name },
      { title: 'Region', value: (row) => row.region },
      { title: 'Risk', value: (row) => row.risk?.score ?? 'UNKNOWN' },
      { title: 'Threat', value: (row) => row.risk?.threatScore ?? '' },
      { title: 'Permission', value: (row) => row.posture?.effectivePermission ?? 'UNKNOWN' },
      { title: 'Shared', value: (row) => row.posture?.sharedAccess ?? 'UNKNOWN' },
      { title: 'Encryption', value: (row) => row.posture?.encryptionType ?? 'UNKNOWN' },
      { title: 'Objects', value: (row) => row.objectCounts?.objectCount ?? 'UNKNOWN' },
      { title: 'Not wholly read', value: (row) => row.objectsPartial + row.objectsSkipped },
      {
        title: 'Size',
        value: ({ objectCounts }) => (objectCounts?.sizeBytes == null ? 'UNKNOWN' : bytesText(objectCounts.sizeBytes)),
      },
      { title: 'Counted by', value: countedBy },
      { title: 'Findings', value: (row) => row.openFindings },
    ],
    empty: 'No bucket matches. Run `orgsweep sweep` to read the organization.',
  });
}
