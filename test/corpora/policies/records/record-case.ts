import { bucket, organization } from '../make.ts';
import type { sources } from '../sources.ts';

/** A policy as a record of `explain --records`, for the owner and organization that the cases share. */
export interface RecordCase {
  readonly name: string;
  /** The page of AWS's documentation that decides the label, or the first of them. */
  readonly source: keyof typeof sources;
  readonly statements: unknown;
  /**
   * What must be true: R publicRead, W publicWrite, L publicList (each says P and X, too), P public, X crossAccount, D confusedDeputy; in lower
   * case what must be unknown. Not named: false.
   */
  readonly want: string;
}

/** Cases of one source: name, statements, answer. */
export const recordCases = (
  source: RecordCase['source'],
  cases: readonly (readonly [name: string, statements: unknown, want: string])[],
): readonly RecordCase[] => cases.map(([name, statements, want]) => ({ name, source, statements, want }));

export const service = (name: string) => ({ Service: name });
export const notEquals = (key: string, value: unknown) => ({ StringNotEquals: { [key]: value } });
/** An object's ARN, or a pattern of one. */
export const at = (key: string): string => `${bucket}/${key}`;
/** A path in the organization. */
export const inOrganization = (path: string): string => `${organization}/${path}`;
