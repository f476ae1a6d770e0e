import type { Caller } from './request.ts';
import type { Matcher, PrincipalEntry } from './statement.ts';
import { anyOf, type Truth } from './truth.ts';
import { matchesArn } from './wildcard.ts';

const sessionRole = /^arn:([^:]+):sts::(\d{12}):assumed-role\/([^/]+)\//;

/** The role's ARN behind a session's ARN; other ARNs unchanged. A role's path is not part of its session's ARN. */
export function principalArn(arn: string): string {
  const match = sessionRole.exec(arn);
  return match === null ? arn : `arn:${match[1]}:iam::${match[2]}:role/${match[3]}`;
}

function matchesEntry(entry: PrincipalEntry, caller: Caller, effect: 'Allow' | 'Deny'): Truth {
  switch (entry.kind) {
    case 'anyone':
      return caller.kind !== 'deleted';
    case 'authenticated':
      return caller.kind === 'aws' || caller.kind === 'canonical' || caller.kind === 'cloudFront';
    case 'account':
      if (caller.kind === 'canonical' || caller.kind === 'federated') return 'unknown';
      return caller.kind === 'aws' && caller.accountId === entry.accountId;
    case 'arn':
      if (caller.kind !== 'aws' || caller.accountId !== entry.accountId) return false;
      if (principalArn(entry.arn) !== caller.name) return false;
      return effect === 'Deny' && principalArn(entry.arn) !== entry.arn ? 'unknown' : true;
    case 'pattern':
      return (
        caller.kind === 'aws' &&
        (matchesArn(entry.pattern, caller.name) ||
          (entry.pattern.endsWith(':root') && matchesArn(entry.pattern.replace(/:root$/, ':*'), caller.name)))
      );
    case 'deleted':
      return caller.kind === 'deleted' && caller.name === entry.id;
    case 'cloudFront':
      return caller.kind === 'cloudFront' && caller.name === entry.id;
    case 'service':
      return caller.kind === 'service' && (entry.name === caller.name || entry.name === '*');
    case 'federated':
      return caller.kind === 'federated' && caller.name === entry.provider;
    case 'canonical':
      if (caller.kind === 'cloudFront' || caller.kind === 'aws') return false;
      return caller.kind === 'canonical' && caller.name === entry.id;
  }
}

/**
 * Whether the caller is among the principals. With NotPrincipal in a Deny, AWS wants account and principal both named before the
 * principal is spared; one that is named only halfway is unknown here.
 */
export function matchesPrincipal(matcher: Matcher<PrincipalEntry>, caller: Caller, effect: 'Allow' | 'Deny'): Truth {
  const listed = anyOf(matcher.items.map((entry) => matchesEntry(entry, caller, effect)));
  if (!matcher.negated) return listed;
  if (listed === 'unknown') return 'unknown';
  if (effect === 'Deny' && caller.kind === 'aws') {
    if (listed)
      return matcher.items.some(
        (entry) => entry.kind === 'anyone' || (entry.kind === 'arn' && matchesEntry(entry, caller, effect) === true),
      )
        ? false
        : 'unknown';
    return true;
  }
  return !listed;
}
