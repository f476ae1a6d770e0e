import {
  DescribeEffectivePolicyCommand,
  type OrganizationsClient,
  paginateListRoots,
  type Root,
} from '@aws-sdk/client-organizations';
import { LRUCache } from 'lru-cache';
import { type Fact, OrgsweepError } from '../model/index.ts';
import type { AccountHandle } from './contract.ts';
import { awsErrorName } from './errors.ts';
import { enabledTypes, factFrom } from './organization-policies.ts';

type Setting = 'all' | 'none';
/** A fact about one account: a call that failed is told, not repeated. */
const never = (): boolean => false;

const partOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;

/** An effective policy names no operators (Organizations guide, "Amazon S3 policy syntax"). */
function settingOf(content: string | undefined): Setting | undefined {
  const attributes = partOf(JSON.parse(content ?? '{}'), 's3_attributes');
  const value = partOf(attributes, 'public_access_block_configuration');
  if (value === undefined || value === 'all' || value === 'none') return value;
  throw new OrgsweepError('MALFORMED_RESPONSE', 'The S3 policy of the organization is not understood.', {
    detail: 'organizations:DescribeEffectivePolicy',
  });
}

/** What the organization's S3 policies set for each account, asked once an account and sweep, and not at all where they are not enabled. */
export class S3Policies {
  readonly #client: OrganizationsClient;
  readonly #enabled = new LRUCache<string, Promise<Fact<boolean>>>({ max: 100 });
  readonly #read = new LRUCache<string, Promise<Fact<Setting>>>({ max: 20_000 });

  constructor(client: OrganizationsClient) {
    this.#client = client;
  }

  async get({ sweepId, accountId }: AccountHandle): Promise<Fact<Setting>> {
    const enabled = this.#enabled.get(sweepId) ?? factFrom((asking) => this.#isEnabled(asking), never);
    this.#enabled.set(sweepId, enabled);
    const found = await enabled;
    if (found.state !== 'known') return found;
    if (!found.value) return { state: 'absent' };
    const key = `${sweepId} ${accountId}`;
    const setting = this.#read.get(key) ?? factFrom((asking) => this.#setting(accountId, asking), never);
    this.#read.set(key, setting);
    return await setting;
  }

  async #isEnabled(asking: (action: string) => void): Promise<boolean> {
    asking('organizations:ListRoots');
    const roots: Root[] = [];
    for await (const page of paginateListRoots({ client: this.#client }, {})) roots.push(...(page.Roots ?? []));
    return enabledTypes(roots).has('S3_POLICY');
  }

  async #setting(accountId: string, asking: (action: string) => void): Promise<Setting | undefined> {
    asking('organizations:DescribeEffectivePolicy');
    try {
      const { EffectivePolicy } = await this.#client.send(
        new DescribeEffectivePolicyCommand({ PolicyType: 'S3_POLICY', TargetId: accountId }),
      );
      return settingOf(EffectivePolicy?.PolicyContent);
    } catch (error) {
      if (awsErrorName(error) === 'EffectivePolicyNotFoundException') return undefined;
      throw error;
    }
  }
}
