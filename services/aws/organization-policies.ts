import {
  DescribePolicyCommand,
  ListPoliciesCommand,
  ListTargetsForPolicyCommand,
  type OrganizationsClient,
  type PolicySummary,
  type PolicyType,
  type Root,
} from '@aws-sdk/client-organizations';
import {
  absent,
  denied,
  type Fact,
  failed,
  known,
  type OrganizationPolicies,
  type OrganizationPolicy,
  type OrgsweepError,
} from '../model/index.ts';
import { translate } from './errors.ts';
import { allPages } from './paged.ts';

/** Kinds of policies that the organization has enabled: of others none can be in force. */
export const enabledTypes = (roots: readonly Root[]): ReadonlySet<string> =>
  new Set(
    roots
      .flatMap((root) => root.PolicyTypes ?? [])
      .flatMap(({ Type, Status }) => (Status === 'ENABLED' && Type ? [Type] : [])),
  );

/** Runs the reader; a refusal or a failure is an answer, unless it `throws`. `asking` names the next action. */
export async function factFrom<T>(
  read: (asking: (action: string) => void) => Promise<T | undefined>,
  throws: (error: OrgsweepError) => boolean,
): Promise<Fact<T>> {
  let action = '';
  try {
    const value = await read((next) => {
      action = next;
    });
    return value === undefined ? absent : known(value);
  } catch (error) {
    const translated = translate(error, action);
    if (translated.code === 'ACCESS_DENIED') return denied(action);
    if (throws(translated)) throw translated;
    return failed(translated.code);
  }
}

/**
 * Each policy once, with the places that it is attached to: fewer calls than asking each of a thousand accounts for its policies, and
 * Organizations allows few a second.
 */
async function policiesOf(
  client: OrganizationsClient,
  type: PolicyType,
  asking: (action: string) => void,
): Promise<readonly OrganizationPolicy[]> {
  const list = 'organizations:ListPolicies';
  asking(list);
  const listed: readonly PolicySummary[] = await allPages(list, async (NextToken) => {
    const page = await client.send(new ListPoliciesCommand({ Filter: type, NextToken }));
    return { items: page.Policies ?? [], next: page.NextToken };
  });
  const found: OrganizationPolicy[] = [];
  for (const { Id: id = '', Name: name = '' } of listed) {
    const listTargets = 'organizations:ListTargetsForPolicy';
    asking(listTargets);
    const attached = await allPages(listTargets, async (NextToken) => {
      const page = await client.send(new ListTargetsForPolicyCommand({ PolicyId: id, NextToken }));
      return { items: page.Targets ?? [], next: page.NextToken };
    });
    const targets = attached.map(({ TargetId }) => TargetId ?? '');
    if (targets.length === 0) continue;
    asking('organizations:DescribePolicy');
    const { Policy } = await client.send(new DescribePolicyCommand({ PolicyId: id }));
    found.push({ id, name, document: Policy?.Content ?? '', targets: targets.sort() });
  }
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** SCPs and RCPs of the organization, once a sweep. */
export async function readOrganizationPolicies(
  client: OrganizationsClient,
  enabled: ReadonlySet<string>,
): Promise<OrganizationPolicies> {
  const read = async (type: PolicyType): Promise<Fact<readonly OrganizationPolicy[]>> =>
    enabled.has(type)
      ? await factFrom(
          (asking) => policiesOf(client, type, asking),
          ({ retryable }) => retryable,
        )
      : absent;
  return {
    serviceControl: await read('SERVICE_CONTROL_POLICY'),
    resourceControl: await read('RESOURCE_CONTROL_POLICY'),
    enabledTypes: [...enabled].sort(),
  };
}
