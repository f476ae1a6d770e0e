import type { Way } from './access-report.ts';

/** CloudFront on behalf of others is one of the services that any account may use; for the own account it is told apart. */
const isService = ({ grantee: { kind, id } }: Way): boolean =>
  kind === 'service' || kind === 'deputy' || (kind === 'cloudFront' && id.includes(' for '));

/** How much of the world a way lets in; ways that name somebody come last. */
function width({ grantee }: Way): number {
  if (grantee.class === 'PUBLIC') return 0;
  if (grantee.class === 'AUTHENTICATED_AWS') return 1;
  if (grantee.kind === 'conditional' || grantee.kind === 'accessPoint' || grantee.kind === 'deputy') return 2;
  return 3;
}

function key({ source, permission }: Way, service: boolean): string {
  return `${service ? 's' : 'p'} ${permission} ${source}`;
}

/**
 * Leaves out what a wider way through the same source already says: where everybody gets in, a member of the organization is not let in as
 * such, and where any account may use a service, one account is not named. `anywhere`: ways of somebody who is let in as such, and not
 * because he comes from where everybody gets in.
 */
export function withoutSubsumed(ways: readonly Way[], anywhere: ReadonlySet<Way>): readonly Way[] {
  const widest = new Map<string, number>();
  for (const way of ways) {
    if (way.open !== true) continue;
    const id = key(way, isService(way));
    widest.set(id, Math.min(widest.get(id) ?? 3, width(way)));
  }
  return ways.filter((way) => {
    const limit = widest.get(key(way, isService(way)));
    return (
      limit === undefined ||
      width(way) <= limit ||
      (limit === 2 && anywhere.has(way)) ||
      (way.grantee.kind === 'accessPoint' && way.grantee.class === 'EXTERNAL')
    );
  });
}
