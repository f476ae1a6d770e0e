import { exampleAccount, exampleOrganization, memberAccount } from '../../examples.ts';
import type { PlainStatement } from './reference-evaluator.ts';

export const region = 'eu-west-1';
export const pointArn = (name: string): string => `arn:aws:s3:${region}:${exampleAccount}:accesspoint/${name}`;
export const multiArn = `arn:aws:s3::${exampleAccount}:accesspoint/m.mrap`;
export const keyArn = `arn:aws:kms:${region}:${exampleAccount}:key/k`;

/** An access point of the bucket's account, or a multi-Region one. */
export interface PlainPoint {
  readonly arn: string;
  readonly kind: 'single' | 'multi';
  /** Takes requests from one VPC alone, where no stranger is. */
  readonly isInVpc: boolean;
  readonly restrict: boolean;
  readonly statements: readonly PlainStatement[];
}

/** Flags that say what grants are void; the two that refuse new settings change nothing for requests. */
export interface PlainBlock {
  readonly ignore: boolean;
  readonly restrict: boolean;
}

/** A policy of the organization and the place that it hangs at. */
export interface PlainAttachment {
  readonly target: string;
  readonly statements: readonly PlainStatement[];
}

export interface PlainGrant {
  readonly group: 'AllUsers' | 'AuthenticatedUsers';
  readonly permission: 'READ' | 'WRITE' | 'READ_ACP' | 'WRITE_ACP' | 'FULL_CONTROL';
}

/** A bucket and everything around it that has a say on requests. */
export interface PlainWorld {
  readonly statements: readonly PlainStatement[];
  readonly grants: readonly PlainGrant[];
  readonly areAclsDisabled: boolean;
  readonly accountBlock: PlainBlock;
  readonly bucketBlock: PlainBlock;
  /** The organization's S3 policy; null: none. Where the account's own block cannot be read, it says what is in force. */
  readonly s3Policy: 'all' | 'none' | null;
  readonly isAccountBlockRead: boolean;
  readonly isManagementAccount: boolean;
  readonly resourceControl: readonly PlainAttachment[];
  readonly serviceControl: readonly PlainAttachment[];
  /** Of a bucket under SSE-KMS; null: under none. Without statements: the key that AWS manages. */
  readonly key: { readonly isEnabled: boolean; readonly statements: readonly PlainStatement[] | null } | null;
  readonly points: readonly PlainPoint[];
}

/** From the root down. */
export const paths: Readonly<Record<string, readonly string[]>> = {
  [exampleAccount]: ['r-1', 'ou-1', exampleAccount],
  [memberAccount]: ['r-1', 'ou-2', memberAccount],
};
export const organization = exampleOrganization;
