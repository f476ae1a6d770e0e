import type { BucketContext } from '../contract.ts';
import { freshAccount, freshOrganization } from './candidates.ts';
import type { Mentions } from './mentions.ts';
import type { AddSuspect } from './suspects.ts';

/** The service behind the ACL group LogDelivery. */
export const logDelivery = 'logdelivery.s3.amazonaws.com';

/** Service principals that the statements name, each on behalf of a stranger, of each account that is named, and of the owner. */
export function serviceSuspects(seen: Mentions, context: BucketContext, unread: boolean, add: AddSuspect): void {
  const own = context.organizationId;
  // Accounts of the own organization are known, unless a record is all there is.
  const foreign = [...seen.organizations].filter((id) => id !== own || context.fromRecord === true);
  const names = new Set([...seen.services, ...(unread ? ['service.amazonaws.com', 'cloudfront.amazonaws.com'] : [])]);
  for (const name of names) {
    const base = { kind: 'service', name } as const;
    // Whosever distribution it is, CloudFront serves what it can read.
    const cloudFront = name.startsWith('cloudfront.');
    const kind = cloudFront ? 'cloudFront' : 'service';
    // Log delivery by ACL takes only logs of the same account's buckets (S3 guide, "Logging requests").
    for (const organizationId of name === logDelivery ? [] : [null, freshOrganization])
      for (const accountId of [freshAccount, ...seen.fittingSourceAccounts])
        add({ class: 'EXTERNAL', kind: 'deputy', id: name }, { ...base, accountId, organizationId, holds: 'nothing' });
    for (const accountId of seen.sourceAccounts) {
      if (accountId === context.accountId) continue;
      const member = context.organizationAccountIds.has(accountId);
      for (const organizationId of member ? [own] : [null, ...foreign])
        add(
          { class: member ? 'ORGANIZATION' : 'EXTERNAL', kind, id: `${name} for ${accountId}` },
          { ...base, accountId, organizationId, holds: 'everything' },
        );
    }
    for (const organizationId of seen.organizations)
      if (organizationId !== own)
        add(
          { class: 'EXTERNAL', kind, id: `${name} for ${organizationId}` },
          { ...base, accountId: freshAccount, organizationId, holds: 'everything' },
        );
    if (own !== null && name !== logDelivery)
      add(
        { class: 'ORGANIZATION', kind, id: cloudFront ? `${name} for ${own}` : name },
        // A fixed source belongs to some account that is not known, unless the organization is named beside it.
        {
          ...base,
          accountId: freshAccount,
          organizationId: own,
          holds: seen.organizations.has(own) ? 'everything' : 'nothing',
        },
      );
    add(
      { class: cloudFront ? 'EXTERNAL' : 'ACCOUNT', kind, id: name },
      { ...base, accountId: context.accountId, organizationId: own, holds: 'everything' },
    );
  }
}
