import type { Caller } from './request.ts';
import type { Matcher, PrincipalEntry } from './statement.ts';
import { anyOf, type Truth } from './truth.ts';
import { matchesWildcard } from './wildcard.ts';

const sessionArn = /^arn:([^:]+):sts::(\d{12}):assumed-role\/([^/]+)\//;

/** The role's ARN behind a session's ARN; other ARNs unchanged. A role's path is not part of its session's ARN. */
export function principalArn(arn: string): string {
  const match = sessionArn.exec(arn);
  return match === null ? arn : `arn:${match[1]}:iam::${match[2]}:role/${match[3]}`;
}

function matchesArnEntry(arn: string, caller: Caller, effect: 'Allow' | 'Deny'): Truth {
  const principal = principalArn(arn);
  if (principal !== caller.name) return false;
  // A Deny of one session leaves the role's other sessions alone.
  return effect === 'Deny' && principal !== arn ? 'unknown' : true;
}

function matchesPattern(pattern: string, caller: Caller): boolean {
  if (caller.kind !== 'aws') return false;
  const account = /^(arn:[^:]+:iam::[^:]+):root$/.exec(pattern)?.[1];
  return matchesWildcard(account === undefined ? pattern : `${account}:*`, caller.name);
}

function matchesEntry(entry: PrincipalEntry, caller: Caller, effect: 'Allow' | 'Deny'): Truth {
  switch (entry.kind) {
    case 'anyone':
      return true;
    case 'authenticated':
      return caller.kind === 'aws' || caller.kind === 'canonical' || caller.kind === 'cloudFront';
    case 'account':
      // A canonical user or a provider may belong to the account: an Allow finds that out by the account itself.
      if (caller.kind === 'canonical' || caller.kind === 'federated') return effect === 'Deny' ? 'unknown' : false;
      return caller.kind === 'aws' && caller.accountId === entry.accountId;
    case 'arn':
      return caller.kind === 'aws' && matchesArnEntry(entry.arn, caller, effect);
    case 'pattern':
      return matchesPattern(entry.pattern, caller);
    case 'deleted':
      return false;
    case 'cloudFront':
      return caller.kind === 'cloudFront' && caller.name === entry.id;
    case 'service':
      return caller.kind === 'service' && matchesWildcard(entry.name, caller.name);
    case 'federated':
      return caller.kind === 'federated' && caller.name === entry.provider;
    case 'canonical':
      return caller.kind === 'canonical' && caller.name === entry.id;
  }
}

/**
 * Whether NotPrincipal in a Deny spares the caller. AWS asks for the account and the principal both to be named; what a list that names
 * one of them does, it leaves open ("might").
 */
function spared(items: readonly PrincipalEntry[], caller: Caller): Truth {
  const matching = items.filter((entry) => matchesEntry(entry, caller, 'Allow') === true);
  if (matching.length === 0) return false;
  if (caller.kind !== 'aws') return true;
  const kinds = new Set(matching.map(({ kind }) => kind));
  if (kinds.has('anyone') || caller.name.endsWith(':root')) return true;
  return kinds.has('account') && (kinds.has('arn') || kinds.has('pattern')) ? true : 'unknown';
}

/** Whether the statement's Principal or NotPrincipal element is about the caller. */
export function matchesPrincipal(matcher: Matcher<PrincipalEntry>, caller: Caller, effect: 'Allow' | 'Deny'): Truth {
  if (!matcher.negated) return anyOf(matcher.items.map((entry) => matchesEntry(entry, caller, effect)));
  const truth =
    effect === 'Deny'
      ? spared(matcher.items, caller)
      : anyOf(matcher.items.map((entry) => matchesEntry(entry, caller, 'Deny')));
  return truth === 'unknown' ? 'unknown' : !truth;
}
