import { organization, owner } from '../make.ts';
import type { RecordCase } from './record-case.ts';

/** A record as it is given to `explain --records`; `want` has B for publicAccessBlocked, too. */
export interface WholeCase extends Pick<RecordCase, 'name' | 'source' | 'want'> {
  readonly record: object;
}

/** `policy`: statements, or the text of a policy. */
type Parts = {
  policy?: unknown;
  acl?: unknown;
  bucketBlock?: object;
  accountBlock?: object;
  account?: unknown;
  organization?: unknown;
  version?: string | null;
};

/** A case of the owner and organization that the cases share, unless it says otherwise. */
export function whole(
  name: string,
  { policy, acl, bucketBlock, accountBlock, ...more }: Parts,
  want: string,
): WholeCase {
  const { version = '2012-10-17', ...rest } = more;
  const document = { ...(version === null ? {} : { Version: version }), Statement: policy };
  const publicAccessBlock =
    bucketBlock === undefined && accountBlock === undefined
      ? undefined
      : { account: accountBlock, bucket: bucketBlock };
  const written = policy === undefined || typeof policy === 'string' ? policy : document;
  return {
    name,
    source: 'block',
    record: { account: owner, organization, policy: written, acl, publicAccessBlock, ...rest },
    want,
  };
}
