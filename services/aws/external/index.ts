import { ListDelegatedAdministratorsCommand, type OrganizationsClient } from '@aws-sdk/client-organizations';
import type { ExternalProvider } from '../../model/index.ts';
import type { MemberCaller } from '../caller.ts';
import { translate } from '../errors.ts';
import { paged } from '../paged.ts';
import type { ExternalFindingSource } from './contract.ts';
import { guardDutyMembers, readGuardDuty } from './guard-duty.ts';
import { readSecurityHub, securityHubMembers } from './security-hub.ts';

export type { ExternalFindingSource } from './contract.ts';

const principals: Readonly<Record<ExternalProvider, string>> = {
  GUARD_DUTY: 'guardduty.amazonaws.com',
  SECURITY_HUB: 'securityhub.amazonaws.com',
};
const readers = { GUARD_DUTY: readGuardDuty, SECURITY_HUB: readSecurityHub } as const;
const membersOf = { GUARD_DUTY: guardDutyMembers, SECURITY_HUB: securityHubMembers } as const;

/** GuardDuty's and Security Hub's findings about buckets, read by the member role: in the administrator's account, or in each. */
export function externalFindingSource(organizations: OrganizationsClient, caller: MemberCaller): ExternalFindingSource {
  return {
    async administrator(provider) {
      const action = 'organizations:ListDelegatedAdministrators';
      const pages = paged(action, async (NextToken) => {
        const query = { ServicePrincipal: principals[provider], NextToken };
        const page = await organizations.send(new ListDelegatedAdministratorsCommand(query));
        return { items: page.DelegatedAdministrators ?? [], next: page.NextToken };
      });
      try {
        for await (const [first] of pages) if (first?.Id !== undefined) return first.Id;
        return null;
      } catch (error) {
        throw translate(error, action);
      }
    },
    members: (handle, provider, region) => membersOf[provider](caller, handle, region),
    read: (handle, provider, region, accountIds) => readers[provider](caller, handle, region, accountIds),
  };
}
