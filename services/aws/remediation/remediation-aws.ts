import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { S3Client } from '@aws-sdk/client-s3';
import { STSClient } from '@aws-sdk/client-sts';
import { LRUCache } from 'lru-cache';
import {
  absent,
  denied,
  type Fact,
  failed,
  type JsonValue,
  known,
  type RemediationTarget,
  type SettingName,
  settingKinds,
} from '../../model/index.ts';
import type { RemediationPort } from '../../remediation/index.ts';
import { clientOptions, createHandler, MemberCaller } from '../caller.ts';
import type { AwsConfig } from '../contract.ts';
import { EffectivePolicies } from '../effective-policies.ts';
import { awsErrorName, translate } from '../errors.ts';
import { Sessions } from '../sessions.ts';
import { AccessKeys, type AskIam, type KeyFingerprint } from './access-keys.ts';
import { isAbacEnabled, mergedTags, noTags, readTagSet, writeTags } from './bucket-tags.ts';
import { type CopySource, type QuarantineBucket, readCopies, writeCopies } from './quarantine-copies.ts';
import { type AskMember, type RedactedBucket, readRedacted, type ScanCopy, writeRedacted } from './redacted-copy.ts';
import { type Place, settingAdapters } from './settings.ts';
import { versionsOf } from './version-tags.ts';

/** Reading shares one session of each account; it holds no sweep. */
const readHandle = (accountId: string) => ({ sweepId: 'remediation', accountId });

/** Policies of the organization are asked for once a minute: many plans are made at once, and Organizations allows few calls. */
const policyHandle = (accountId: string) => ({ sweepId: `minute ${Math.floor(Date.now() / 60_000)}`, accountId });

const placeOf = (clients: Place['clients'], target: RemediationTarget): Place => ({
  clients,
  target,
  input: { Bucket: target.bucketName ?? '', ExpectedBucketOwner: target.accountId },
});

/** A document as JSON has it: what is undefined is left out, dates are texts. */
const asJson = (value: unknown): JsonValue => JSON.parse(JSON.stringify(value));

/**
 * AWS as remediations need it: settings are read with the member role, and written with the remediation role, which is assumed here
 * and nowhere else, each time narrowed to one action on one target.
 */
export function createRemediationAws(
  reading: AwsConfig,
  writingRoleName: string,
  buckets: {
    readonly quarantine?: { readonly name: string; readonly kmsKeyArn: string | null };
    readonly redacted?: { readonly name: string; readonly kmsKeyArn: string | null; readonly scan: ScanCopy };
  } = {},
  keyFingerprint: KeyFingerprint | null = null,
): RemediationPort & { close(): void } {
  const handler = createHandler();
  const central = {
    ...clientOptions(reading, reading.region, handler),
    ...(reading.credentials === null ? {} : { credentials: reading.credentials }),
  };
  const sts = new STSClient(central);
  const reader = new MemberCaller(reading, new Sessions(sts, reading), handler);
  const writing: AwsConfig = { ...reading, roleName: writingRoleName };
  /** One a remediation: its sessions may do what it plans and nothing else. */
  const writers = new LRUCache<string, MemberCaller>({ max: 100 });
  const writerOf = ({ name, policy }: { readonly name: string; readonly policy: string }): MemberCaller => {
    const key = `${name} ${policy}`;
    const cached = writers.get(key);
    if (cached !== undefined) return cached;
    // Tried once: between two tries somebody looks whether writing is still allowed.
    const made = new MemberCaller(writing, new Sessions(sts, { ...writing, sessionSeconds: 900 }, policy), handler, 1);
    writers.set(key, made);
    return made;
  };

  /** The central side's own, with the worker's credentials. */
  const centralS3 = new S3Client({ ...central, forcePathStyle: reading.endpoint !== null });
  const policies = new EffectivePolicies(new OrganizationsClient(central));
  const quarantine: QuarantineBucket | null = buckets.quarantine ? { ...buckets.quarantine, s3: centralS3 } : null;
  const redacted: RedactedBucket | null = buckets.redacted ? { ...buckets.redacted, s3: centralS3 } : null;
  const accessKeys = keyFingerprint === null ? null : new AccessKeys(keyFingerprint);
  const askIam =
    (target: RemediationTarget, asking: (action: string) => void = () => undefined): AskIam =>
    (action, request) => {
      asking(action);
      return reader.call(readHandle(target.accountId), target.region, action, ({ iam }) => request(iam));
    };
  const askMember =
    (target: RemediationTarget): AskMember =>
    (action, request) =>
      reader.call(readHandle(target.accountId), target.region, action, ({ s3 }) => request(s3));
  const sourceOf = (target: RemediationTarget): CopySource => {
    const ask = <T>(action: string, request: (clients: Place['clients']) => Promise<T>) =>
      reader.call(readHandle(target.accountId), target.region, action, request);
    return {
      versions: async () =>
        (await ask('s3:ListBucketVersions', (clients) => versionsOf(placeOf(clients, target)))).map(({ id }) => id),
      open: (request) => ask('s3:GetObjectVersion', ({ s3 }) => s3.send(request)),
    };
  };

  /** All tags as they are, right before some of them are written. */
  async function tagSetOf(target: RemediationTarget, signal: AbortSignal) {
    const none = (error: unknown): boolean => noTags.includes(awsErrorName(error));
    const [action] = settingKinds.bucketTags.read;
    try {
      return await reader.call(
        readHandle(target.accountId),
        target.region,
        action,
        (clients) => readTagSet(placeOf(clients, target), signal),
        none,
      );
    } catch (error) {
      if (none(error)) return [];
      throw error;
    }
  }

  /** Whether tags are written one by one. Where that is refused the older call is tried, which S3 refuses where it has to be so. */
  async function tagsSingly(target: RemediationTarget, signal: AbortSignal): Promise<boolean> {
    const action = 's3:GetBucketAbac';
    try {
      return await reader.call(readHandle(target.accountId), target.region, action, (clients) =>
        isAbacEnabled(placeOf(clients, target), signal),
      );
    } catch (error) {
      if (translate(error, action, target.region).code === 'ACCESS_DENIED') return false;
      throw error;
    }
  }

  async function readAccessKey(target: RemediationTarget): Promise<Fact<JsonValue>> {
    if (accessKeys === null) return failed('NO_FINGERPRINT_KEY');
    let action = 'iam:ListUsers';
    try {
      const key = await accessKeys.read(
        target,
        askIam(target, (next) => {
          action = next;
        }),
      );
      return key === undefined ? absent : known({ ...key });
    } catch (error) {
      const { code } = translate(error, action, target.region);
      return code === 'ACCESS_DENIED' ? denied(action) : failed(code);
    }
  }

  async function readSetting(target: RemediationTarget, name: SettingName): Promise<Fact<JsonValue>> {
    if (name === 'quarantineCopies') return await readCopies(quarantine, target, sourceOf(target));
    if (name === 'redactedCopy')
      return await readRedacted(redacted, target, askMember(target)).catch((error: unknown) => {
        const { code } = translate(error, 's3:GetObject', target.region);
        return code === 'ACCESS_DENIED' ? denied('s3:GetObject') : failed(code);
      });
    if (name === 'tagPolicy') {
      const fact = await policies.tags(policyHandle(target.accountId));
      return fact.state === 'known' ? known(asJson(fact.value)) : fact;
    }
    if (name === 'accessKeyStatus') return await readAccessKey(target);
    const adapter = settingAdapters[name];
    let action: string = settingKinds[name].read[0];
    const isAbsent = (error: unknown): boolean => adapter.absentCodes.includes(awsErrorName(error));
    try {
      const value = await reader.call(
        readHandle(target.accountId),
        target.region,
        action,
        (clients) =>
          adapter.read(placeOf(clients, target), (next) => {
            action = next;
          }),
        isAbsent,
      );
      return value === undefined ? absent : known(asJson(value));
    } catch (error) {
      if (isAbsent(error)) return absent;
      const { code } = translate(error, action, target.region);
      return code === 'ACCESS_DENIED' ? denied(action) : failed(code);
    }
  }

  return {
    async read(target, settings) {
      const facts = await Promise.all(settings.map(async (name) => [name, await readSetting(target, name)] as const));
      return Object.fromEntries(facts);
    },
    async write(target, setting, document, session, signal) {
      if (setting === 'quarantineCopies')
        return await writeCopies(quarantine, target, sourceOf(target), document, signal);
      if (setting === 'redactedCopy') return await writeRedacted(redacted, target, askMember(target), document, signal);
      if (setting === 'tagPolicy') throw new TypeError('The tag policy is only read.');
      const handle = { sweepId: session.name, accountId: target.accountId };
      if (setting === 'accessKeyStatus') {
        const write: AskIam = (action, request) =>
          writerOf(session).call(handle, target.region, action, ({ iam }) => request(iam));
        return await accessKeys?.write(target, document, askIam(target), write, signal);
      }
      const send = async (action: string, request: (place: Place) => Promise<unknown>): Promise<void> => {
        await writerOf(session).call(handle, target.region, action, (clients) => request(placeOf(clients, target)));
      };
      const [action] = settingKinds[setting].write;
      if (setting !== 'bucketTags' && setting !== 'bucketMark')
        return await send(action, (place) => settingAdapters[setting].write(place, document, signal));
      const now = await tagSetOf(target, signal);
      const whole = mergedTags(setting, document, now);
      if (await tagsSingly(target, signal))
        return await send('s3:TagResource', (place) => writeTags(place, whole, now, signal));
      return await send(action, (place) => settingAdapters[setting].write(place, whole, signal));
    },
    close: () => handler.destroy(),
  };
}
