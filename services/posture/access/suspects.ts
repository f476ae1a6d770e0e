import type { BucketContext } from '../contract.ts';
import { freshAccount, freshOrganization } from './candidates.ts';
import type { Grantee } from './grantee.ts';
import { principalArn } from './match-principal.ts';
import type { Caller } from './request.ts';
import type { Statement } from './statement.ts';
import { hasWildcard, instancesOf, matchesWildcard, splitArn } from './wildcard.ts';

/** A caller to be tried, and what it means when it gets in. */
export interface Suspect {
  readonly caller: Caller;
  readonly grantee: Grantee;
}

interface Mentions {
  readonly accounts: ReadonlySet<string>;
  readonly organizations: ReadonlySet<string>;
  readonly arns: ReadonlySet<string>;
  readonly sourceAccounts: ReadonlySet<string>;
  readonly keys: ReadonlySet<string>;
}

const isAccount = (text: string | undefined): text is string => text !== undefined && /^\d{12}$/.test(text);

function mentions(statements: readonly Statement[]): Mentions {
  const found = {
    accounts: new Set<string>(),
    organizations: new Set<string>(),
    arns: new Set<string>(),
    sourceAccounts: new Set<string>(),
    keys: new Set<string>(),
  };
  for (const { principals, conditions } of statements) {
    for (const entry of principals.items) {
      if (entry.kind === 'account' || entry.kind === 'arn') found.accounts.add(entry.accountId);
      if (entry.kind === 'arn') found.arns.add(principalArn(entry.arn));
      if (entry.kind === 'pattern') found.arns.add(entry.pattern);
    }
    for (const { key, values } of conditions) {
      found.keys.add(key);
      for (const value of values) {
        const account = splitArn(value)?.[4];
        if (key === 'aws:principalaccount' && isAccount(value)) found.accounts.add(value);
        if (key === 'aws:principalarn') {
          found.arns.add(value);
          if (isAccount(account)) found.accounts.add(account);
        }
        if ((key === 'aws:sourceaccount' || key === 'aws:sourceowner') && isAccount(value))
          found.sourceAccounts.add(value);
        if (key === 'aws:sourcearn' && isAccount(account)) found.sourceAccounts.add(account);
        if (/^aws:(principal|source)org(id|paths)$/.test(key)) {
          const id = value.split('/')[0] ?? '';
          if (/^o-[a-z0-9]+$/.test(id)) found.organizations.add(id);
        }
      }
    }
  }
  return found;
}

/** ARNs of principals in the account that the policy can tell apart. */
function arnsIn(accountId: string, partition: string, patterns: ReadonlySet<string>): readonly string[] {
  const found = new Set([`arn:${partition}:iam::${accountId}:role/zq-fresh`]);
  if (patterns.size > 0) found.add(`arn:${partition}:iam::${accountId}:user/zq-fresh`);
  for (const pattern of patterns) {
    const parts = splitArn(pattern);
    const account = parts?.[4];
    if (parts === undefined || account === undefined) {
      if (hasWildcard(pattern) && matchesWildcard(pattern, `arn:${partition}:iam::${accountId}:root`))
        found.add(`arn:${partition}:iam::${accountId}:root`);
      continue;
    }
    if (!matchesWildcard(account, accountId)) continue;
    for (const arn of instancesOf([...parts.slice(0, 4), accountId, ...parts.slice(5)].join(':'))) found.add(arn);
  }
  return [...found];
}

const networkKey = /^aws:(sourceip|vpc|sourcevpc)/;

/** Everybody whose access the statements could decide differently from the others'. */
export function suspectsOf(
  statements: readonly Statement[],
  context: BucketContext,
  unread: boolean,
): readonly Suspect[] {
  const seen = mentions(statements);
  const networks: readonly Caller['network'][] = [...seen.keys].some((key) => networkKey.test(key))
    ? ['internet', 'vpc']
    : ['internet'];
  const found: Suspect[] = [];
  const add = (grantee: Grantee, caller: Omit<Caller, 'network'>): void => {
    for (const network of networks) found.push({ grantee, caller: { ...caller, network } });
  };
  const nobody = { kind: 'anonymous', accountId: null, name: '', organizationId: null } as const;
  const principals = (
    grantee: Grantee,
    accountId: string,
    organizationId: string | null,
    scope: Caller['scope'],
  ): void => {
    for (const name of arnsIn(accountId, context.partition, seen.arns))
      add(grantee, { kind: 'aws', accountId, name, organizationId, scope });
  };

  add({ class: 'PUBLIC', kind: 'anonymous', id: '' }, { ...nobody, scope: 'outsider' });
  const authenticated: Grantee = { class: 'AUTHENTICATED_AWS', kind: 'authenticated', id: '' };
  principals(authenticated, freshAccount, null, 'outsider');
  principals(authenticated, freshAccount, freshOrganization, 'outsider');
  const network: Grantee = { class: 'EXTERNAL', kind: 'network', id: '' };
  add(network, { ...nobody, scope: 'free' });
  principals(network, freshAccount, null, 'free');
  principals(network, freshAccount, freshOrganization, 'free');

  const own = context.organizationId;
  const member = (accountId: string): boolean => context.organizationAccountIds.has(accountId);
  for (const accountId of seen.accounts) {
    if (accountId === context.accountId) continue;
    const grantee: Grantee = { class: member(accountId) ? 'ORGANIZATION' : 'EXTERNAL', kind: 'account', id: accountId };
    if (member(accountId)) principals(grantee, accountId, own, 'free');
    else
      for (const organization of [null, freshOrganization, ...seen.organizations])
        principals(grantee, accountId, organization, 'free');
  }
  for (const organization of seen.organizations)
    if (organization !== own)
      principals({ class: 'EXTERNAL', kind: 'organization', id: organization }, freshAccount, organization, 'free');
  if (own !== null) principals({ class: 'ORGANIZATION', kind: 'organization', id: own }, freshAccount, own, 'free');
  principals({ class: 'ACCOUNT', kind: 'own', id: context.accountId }, context.accountId, own, 'free');

  if (unread) principals({ class: 'EXTERNAL', kind: 'account', id: '' }, freshAccount, null, 'free');
  services(statements, seen, context, unread, add);
  for (const {
    principals: { items },
  } of statements) {
    for (const entry of items) {
      const base = { accountId: null, organizationId: null, scope: 'free' } as const;
      if (entry.kind === 'cloudFront')
        add({ class: 'EXTERNAL', kind: 'cloudFront', id: entry.id }, { ...base, kind: 'cloudFront', name: entry.id });
      if (entry.kind === 'canonical')
        add({ class: 'EXTERNAL', kind: 'canonical', id: entry.id }, { ...base, kind: 'canonical', name: entry.id });
      if (entry.kind === 'federated')
        add(
          { class: 'EXTERNAL', kind: 'federated', id: entry.provider },
          { ...base, kind: 'federated', name: entry.provider },
        );
    }
  }
  return found;
}

function services(
  statements: readonly Statement[],
  seen: Mentions,
  context: BucketContext,
  unread: boolean,
  add: (grantee: Grantee, caller: Omit<Caller, 'network'>) => void,
): void {
  const names = new Set<string>(unread ? ['service.amazonaws.com', 'cloudfront.amazonaws.com'] : []);
  for (const { principals, conditions } of statements) {
    for (const entry of principals.items) if (entry.kind === 'service') names.add(entry.name);
    for (const { key, values } of conditions) {
      if (key === 'aws:principalisawsservice') names.add('service.amazonaws.com');
      if (key.startsWith('aws:principalservicename')) for (const value of values) names.add(value.toLowerCase());
      if (/^aws:source(arn|account|owner|orgid|orgpaths)$/.test(key)) names.add('service.amazonaws.com');
    }
  }
  const own = context.organizationId;
  for (const name of names) {
    const kind = name.startsWith('cloudfront.') ? 'cloudFront' : 'service';
    const base = { kind: 'service', name } as const;
    for (const organizationId of [null, freshOrganization])
      add(
        { class: 'EXTERNAL', kind: 'deputy', id: name },
        { ...base, accountId: freshAccount, organizationId, scope: 'outsider' },
      );
    for (const accountId of seen.sourceAccounts) {
      if (accountId === context.accountId) continue;
      const member = context.organizationAccountIds.has(accountId);
      for (const organizationId of member ? [own] : [null, ...seen.organizations])
        add(
          { class: member ? 'ORGANIZATION' : 'EXTERNAL', kind: 'service', id: `${name} for ${accountId}` },
          { ...base, accountId, organizationId, scope: 'free' },
        );
    }
    for (const organizationId of seen.organizations)
      if (organizationId !== own)
        add(
          { class: 'EXTERNAL', kind: 'service', id: `${name} for ${organizationId}` },
          { ...base, accountId: freshAccount, organizationId, scope: 'free' },
        );
    if (own !== null)
      add(
        { class: 'ORGANIZATION', kind: 'service', id: name },
        { ...base, accountId: freshAccount, organizationId: own, scope: 'free' },
      );
    add(
      { class: kind === 'cloudFront' ? 'EXTERNAL' : 'ACCOUNT', kind, id: name },
      { ...base, accountId: context.accountId, organizationId: own, scope: 'free' },
    );
  }
}
