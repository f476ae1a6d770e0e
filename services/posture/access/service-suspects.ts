import type { BucketContext } from '../contract.ts';
import { freshAccount, freshOrganization } from './candidates.ts';
import type { Mentions } from './mentions.ts';
import type { AddSuspect } from './suspects.ts';

/** Service principals that the statements name, each on behalf of a stranger, of each account that is named, and of the owner. */
export function serviceSuspects(seen: Mentions, context: BucketContext, unread: boolean, add: AddSuspect): void {
  const own = context.organizationId;
  const names = new Set([...seen.services, ...(unread ? ['service.amazonaws.com', 'cloudfront.amazonaws.com'] : [])]);
  for (const name of names) {
    const base = { kind: 'service', name } as const;
    for (const organizationId of [null, freshOrganization])
      add(
        { class: 'EXTERNAL', kind: 'deputy', id: name },
        { ...base, accountId: freshAccount, organizationId, holds: 'nothing' },
      );
    for (const accountId of seen.sourceAccounts) {
      if (accountId === context.accountId) continue;
      const member = context.organizationAccountIds.has(accountId);
      for (const organizationId of member ? [own] : [null, ...seen.organizations])
        add(
          { class: member ? 'ORGANIZATION' : 'EXTERNAL', kind: 'service', id: `${name} for ${accountId}` },
          { ...base, accountId, organizationId, holds: 'everything' },
        );
    }
    for (const organizationId of seen.organizations)
      if (organizationId !== own)
        add(
          { class: 'EXTERNAL', kind: 'service', id: `${name} for ${organizationId}` },
          { ...base, accountId: freshAccount, organizationId, holds: 'everything' },
        );
    if (own !== null)
      add(
        { class: 'ORGANIZATION', kind: 'service', id: name },
        { ...base, accountId: freshAccount, organizationId: own, holds: 'everything' },
      );
    const cloudFront = name.startsWith('cloudfront.');
    add(
      { class: cloudFront ? 'EXTERNAL' : 'ACCOUNT', kind: cloudFront ? 'cloudFront' : 'service', id: name },
      { ...base, accountId: context.accountId, organizationId: own, holds: 'everything' },
    );
  }
}
