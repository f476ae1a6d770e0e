import type { WireClients } from './wire/index.ts';

/**
 * The value, or undefined when the answer says that there is none. A reader of several calls says by `asking` which IAM action the next
 * one takes, so that a refusal names the right one.
 */
export type Read<T> = (
  clients: WireClients,
  input: { readonly Bucket: string; readonly ExpectedBucketOwner: string },
  asking: (action: string) => void,
) => Promise<T | undefined>;

export interface Reader<T> {
  /** AWS error codes that mean: read, and not there. */
  readonly absentCodes: readonly string[];
  readonly read: Read<T>;
}
