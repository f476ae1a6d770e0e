import { z } from 'zod';
import type { ChangeEvent, ChangeTarget } from '../model/index.ts';
import { actorOf, userIdentityShape } from './actor.ts';
import { type ChangingApi, changingApi } from './apis.ts';

const accountId = z.string().regex(/^\d{12}$/);
const maybeText = z
  .string()
  .nullish()
  .transform((value) => value ?? null);
const detailShape = z.object({
  eventID: z.string().min(1).max(200),
  eventName: z.string().min(1),
  eventSource: z.string().min(1),
  eventTime: z.iso.datetime({ offset: true }),
  awsRegion: z.string().min(1),
  recipientAccountId: accountId.nullish(),
  errorCode: z.string().nullish(),
  readOnly: z.boolean().nullish(),
  sourceIPAddress: maybeText,
  userAgent: maybeText,
  userIdentity: userIdentityShape,
  requestParameters: z.record(z.string(), z.unknown()).nullish(),
  resources: z.array(z.object({ type: maybeText, accountId: accountId.nullish(), ARN: maybeText })).nullish(),
});
/** An EventBridge event of detail type "AWS API Call via CloudTrail" (EventBridge user guide, "Events from AWS services via CloudTrail"). */
const messageShape = z.object({
  'detail-type': z.literal('AWS API Call via CloudTrail'),
  account: accountId,
  detail: detailShape,
});
type Detail = z.infer<typeof detailShape>;

/** What a message says: a change with what it touched, nothing that matters and why, or something that is no such message. */
export type ParsedMessage =
  | { readonly kind: 'CHANGE'; readonly event: ChangeEvent; readonly targets: readonly ChangeTarget[] }
  | { readonly kind: 'NOTHING'; readonly why: 'FAILED_CALL' | 'READ_ONLY' | 'OTHER_API' }
  | { readonly kind: 'MALFORMED'; readonly reason: string };

const malformed = (reason: string): ParsedMessage => ({ kind: 'MALFORMED', reason });

function parameter(detail: Detail, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = detail.requestParameters?.[name];
    if (typeof value === 'string' && value !== '') return value;
  }
  return null;
}

const bucketNameOf = (detail: Detail): string | null => {
  const named = parameter(detail, 'bucketName', 'bucket', 'Bucket');
  const arn = named ?? parameter(detail, 'resourceArn', 'ResourceArn');
  return arn?.startsWith('arn:') ? (/^arn:[\w-]+:s3:::([^/]+)$/.exec(arn)?.[1] ?? null) : arn;
};

/** The account that owns the bucket: a call from another account is recorded in both, and tells the owner as the resource's account. */
function ownerOf(detail: Detail, recipient: string, name: string): string {
  const resource = detail.resources?.find(
    ({ type, ARN }) => type === 'AWS::S3::Bucket' && (ARN === null || ARN.endsWith(`:::${name}`)),
  );
  return resource?.accountId ?? recipient;
}

function keyArnOf(detail: Detail, recipient: string): string | null {
  const arn = detail.resources?.find(({ ARN }) => ARN?.includes(':kms:'))?.ARN ?? null;
  if (arn !== null) return arn;
  const id = parameter(detail, 'keyId');
  if (id === null || id.startsWith('arn:') || id.startsWith('alias/')) return id?.startsWith('arn:') ? id : null;
  return `arn:aws:kms:${detail.awsRegion}:${recipient}:key/${id}`;
}

function targetsOf({ touches }: ChangingApi, detail: Detail, recipient: string): readonly ChangeTarget[] | string {
  const account: ChangeTarget = { kind: 'ACCOUNT', accountId: recipient };
  const name = bucketNameOf(detail);
  const bucket = (bucketName: string): ChangeTarget => ({
    kind: 'BUCKET',
    accountId: ownerOf(detail, recipient, bucketName),
    bucketName,
  });
  switch (touches) {
    case 'BUCKET':
      return name === null ? 'NO_BUCKET_NAME' : [bucket(name)];
    case 'BUCKET_OR_ACCOUNT':
      return [name === null ? account : bucket(name)];
    case 'ACCESS_POINT':
      // A policy of an access point names the point alone: whose bucket it leads to, the facts of the account say.
      return [name === null ? account : bucket(name)];
    case 'ACCOUNT':
      return [account];
    case 'KMS_KEY': {
      const keyArn = keyArnOf(detail, recipient);
      return keyArn === null ? [account] : [{ kind: 'KMS_KEY', keyArn }];
    }
    case 'POLICY_TARGET': {
      const id = parameter(detail, 'targetId', 'accountId');
      if (id === null) return 'NO_TARGET';
      return [accountId.safeParse(id).success ? { kind: 'ACCOUNT', accountId: id } : { kind: 'UNIT', unitId: id }];
    }
    case 'ORGANIZATION':
      return [{ kind: 'ORGANIZATION' }];
  }
}

function json(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** Reads a message of the queue. Pure; never throws. Reasons name fields, never what is in them. */
export function parseMessage(body: string): ParsedMessage {
  const value = json(body);
  if (value === undefined) return malformed('NOT_JSON');
  const parsed = messageShape.safeParse(value);
  if (!parsed.success) {
    const fields = [...new Set(parsed.error.issues.map(({ path }) => path.join('.') || 'message'))];
    return malformed(`NOT_A_CLOUDTRAIL_EVENT ${fields.slice(0, 8).join(' ')}`);
  }
  const { detail, account } = parsed.data;
  const api = changingApi(detail.eventSource, detail.eventName);
  if (api === undefined) return { kind: 'NOTHING', why: detail.readOnly === true ? 'READ_ONLY' : 'OTHER_API' };
  if (detail.errorCode) return { kind: 'NOTHING', why: 'FAILED_CALL' };
  const recipient = detail.recipientAccountId ?? account;
  const targets = targetsOf(api, detail, recipient);
  if (typeof targets === 'string') return malformed(targets);
  return {
    kind: 'CHANGE',
    targets,
    event: {
      id: detail.eventID,
      accountId: recipient,
      region: detail.awsRegion,
      service: detail.eventSource,
      api: detail.eventName,
      at: new Date(detail.eventTime).toISOString(),
      actor: actorOf(detail.userIdentity, detail.sourceIPAddress, detail.userAgent),
    },
  };
}
