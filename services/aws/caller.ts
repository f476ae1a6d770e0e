import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';
import { GuardDutyClient } from '@aws-sdk/client-guardduty';
import { IAMClient } from '@aws-sdk/client-iam';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { S3ControlClient } from '@aws-sdk/client-s3-control';
import { SecurityHubClient } from '@aws-sdk/client-securityhub';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { LRUCache } from 'lru-cache';
import { OrgsweepError, unknownRegion } from '../model/index.ts';
import type { AccountHandle, AwsConfig } from './contract.ts';
import { translate } from './errors.ts';
import type { SessionCredentials, Sessions } from './sessions.ts';
import { TokenBucket } from './token-bucket.ts';
import { Wire, type WireClients } from './wire/index.ts';

export interface MemberClients {
  readonly s3: S3Client;
  readonly s3control: S3ControlClient;
  readonly kms: KMSClient;
  readonly iam: IAMClient;
  readonly guardduty: GuardDutyClient;
  readonly securityhub: SecurityHubClient;
}

/** Requests a second that the service itself takes where that is less than our own rate (Security Hub user guide, "Quotas"). */
const slowActions: Readonly<Record<string, number>> = { 'securityhub:GetFindings': 3, 'securityhub:ListMembers': 10 };

/** Times that one call may find its session expired: many calls share one, and each renewal may again run out under them. */
const maxRenewals = 5;

/** Times that a call that was throttled as often as the SDK tries is made again, at our lower rate: others may take most of what AWS lets through. */
const maxThrottled = 4;
/** Milliseconds until then, drawn so that not all come back at once: at most 2, 4, 8 and 16 s. */
const throttledPause = (times: number): Promise<void> => sleep(Math.random() * 1_000 * 2 ** times);

/** Requests about single objects, of which S3 takes thousands a second. */
const ofObjects: ReadonlySet<string> = new Set(['s3:GetObject', 's3:GetObjectAcl']);

/** What every client of ours shares: `standard` retries, one keep-alive agent, checksums only where a custom endpoint can take them. */
export function clientOptions(config: AwsConfig, region: string, handler: NodeHttpHandler, maxAttempts = 6) {
  return {
    region,
    retryMode: 'standard',
    maxAttempts,
    requestHandler: handler,
    ...(config.endpoint === null
      ? {}
      : {
          endpoint: config.endpoint,
          requestChecksumCalculation: 'WHEN_REQUIRED' as const,
          responseChecksumValidation: 'WHEN_REQUIRED' as const,
        }),
  };
}

/**
 * One connection pool for all clients. Sockets in the hundreds, since a worker speaks with many accounts at once. An answer must begin
 * within `answerMs`, and a body may rest for `idleMs`: its reader may be slow, a peer that is gone would be waited for without end.
 */
export function createHandler({ answerMs = 60_000, idleMs = 300_000 } = {}): NodeHttpHandler {
  const pool = { keepAlive: true, maxSockets: 200 };
  return new NodeHttpHandler({
    httpAgent: new HttpAgent(pool),
    httpsAgent: new HttpsAgent(pool),
    connectionTimeout: 3_000,
    requestTimeout: answerMs,
    throwOnRequestTimeout: true,
    socketTimeout: idleMs,
    socketAcquisitionWarningTimeout: 60_000,
  });
}

/** Makes calls into member accounts: the right client, our own rate, errors translated, an expired session renewed once. */
export class MemberCaller {
  readonly #config: AwsConfig;
  readonly #sessions: Pick<Sessions, 'get' | 'drop'>;
  readonly #handler: NodeHttpHandler;
  readonly #wire: Wire;
  /** Never destroyed one by one: a client's `destroy` closes the handler that all of them share. */
  readonly #clients = new LRUCache<string, MemberClients>({ max: 500 });
  readonly #buckets = new LRUCache<string, TokenBucket>({ max: 20_000 });

  /** How often the SDK tries a request. */
  readonly #attempts: number;

  constructor(config: AwsConfig, sessions: Pick<Sessions, 'get' | 'drop'>, handler: NodeHttpHandler, attempts = 6) {
    this.#attempts = attempts;
    this.#config = config;
    this.#sessions = sessions;
    this.#handler = handler;
    this.#wire = new Wire(config);
  }

  /**
   * Runs `request` by the SDK's clients for IAM action `action`; throws `OrgsweepError`, or the raw error when `passThrough` says that it
   * means "absent".
   */
  async call<T>(
    handle: AccountHandle,
    region: string,
    action: string,
    request: (clients: MemberClients) => Promise<T>,
    passThrough: (error: unknown) => boolean = () => false,
  ): Promise<T> {
    const send = (credentials: SessionCredentials) => request(this.#clientsFor(region, credentials));
    return await this.#run(handle, region, action, send, passThrough);
  }

  /** The same over the wire, for small answers in great numbers. */
  async ask<T>(
    handle: AccountHandle,
    region: string,
    action: string,
    request: (clients: WireClients) => Promise<T>,
    passThrough: (error: unknown) => boolean = () => false,
  ): Promise<T> {
    const { accountId } = handle;
    const send = (credentials: SessionCredentials) => request(this.#wire.clients(accountId, region, credentials));
    return await this.#run(handle, region, action, send, passThrough);
  }

  async #run<T>(
    handle: AccountHandle,
    region: string,
    action: string,
    request: (credentials: SessionCredentials) => Promise<T>,
    passThrough: (error: unknown) => boolean,
  ): Promise<T> {
    // It would become part of a host's name, and time out.
    if (region === unknownRegion)
      throw new OrgsweepError(
        'ACCESS_DENIED',
        'The region of the bucket is not known: s3:GetBucketLocation was refused.',
        {
          advice: 'Grant s3:GetBucketLocation to the member role.',
          detail: 's3:GetBucketLocation',
        },
      );
    let renewed = 0;
    let throttled = 0;
    for (;;) {
      const limiter = this.#limiter(handle.accountId, region, action);
      const credentials = await this.#sessions.get(handle);
      await limiter.take();
      try {
        return await request(credentials);
      } catch (error) {
        if (passThrough(error)) throw error;
        const translated: OrgsweepError = translate(error, action, region);
        if (translated.code === 'CREDENTIALS_EXPIRED' && renewed < maxRenewals) {
          renewed += 1;
          await this.#sessions.drop(handle, credentials);
        } else if (translated.code === 'THROTTLED') {
          limiter.throttled();
          // Whoever wants one attempt decides what comes of it.
          if (this.#attempts === 1 || throttled === maxThrottled) throw translated;
          throttled += 1;
          await throttledPause(throttled);
        } else throw translated;
      }
    }
  }

  /** Not a store that only speaks like AWS. */
  get asksAws(): boolean {
    return this.#config.endpoint === null;
  }

  /** Assumes the member role, if no live session is there. */
  async open(handle: AccountHandle): Promise<void> {
    await this.#sessions.get(handle);
  }

  close(): void {
    this.#clients.clear();
    this.#handler.destroy();
    this.#wire.close();
  }

  /** One client a session and region: a renewed session has clients of its own, and the old ones go by the cache's age. */
  #clientsFor(region: string, credentials: SessionCredentials): MemberClients {
    const key = `${credentials.accessKeyId} ${region}`;
    const cached = this.#clients.get(key);
    if (cached !== undefined) return cached;
    const options = {
      ...clientOptions(this.#config, region, this.#handler, this.#attempts),
      credentials,
    };
    const control = this.#controlEndpoint();
    const path = this.#config.endpoint !== null;
    let s3: S3Client | undefined;
    let s3control: S3ControlClient | undefined;
    // Each costs time and memory, and most sessions need but one of them.
    let keys: KMSClient | undefined;
    let iam: IAMClient | undefined;
    let guardduty: GuardDutyClient | undefined;
    let securityhub: SecurityHubClient | undefined;
    const made = {
      get s3() {
        s3 ??= new S3Client({ ...options, forcePathStyle: path });
        return s3;
      },
      get s3control() {
        s3control ??= new S3ControlClient({ ...options, ...control });
        return s3control;
      },
      get kms() {
        keys ??= new KMSClient(options);
        return keys;
      },
      get iam() {
        iam ??= new IAMClient(options);
        return iam;
      },
      get guardduty() {
        guardduty ??= new GuardDutyClient(options);
        return guardduty;
      },
      get securityhub() {
        securityhub ??= new SecurityHubClient(options);
        return securityhub;
      },
    };
    this.#clients.set(key, made);
    return made;
  }

  /** S3 Control puts the account id before the host, which a custom endpoint's name or address does not have. */
  #controlEndpoint() {
    const { endpoint } = this.#config;
    if (endpoint === null) return {};
    return { disableHostPrefix: true, endpointProvider: () => ({ url: new URL(endpoint) }) };
  }

  #limiter(accountId: string, region: string, action: string): TokenBucket {
    const key = `${accountId} ${region} ${action}`;
    const cached = this.#buckets.get(key);
    if (cached !== undefined) return cached;
    const { requestsPerSecond } = this.#config;
    const most = slowActions[action] ?? Number.POSITIVE_INFINITY;
    const made = new TokenBucket(Math.min(most, requestsPerSecond * (ofObjects.has(action) ? 10 : 1)));
    this.#buckets.set(key, made);
    return made;
  }
}
