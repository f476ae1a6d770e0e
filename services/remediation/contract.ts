import type { Fact, JsonValue, RemediationTarget, SettingDocument, SettingName } from '../model/index.ts';

/** Settings as they were read. What was not asked for is not there. */
export type SettingFacts = { readonly [N in SettingName]?: Fact<JsonValue> };

/** Who an Allow statement of a bucket policy lets in, at the widest. UNKNOWN says why. */
export type StatementReach =
  | { readonly reach: 'PUBLIC' | 'EXTERNAL' | 'INSIDE' }
  | { readonly reach: 'UNKNOWN'; readonly reason: string };

/** What actions may know beside the settings. */
export interface ActionContext {
  readonly target: RemediationTarget;
  readonly partition: string;
  /** Judges the Allow statement of that number in a policy (a JSON text), as if no public access block were there. */
  readonly statementReach: (policy: string, index: number) => StatementReach;
  /** Accounts of buckets that were listed, by their names. */
  readonly bucketOwners: ReadonlyMap<string, string>;
  /** Principals that a quarantine leaves alone: the scanner, the remediation role (it must be able to undo), break-glass. */
  readonly quarantineExceptArns: readonly string[];
}

/** How remediations reach AWS; implemented in services/aws. */
export interface RemediationPort {
  /** The settings of the target as they are now. What cannot be read is `denied` or `failed`, never an exception. */
  read(target: RemediationTarget, settings: readonly SettingName[]): Promise<SettingFacts>;
  /**
   * Writes one setting, null to remove it, in a session that `policy` narrows. Tries once: whether to try again is the caller's to
   * say, after a look at the switch. Throws an OrgsweepError.
   */
  write(
    target: RemediationTarget,
    setting: SettingName,
    document: SettingDocument,
    session: { readonly name: string; readonly policy: string },
    signal: AbortSignal,
  ): Promise<void>;
}
