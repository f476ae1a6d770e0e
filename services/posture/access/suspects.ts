import { bucketArn } from '../../model/index.ts';
import type { BucketContext } from '../contract.ts';
import { accessPointKey } from './access-point-key.ts';
import { freshAccount, freshOrganization } from './candidates.ts';
import { commonText } from './common-text.ts';
import { describeGrantee, type Grantee } from './grantee.ts';
import { type Mentions, mentionsOf } from './mentions.ts';
import type { Caller } from './request.ts';
import { serviceSuspects } from './service-suspects.ts';
import type { Statement } from './statement.ts';
import { userNames } from './user-names.ts';
import { hasWildcard, instancesOf, matchesWildcard, splitArn } from './wildcard.ts';

/** A caller to be tried, and what it means when it gets in. */
export interface Suspect {
  readonly caller: Caller;
  readonly grantee: Grantee;
  /** It stands for callers of the grantee that are too many to be tried: what they reach is unknown. */
  readonly untried?: true;
}

/** Callers that are tried. A policy of 20 KB can name accounts, organizations and patterns of which there are millions of combinations. */
const maxSuspects = 4_000;

/** What differs from a stranger who asks the bucket itself. */
type CallerDraft = Omit<Caller, 'network' | 'userId' | 'accessPoint'> & Partial<Pick<Caller, 'userId' | 'accessPoint'>>;
export type AddSuspect = (grantee: Grantee, caller: CallerDraft) => void;

const networkKey = /^aws:(sourceip|vpc|sourcevpc)/;
const fixedKey =
  /^(aws:(sourceip|vpc|sourcevpc|ec2instancesourcevpc)|s3:x-amz-server-side-encryption-aws-kms-key-id|s3:accessgrantsinstancearn)/;
const identityKey = /^aws:(principal(arn|type|tag)|user(name|id)|multifactor|token)/;

/** A session has the ARN of its role in the key. */
const ofSession = (arn: string): boolean => /:assumed-role\//.test(arn);

/** ARNs of principals in the account that the statements can tell apart. */
function arnsIn(accountId: string, partition: string, seen: Mentions, users: readonly string[]): readonly string[] {
  const found = new Set([`arn:${partition}:iam::${accountId}:role/zq-fresh`]);
  for (const name of users) found.add(`arn:${partition}:iam::${accountId}:user/${name}`);
  const prefix = `arn:${partition}:iam::${accountId}:`;
  if (seen.keys.has('aws:principaltype'))
    found.add(`${prefix}root`).add(`arn:${partition}:sts::${accountId}:federated-user/zq-fresh`);
  for (const pattern of seen.arns) {
    if (!hasWildcard(pattern)) {
      if (!ofSession(pattern) && splitArn(pattern)?.[4] === accountId) found.add(pattern);
      continue;
    }
    const parts = splitArn(pattern);
    const account = parts?.[4];
    if (parts !== undefined && account !== undefined && matchesWildcard(account, accountId)) {
      for (const arn of instancesOf([...parts.slice(0, 4), accountId, ...parts.slice(5)].join(':')))
        if (/:(role|user|federated-user)\/.|:root$/.test(arn)) found.add(arn);
    }
    for (const kind of ['role/*', 'user/*', 'root']) {
      const arn = commonText(pattern, `${prefix}${kind}`);
      if (arn !== undefined) found.add(arn);
    }
  }
  return [...found];
}

function named(statements: readonly Statement[], context: BucketContext, add: AddSuspect): void {
  const accessPoint = context.fromRecord === true ? 'any' : 'foreign';
  const base = { accountId: null, organizationId: null, holds: 'everything', accessPoint } as const;
  for (const { principals } of statements) {
    for (const entry of principals.items) {
      if (entry.kind === 'cloudFront')
        add({ class: 'EXTERNAL', kind: 'cloudFront', id: entry.id }, { ...base, kind: 'cloudFront', name: entry.id });
      if (entry.kind === 'canonical')
        add({ class: 'EXTERNAL', kind: 'canonical', id: entry.id }, { ...base, kind: 'canonical', name: entry.id });
      if (entry.kind === 'federated') {
        const caller = { ...base, kind: 'federated', name: entry.provider } as const;
        const account = splitArn(entry.provider)?.[4];
        // A public identity provider logs anybody in, and anybody may make a role that trusts it.
        if (account === undefined)
          add({ class: 'AUTHENTICATED_AWS', kind: 'authenticated', id: '' }, { ...caller, holds: 'nothing' });
        else if (account === context.accountId) add({ class: 'ACCOUNT', kind: 'own', id: account }, caller);
        else {
          const member = context.organizationAccountIds.has(account);
          add({ class: member ? 'ORGANIZATION' : 'EXTERNAL', kind: 'federated', id: entry.provider }, caller);
        }
      }
    }
  }
}

/**
 * Everybody whose access the statements could decide differently from the others'. `unread`: something is not known, so that an account
 * outside the organization, which no statement names, has to be asked about too.
 */
export function suspectsOf(
  statements: readonly Statement[],
  context: BucketContext,
  unread: boolean,
): readonly Suspect[] {
  const seen = mentionsOf(statements);
  const keys = [...seen.keys];
  const networks = keys.some((key) => networkKey.test(key)) ? (['internet', 'vpc'] as const) : (['internet'] as const);
  const variables = statements.some(({ resources }) => resources.items.some((item) => item.includes('${')));
  const differ = variables || seen.arns.size > 0 || keys.some((key) => identityKey.test(key));
  const names = variables ? userNames(statements, bucketArn(context.bucketName, context.partition)) : [];
  const users = differ ? ['zq-fresh', ...names, ...seen.userNames] : [];
  const found: Suspect[] = [];
  const untried = new Map<string, Suspect>();
  const add: AddSuspect = (grantee, caller) => {
    for (const network of networks) {
      const suspect = { grantee, caller: { userId: null, accessPoint: null, ...caller, network } };
      if (found.length < maxSuspects) found.push(suspect);
      else untried.set(describeGrantee(grantee), { ...suspect, untried: true });
    }
  };
  const throughAccessPoints = keys.some((key) => accessPointKey.test(key));
  const principals = (
    grantee: Grantee,
    accountId: string,
    organizationId: string | null,
    more: Pick<CallerDraft, 'holds' | 'accessPoint'>,
  ): void => {
    if (found.length >= maxSuspects && untried.has(describeGrantee(grantee))) return;
    for (const name of arnsIn(accountId, context.partition, seen, users))
      add(grantee, { kind: 'aws', accountId, name, organizationId, ...more });
  };
  // Whether a stranger's account is in some organization matters only to a condition on organizations.
  const strange = keys.some((key) => /org(id|paths)$/.test(key))
    ? [null, freshOrganization, ...seen.fittingOrganizations]
    : [null];
  const anonymous = { kind: 'anonymous', accountId: null, name: '', organizationId: null } as const;
  const anybody = (grantee: Grantee, more: Pick<CallerDraft, 'holds' | 'accessPoint'>): void => {
    add(grantee, { ...anonymous, ...more });
    for (const organization of strange) principals(grantee, freshAccount, organization, more);
  };

  // Access points of the bucket's own account are judged one by one, unless nothing is known of them (`pointWays`).
  const ofBucket = throughAccessPoints && keys.some((key) => key.endsWith(':resourceaccount'));
  const pointAccounts = [...new Set([...seen.accessPointAccounts, ...(ofBucket ? [context.accountId] : [])])].filter(
    (id) => id !== context.accountId || context.fromRecord === true,
  );
  const anyPoint = context.fromRecord === true ? 'any' : 'foreign';
  const ways = throughAccessPoints ? [null, freshAccount] : [null];
  for (const accessPoint of ways) {
    const more = { holds: 'nothing', accessPoint } as const;
    add({ class: 'PUBLIC', kind: 'anonymous', id: '' }, { ...anonymous, ...more });
    const authenticated: Grantee = { class: 'AUTHENTICATED_AWS', kind: 'authenticated', id: '' };
    for (const accountId of [freshAccount, ...seen.fittingAccounts])
      for (const organization of strange) principals(authenticated, accountId, organization, more);
  }
  if (unread || keys.some((key) => fixedKey.test(key)))
    for (const accessPoint of [...ways, ...pointAccounts])
      anybody({ class: 'EXTERNAL', kind: 'conditional', id: '' }, { holds: 'conditions', accessPoint });
  const own = context.organizationId;
  const isMember = (accountId: string): boolean => context.organizationAccountIds.has(accountId);
  for (const accessPoint of pointAccounts) {
    const name = accessPoint === context.accountId ? 'ACCOUNT' : isMember(accessPoint) ? 'ORGANIZATION' : 'EXTERNAL';
    anybody({ class: name, kind: 'accessPoint', id: accessPoint }, { holds: 'nothing', accessPoint });
  }
  const full = { holds: 'everything', accessPoint: anyPoint } as const;
  const organizations = [...seen.organizations].filter((id) => id !== own || context.fromRecord === true);
  for (const accountId of seen.accounts) {
    if (accountId === context.accountId) continue;
    if (isMember(accountId))
      principals({ class: 'ORGANIZATION', kind: 'account', id: accountId }, accountId, own, full);
    else
      for (const organization of new Set([...strange, ...organizations]))
        principals({ class: 'EXTERNAL', kind: 'account', id: accountId }, accountId, organization, full);
  }
  for (const organization of seen.organizations)
    if (organization !== own)
      principals({ class: 'EXTERNAL', kind: 'organization', id: organization }, freshAccount, organization, full);
  for (const userId of seen.userIds)
    add(
      { class: 'EXTERNAL', kind: 'principalId', id: userId },
      {
        kind: 'aws',
        accountId: null,
        name: `arn:${context.partition}:iam::${freshAccount}:role/zq-id`,
        organizationId: null,
        userId: userId.replaceAll('*', 'zq'),
        ...full,
      },
    );
  if (own !== null) principals({ class: 'ORGANIZATION', kind: 'organization', id: own }, freshAccount, own, full);
  principals({ class: 'ACCOUNT', kind: 'own', id: context.accountId }, context.accountId, own, {
    ...full,
    accessPoint: 'any',
  });
  if (unread) principals({ class: 'EXTERNAL', kind: 'account', id: '' }, freshAccount, null, full);
  serviceSuspects(seen, context, unread, add);
  named(statements, context, add);
  return [...found, ...untried.values()];
}
