import { DescribeKeyCommand, GetKeyPolicyCommand } from '@aws-sdk/client-kms';
import { LRUCache } from 'lru-cache';
import {
  absent,
  type BucketRef,
  denied,
  type EncryptionRule,
  type Fact,
  failed,
  type KmsKey,
  known,
} from '../model/index.ts';
import type { MemberCaller } from './caller.ts';
import type { AccountHandle } from './contract.ts';
import { translate } from './errors.ts';

const managedAlias = /(^|:)alias\/aws\/s3$/;
const keyArn = /^arn:[^:]+:kms:([^:]+):(\d{12}):/;

const isRule = (value: unknown): value is EncryptionRule =>
  typeof value === 'object' && value !== null && 'algorithm' in value && typeof value.algorithm === 'string';

/** The keys behind buckets under SSE-KMS, each read once a sweep, in the account and region that its ARN names. */
export class KmsKeys {
  readonly #caller: MemberCaller;
  readonly #read = new LRUCache<string, Promise<Fact<KmsKey>>>({ max: 10_000 });

  constructor(caller: MemberCaller) {
    this.#caller = caller;
  }

  /** The key of a bucket whose encryption is known; what is wrong with that is wrong with the key. */
  async get(handle: AccountHandle, bucket: BucketRef, encryption: Fact<unknown>): Promise<Fact<KmsKey>> {
    if (encryption.state !== 'known') return encryption;
    if (!isRule(encryption.value)) return failed('MALFORMED_RESPONSE');
    const { algorithm, kmsKeyId } = encryption.value;
    if (!algorithm.startsWith('aws:kms')) return absent;
    if (kmsKeyId === null || managedAlias.test(kmsKeyId))
      return known({ arn: kmsKeyId ?? 'alias/aws/s3', manager: 'AWS', enabled: true, policy: null });
    const [, region = bucket.region, accountId = handle.accountId] = keyArn.exec(kmsKeyId) ?? [];
    const key = [handle.sweepId, accountId, region, kmsKeyId].join(' ');
    const found = this.#read.get(key) ?? this.#readKey({ ...handle, accountId }, region, kmsKeyId);
    this.#read.set(key, found);
    return found;
  }

  async #readKey(handle: AccountHandle, region: string, id: string): Promise<Fact<KmsKey>> {
    let action = 'kms:DescribeKey';
    try {
      const described = await this.#caller.call(handle, region, action, ({ kms }) =>
        kms.send(new DescribeKeyCommand({ KeyId: id })),
      );
      const about = described.KeyMetadata;
      const key = { arn: about?.Arn ?? id, enabled: about?.KeyState === 'Enabled' };
      if (about?.KeyManager === 'AWS') return known({ ...key, manager: 'AWS', policy: null });
      action = 'kms:GetKeyPolicy';
      const { Policy } = await this.#caller.call(handle, region, action, ({ kms }) =>
        // Neither takes an alias.
        kms.send(new GetKeyPolicyCommand({ KeyId: key.arn, PolicyName: 'default' })),
      );
      return known({ ...key, manager: 'CUSTOMER', policy: Policy ?? '' });
    } catch (error) {
      const { code } = translate(error, action, region);
      return code === 'ACCESS_DENIED' || code === 'ROLE_NOT_ASSUMABLE' ? denied(action) : failed(code);
    }
  }
}
