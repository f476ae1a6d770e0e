/**
 * What is known about one property of a resource. `absent` was read and is not there (NoSuchBucketPolicy and the like);
 * `denied` and `failed` were not read, and nothing may be concluded from them.
 */
export type Fact<T> =
  | { readonly state: 'known'; readonly value: T }
  | { readonly state: 'absent' }
  | { readonly state: 'denied'; readonly action: string }
  | { readonly state: 'failed'; readonly code: string };

export const known = <T>(value: T): Fact<T> => ({ state: 'known', value });
export const absent: Fact<never> = { state: 'absent' };
export const denied = (action: string): Fact<never> => ({ state: 'denied', action });
export const failed = (code: string): Fact<never> => ({ state: 'failed', code });

/** Why a fact was not read, for UNKNOWN(reason): `DENIED s3:GetBucketPolicy` or `FAILED SlowDown`. */
export function unreadReason(fact: Fact<unknown>): string | undefined {
  if (fact.state === 'denied') return `DENIED ${fact.action}`;
  if (fact.state === 'failed') return `FAILED ${fact.code}`;
  return undefined;
}
