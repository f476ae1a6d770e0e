/** An organization on the AWS wire that costs its server next to nothing: same answers, no state, any size. */
export interface StubOrganization {
  readonly accounts: number;
  /** In each account. */
  readonly buckets: number;
  /** In each bucket. */
  readonly objects: number;
  /** Of each object; its text is a log without anything sensitive. */
  readonly objectBytes: number;
}

export const accountId = (index: number): string => String(100_000_000_000 + index);
export const bucketName = (account: string, index: number): string =>
  `stub-${account}-${String(index).padStart(5, '0')}`;
/** Which of the shapes of buckets a name stands for. */
export const shapeOf = (bucket: string): number => Number(bucket.slice(-5)) + Number(bucket.slice(5, 17));
