import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { centralActions } from '../../services/aws/central-actions.ts';
import { projectRoot } from '../dev/data-folder.ts';
import { renderCentralRole } from './render-central-role.ts';

const folder = join(projectRoot, 'services/aws');

/** The files that call AWS with credentials of the central side, and what of theirs goes to a member account instead. */
const central: Readonly<Record<string, readonly string[]>> = {
  'change-queue.ts': [],
  'effective-policies.ts': [],
  'external/index.ts': [],
  'index.ts': [],
  'organization.ts': [],
  'organization-policies.ts': [],
  'remediation/quarantine-copies.ts': ['GetObject'],
  'remediation/redacted-copy.ts': ['GetObject'],
  'remediation/remediation-aws.ts': [],
  'roots.ts': [],
  'sessions.ts': [],
  // The findings role imports.
  'sink-aws.ts': ['BatchImportFindings'],
  'texts.ts': [],
};
/** Files whose calls go through `MemberCaller`: what they may do is the member role's or the remediation role's business. */
const member =
  /^(caller|buckets|external\/(guard-duty|security-hub)|objects|storage-metrics|facts[\w-]*|inventory\/[\w-]+|remediation\/(access-keys|bucket-tags|settings|version-tags)|wire\/(places|service))\.ts$/;

/** Services that central calls go to, by the SDK's client; IAM's prefix where it is another name. */
const prefixes: Readonly<Record<string, string>> = { eventbridge: 'events' };
/** Operations whose IAM action has another name (Service Authorization Reference). */
const renamed: Readonly<Record<string, string>> = {
  'sns:PublishBatch': 'sns:Publish',
  'sqs:SendMessageBatch': 'sqs:SendMessage',
  'sqs:DeleteMessageBatch': 'sqs:DeleteMessage',
  's3:HeadObject': 's3:GetObject',
  's3:ListObjectsV2': 's3:ListBucket',
  's3:GetObjectLockConfiguration': 's3:GetBucketObjectLockConfiguration',
};
/** Reading under a key takes it, and no call names it (KMS guide, "How Amazon S3 uses AWS KMS"). */
const withoutCall = ['kms:Decrypt'];

function actionsIn(source: string, notOurs: readonly string[]): string[] {
  return [...source.matchAll(/import (?:\* as \w+|\{([^}]*)\}) from '@aws-sdk\/client-([\w-]+)'/g)].flatMap(
    ([, names = '', client = '']) =>
      [...names.matchAll(/\b(?:paginate(\w+)|(\w+)Command)\b/g)].flatMap(([, paged, sent]) => {
        const operation = paged ?? sent ?? '';
        if (notOurs.includes(operation)) return [];
        const action = `${prefixes[client] ?? client}:${operation}`;
        return [renamed[action] ?? action];
      }),
  );
}

it('allows exactly the calls that the code makes with credentials of the central side', async () => {
  const files = (await readdir(folder, { recursive: true }))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .sort();
  const found: string[] = [];
  for (const file of files) {
    const source = await readFile(join(folder, file), 'utf8');
    const notOurs = central[file];
    if (notOurs !== undefined) found.push(...actionsIn(source, notOurs));
    else if (/from '@aws-sdk\/client-/.test(source)) expect(file, 'neither central nor member').toMatch(member);
  }
  const declared = new Set(Object.values(centralActions).flat());
  expect([...new Set([...found, ...withoutCall])].sort()).toEqual([...declared].sort());
});

it('holds these actions, each where it is for, and assumes roles of the organization alone', () => {
  const [file] = renderCentralRole();
  const { Properties } = parse(file?.text ?? '').Resources.CentralRole;
  const statements: { Sid: string; Action: string[]; Resource: unknown; Condition?: unknown }[] =
    Properties.Policies[0].PolicyDocument.Statement.map((each: Record<string, unknown>) =>
      Array.isArray(each['Fn::If']) ? each['Fn::If'][1] : each,
    );
  const purposes = Object.entries(centralActions).map(([purpose, actions]) => [
    `${purpose.slice(0, 1).toUpperCase()}${purpose.slice(1)}`,
    [...actions],
  ]);
  expect(statements.map(({ Sid, Action }) => [Sid, Action]).sort()).toEqual(purposes.sort());
  expect(statements.filter(({ Resource }) => Resource === '*').map(({ Sid }) => Sid)).toEqual(['Organization']);
  expect(statements.find(({ Sid }) => Sid === 'Roles')?.Condition).toEqual({
    StringEquals: { 'aws:ResourceOrgID': { Ref: 'OrganizationId' } },
  });
});
