import {
  DescribeEffectivePolicyCommand,
  type EffectivePolicyType,
  type OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { LRUCache } from 'lru-cache';
import { absent, type Fact, known, OrgsweepError, type TagPolicy, type TagRule } from '../model/index.ts';
import type { AccountHandle } from './contract.ts';
import { awsErrorName } from './errors.ts';
import { enabledTypes, factFrom } from './organization-policies.ts';
import { rootsOf } from './roots.ts';

type Setting = 'all' | 'none';
/** A fact about one account: a call that failed is told, not repeated. */
const never = (): boolean => false;

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
const partOf = (value: unknown, name: string): unknown => entriesOf(value).find(([key]) => key === name)?.[1];

const notUnderstood = (kind: string): OrgsweepError =>
  new OrgsweepError('MALFORMED_RESPONSE', `The ${kind} policy of the organization is not understood.`, {
    detail: 'organizations:DescribeEffectivePolicy',
  });

/** An effective policy names no operators (Organizations guide, "Amazon S3 policy syntax"). */
function settingOf(content: unknown): Setting | undefined {
  const attributes = partOf(content, 's3_attributes');
  const value = partOf(attributes, 'public_access_block_configuration');
  if (value === undefined || value === 'all' || value === 'none') return value;
  throw notUnderstood('S3');
}

/** A list of texts; numbers and truth values are written as such. Undefined when it is not there, or empty. */
function textsOf(value: unknown): readonly string[] | undefined {
  if (value === undefined || value === null) return undefined;
  const items: readonly unknown[] = [value].flat();
  if (items.length === 0) return undefined;
  return items.map((item) => {
    if (typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean') return String(item);
    throw notUnderstood('tag');
  });
}

/** Without a `tag_key` keys are written small (Organizations guide, "Tag policy syntax"). */
function tagPolicyOf(content: unknown): TagPolicy | undefined {
  const tags = partOf(content, 'tags');
  if (tags === undefined) return undefined;
  if (typeof tags !== 'object' || tags === null || Array.isArray(tags)) throw notUnderstood('tag');
  const rules = entriesOf(tags).map(([policyKey, rule]): TagRule => {
    const key = partOf(rule, 'tag_key') ?? policyKey.toLowerCase();
    if (typeof key !== 'string' || typeof rule !== 'object') throw notUnderstood('tag');
    return {
      key,
      values: textsOf(partOf(rule, 'tag_value')) ?? null,
      enforcedFor: textsOf(partOf(rule, 'enforced_for')) ?? [],
      requiredFor: textsOf(partOf(rule, 'report_required_tag_for')) ?? [],
    };
  });
  return rules.length === 0 ? undefined : rules.sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** What the policies of the organization come to for each account, asked once an account and sweep, and not at all where they are not enabled. */
export class EffectivePolicies {
  readonly #client: OrganizationsClient;
  readonly #enabled = new LRUCache<string, Promise<Fact<ReadonlySet<string>>>>({ max: 100 });
  readonly #s3 = new LRUCache<string, Promise<Fact<Setting>>>({ max: 20_000 });
  readonly #tags = new LRUCache<string, Promise<Fact<TagPolicy>>>({ max: 20_000 });

  constructor(client: OrganizationsClient) {
    this.#client = client;
  }

  /** What the S3 policies set for the public access block of the account. */
  s3(handle: AccountHandle): Promise<Fact<Setting>> {
    return this.#get('S3_POLICY', handle, this.#s3, settingOf);
  }

  /** What the tag policies ask of tags in the account. */
  tags(handle: AccountHandle): Promise<Fact<TagPolicy>> {
    return this.#get('TAG_POLICY', handle, this.#tags, tagPolicyOf);
  }

  async #enabledIn({ sweepId, enabledPolicyTypes }: AccountHandle): Promise<Fact<ReadonlySet<string>>> {
    if (enabledPolicyTypes !== undefined) return known(new Set(enabledPolicyTypes));
    const enabled = this.#enabled.get(sweepId) ?? factFrom((asking) => this.#enabledTypes(asking), never);
    this.#enabled.set(sweepId, enabled);
    return await enabled;
  }

  async #get<T extends {}>(
    type: EffectivePolicyType,
    handle: AccountHandle,
    cache: LRUCache<string, Promise<Fact<T>>>,
    parse: (content: unknown) => T | undefined,
  ): Promise<Fact<T>> {
    const { sweepId, accountId } = handle;
    const found = await this.#enabledIn(handle);
    if (found.state !== 'known') return found;
    if (!found.value.has(type)) return absent;
    const key = `${sweepId} ${accountId}`;
    const policy = cache.get(key) ?? factFrom(async (asking) => this.#effective(type, accountId, parse, asking), never);
    cache.set(key, policy);
    return await policy;
  }

  async #enabledTypes(asking: (action: string) => void): Promise<ReadonlySet<string>> {
    asking('organizations:ListRoots');
    try {
      return enabledTypes(await rootsOf(this.#client));
    } catch (error) {
      // Nobody sets anything for an account that is in no organization.
      if (awsErrorName(error) === 'AWSOrganizationsNotInUseException') return new Set();
      throw error;
    }
  }

  async #effective<T>(
    type: EffectivePolicyType,
    accountId: string,
    parse: (content: unknown) => T | undefined,
    asking: (action: string) => void,
  ): Promise<T | undefined> {
    asking('organizations:DescribeEffectivePolicy');
    try {
      const { EffectivePolicy } = await this.#client.send(
        new DescribeEffectivePolicyCommand({ PolicyType: type, TargetId: accountId }),
      );
      return parse(JSON.parse(EffectivePolicy?.PolicyContent ?? '{}'));
    } catch (error) {
      if (awsErrorName(error) === 'EffectivePolicyNotFoundException') return undefined;
      throw error;
    }
  }
}
