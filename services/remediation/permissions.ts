import { centralSettings, type RemediationTarget, type SettingName, settingKinds } from '../model/index.ts';
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

function resourceOf(setting: SettingName, target: RemediationTarget, partition: string): string {
  switch (settingKinds[setting].scope) {
    case 'ACCOUNT':
      // S3 knows no resource for it (Service Authorization Reference, s3:PutAccountPublicAccessBlock).
      return '*';
    case 'BUCKET':
      return `arn:${partition}:s3:::${target.bucketName}`;
    case 'ACCESS_KEY':
      // Whose it is stands in no target: users have paths, too.
      return `arn:${partition}:iam::${target.accountId}:user/*`;
    case 'OBJECT':
      return `arn:${partition}:s3:::${target.bucketName}/${literal(target.objectKey ?? '')}`;
  }
}

/** What a session may do that writes these settings of this target: it narrows the role to them. */
export function sessionPolicy(settings: readonly SettingName[], target: RemediationTarget, partition: string): string {
  const statements = settings.flatMap((setting) => {
    if (writesOf(setting).length === 0) return [];
    const passRole = writesOf(setting).filter((action) => action === 'iam:PassRole');
    const own = {
      Effect: 'Allow',
      Action: writesOf(setting).filter((action) => action !== 'iam:PassRole'),
      Resource: resourceOf(setting, target, partition),
    };
    if (passRole.length === 0) return [own];
    const condition = { StringEquals: { 'iam:PassedToService': 's3.amazonaws.com' } };
    const role = `arn:${partition}:iam::${target.accountId}:role/*`;
    return [own, { Effect: 'Allow', Action: passRole, Resource: role, Condition: condition }];
  });
  return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}
