import { z } from 'zod';
import {
  centralSettings,
  type RemediationTarget,
  type SettingChange,
  type SettingDocument,
  type SettingName,
  settingKinds,
} from '../model/index.ts';
import { actions } from './catalogue/index.generated.ts';
import type { RemediationAction } from './define-action.ts';

const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();
const writesOf = (setting: SettingName): readonly string[] => settingKinds[setting].write;
const readsOf = (setting: SettingName): readonly string[] =>
  centralSettings.has(setting) ? [] : settingKinds[setting].read;

/** Settings that must be read for an action: what its plan rests on, and the tags, which may exempt a bucket. */
export function settingsToRead({ reads, target }: Pick<RemediationAction, 'reads' | 'target'>): readonly SettingName[] {
  return target === 'ACCOUNT' || target === 'ACCESS_KEY' ? reads : [...new Set<SettingName>([...reads, 'bucketTags'])];
}

/** The IAM actions that the remediation role allows, sorted: what the actions write, and nothing that reads. */
export const remediationRoleActions = (): readonly string[] =>
  sorted(actions.flatMap(({ writes }) => writes.flatMap(writesOf)));

/** The IAM actions that the member role needs for planning and verifying, sorted. */
export const remediationReadActions = (): readonly string[] =>
  sorted(actions.flatMap((action) => settingsToRead(action).flatMap(readsOf)));

/** An S3 key in a policy's Resource: its wildcards and variables are meant as they are. */
const literal = (key: string): string => key.replace(/[*?$]/g, (char) => `\${${char}}`);

const named = z.looseObject({ userName: z.string() });

/** The user of that name, with a path or without: of either there is one, since names are unique in an account (IAM guide, "IAM identifiers"). */
function userArns(document: SettingDocument, { accountId }: RemediationTarget, partition: string): readonly string[] {
  const name = literal(named.parse(document).userName);
  return ['', '*/'].map((path) => `arn:${partition}:iam::${accountId}:user/${path}${name}`);
}

/** What a session that writes a setting needs to know of the change. */
type SessionChange = Pick<SettingChange, 'setting' | 'after'>;

function resourceOf(
  { setting, after }: SessionChange,
  target: RemediationTarget,
  partition: string,
): string | readonly string[] {
  switch (settingKinds[setting].scope) {
    case 'ACCOUNT':
      // S3 knows no resource for it (Service Authorization Reference, s3:PutAccountPublicAccessBlock).
      return '*';
    case 'BUCKET':
      return `arn:${partition}:s3:::${target.bucketName}`;
    case 'ACCESS_KEY':
      return userArns(after, target, partition);
    case 'OBJECT':
      return `arn:${partition}:s3:::${target.bucketName}/${literal(target.objectKey ?? '')}`;
  }
}

/** What a session may do that makes these changes to this target: it narrows the role to them. */
export function sessionPolicy(changes: readonly SessionChange[], target: RemediationTarget, partition: string): string {
  const statements = changes.flatMap((change) => {
    const { setting } = change;
    if (writesOf(setting).length === 0) return [];
    const passRole = writesOf(setting).filter((action) => action === 'iam:PassRole');
    const own = {
      Effect: 'Allow',
      Action: writesOf(setting).filter((action) => action !== 'iam:PassRole'),
      Resource: resourceOf(change, target, partition),
    };
    if (passRole.length === 0) return [own];
    const condition = { StringEquals: { 'iam:PassedToService': 's3.amazonaws.com' } };
    const role = `arn:${partition}:iam::${target.accountId}:role/*`;
    return [own, { Effect: 'Allow', Action: passRole, Resource: role, Condition: condition }];
  });
  return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}
