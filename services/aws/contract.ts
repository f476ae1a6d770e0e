import type {
  BucketFacts,
  BucketRef,
  Fact,
  FactName,
  ObjectCounts,
  ObjectRef,
  OrganizationTree,
  S3Text,
} from '../model/index.ts';
import type { ExternalFindingSource } from './external/contract.ts';

/** How to reach AWS. Endpoint and credentials of the central side; members are reached through `roleName`. */
export interface AwsConfig {
  /** Region of the central side and of global services; `us-east-1` by default. */
  readonly region: string;
  /** Custom endpoint for every client (moto, an S3-compatible store); null for AWS. Checksums are then WHEN_REQUIRED. */
  readonly endpoint: string | null;
  readonly roleName: string;
  readonly externalId: string | null;
  /** Seconds asked of AssumeRole, 900 to 3,600; role chaining caps it at one hour. */
  readonly sessionSeconds: number;
  /** Static credentials of the central side (tests, the demo); null: the SDK's default chain. */
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string } | null;
  /** Requests a second allowed per account, region and API; our own token bucket over the SDK's `standard` retries. */
  readonly requestsPerSecond: number;
}

/** Names one member account for one sweep; the session's name carries the sweep. */
export interface AccountHandle {
  readonly sweepId: string;
  readonly accountId: string;
  /** Kinds of policies that the organization has enabled, as its tree said in this sweep; undefined: to be asked. */
  readonly enabledPolicyTypes?: readonly string[] | undefined;
}

export interface ObjectBody {
  readonly body: AsyncIterable<Uint8Array>;
  readonly sizeBytes: number;
  readonly eTag: string;
  readonly contentType: string | null;
  /** `AES256 | aws:kms | aws:kms:dsse | NONE`; absent when the store did not say. AWS says nothing of an object that is not encrypted. */
  readonly encryption?: string;
}

/**
 * The organization as the workers see it. Every method either answers or throws an `OrgsweepError` whose code says the cause
 * (ACCESS_DENIED with the action in `detail`, ROLE_NOT_ASSUMABLE, REGION_DISABLED, THROTTLED, NETWORK, NOT_FOUND, OBJECT_CHANGED, …).
 */
export interface AwsOrganization {
  /** Organization, OUs with paths, accounts; walks all pages. NOT_IN_ORGANIZATION when there is none. */
  readTree(): Promise<OrganizationTree>;
  /** Proves that the member role can be assumed. */
  openAccount(handle: AccountHandle): Promise<void>;
  /** All buckets of the account with their home regions. A bucket whose region cannot be read has region `unknown`. */
  listBuckets(handle: AccountHandle): Promise<readonly BucketRef[]>;
  /** Facts that are asked for, each call at most once (the rest is `failed('NOT_ASKED')`); what buckets share once per account (or account and region) and sweep. Never throws for a denied fact. */
  collectFacts(handle: AccountHandle, bucket: BucketRef, needs: readonly FactName[]): Promise<BucketFacts>;
  /** What CloudWatch says of the bucket's objects; one listing and one reading of metrics an account, region and sweep (per 500 metrics). Never throws. */
  readStorageMetrics(handle: AccountHandle, bucket: BucketRef): Promise<Fact<ObjectCounts>>;
  /** What lies directly under a prefix that ends in `/`, as folders: their names, after `startAfter`, at most 1,000. */
  listFolders(handle: AccountHandle, bucket: BucketRef, prefix: string, startAfter: string): Promise<readonly string[]>;
  /** One page (at most 1,000) after `startAfter`, in S3's order (UTF-8 bytes). */
  listObjects(
    handle: AccountHandle,
    bucket: BucketRef,
    startAfter: string | null,
  ): Promise<{ readonly objects: readonly ObjectRef[]; readonly next: string | null }>;
  /** Tags of the object's current version. */
  objectTags(handle: AccountHandle, bucket: BucketRef, key: string): Promise<Readonly<Record<string, string>>>;
  /** The object's bytes, with `If-Match` on the listed eTag; a broken stream resumes from byte n up to 3 times. */
  getObject(handle: AccountHandle, bucket: BucketRef, object: ObjectRef, signal?: AbortSignal): Promise<ObjectBody>;
  /**
   * A text that is no object of a sweep: an allow list, a dictionary. Read by the member role of the account, or with the credentials of
   * the central side when `accountId` is null.
   */
  readText(sweepId: string, place: S3Text): Promise<ObjectBody>;
  /** GuardDuty's and Security Hub's findings about buckets. */
  readonly externalFindings: ExternalFindingSource;
  close(): void;
}
