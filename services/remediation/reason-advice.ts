import type { RemediationState } from '../model/index.ts';

const readRole = 'the member role (infra/cloudformation/member-role.yaml)';
const again = 'then plan it again.';

/** Code words of reasons, each with what a person can do about it. */
const byWord: ReadonlyMap<string, string> = new Map(
  Object.entries({
    DENIED: `Give ${readRole} the action, or take away what denies it (a policy of the organization or of the bucket), ${again}`,
    ACCESS_DENIED:
      'Deploy the newest infra/cloudformation/remediation-role.yaml in the account, or take away what denies it (a policy of the organization, of the bucket or of a key), then plan it again.',
    ROLE_NOT_ASSUMABLE:
      'Deploy infra/cloudformation/member-role.yaml, and for writing remediation-role.yaml, in the account with this installation’s external id (`npm start -- --show-external-id`).',
    CREDENTIALS_MISSING: 'Give the worker credentials of the central role.',
    REGION_DISABLED: 'Switch the region on for the account, or leave the bucket alone.',
    THROTTLED: 'AWS was busy: plan it again later.',
    NETWORK: 'AWS did not answer: look at the network of the worker, and plan it again.',
    MALFORMED_RESPONSE: 'AWS answered what orgsweep does not understand: make this change by hand.',
    MALFORMED_POLICY: `Correct the policy by hand, ${again}`,
    NOT_FOUND: 'It is gone. Sweep the bucket, so that its findings are resolved.',
    NO_SUCH_KEY:
      'Nothing is left to deactivate, unless it is a key of the root user: that one only the root user can delete.',
    OBJECT_CHANGED: 'Sweep the bucket again, and plan it for the object as it is now.',
    EXEMPT: 'Leave it alone, or take the tag orgsweep-remediation-exempt off the bucket.',
    NO_QUARANTINE_BUCKET:
      'Set ORGSWEEP_QUARANTINE_BUCKET for the worker to a bucket with Object Lock and a default retention, start it anew, then plan it again.',
    QUARANTINE_BUCKET_NOT_LOCKED: `Give the bucket of ORGSWEEP_QUARANTINE_BUCKET Object Lock with a default retention, ${again}`,
    NO_QUARANTINE_STATEMENT: 'Plan, approve and write `deny-quarantined-objects` for the bucket first.',
    NO_REDACTED_BUCKET: `Set ORGSWEEP_REDACTED_BUCKET for the worker, start it anew, ${again}`,
    NO_FINGERPRINT_KEY: `Set ORGSWEEP_FINGERPRINT_KEY for the worker, to the key that sweeps run with, ${again}`,
    NO_BREAK_GLASS: `Set ORGSWEEP_BREAK_GLASS_ARNS for the worker to the principals that keep their access, start it anew, ${again}`,
    POLICY_TOO_LARGE: `Shorten the bucket’s policy by hand, ${again}`,
    MFA_DELETE: 'Have whoever holds the MFA device of the root user change the versioning.',
    LOGS_TO_ITSELF: 'Name another bucket as `targetBucket`.',
    TAG_IN_USE:
      'Ask who owns the tag; then change it by hand, name other keys, or let the action overwrite where it can.',
    TAG_POLICY: 'Use a key and value of the organization’s tag policy, or have the policy changed.',
    TOO_MANY_TAGS: `Take tags away that nobody needs, ${again}`,
    UNSUPPORTED_FORMAT: 'Make the copy by other means.',
    UNSUPPORTED_FILE: 'Make the copy by other means.',
    UNSUPPORTED_TYPE: 'Make the copy by other means.',
    UNSUPPORTED_CODEC: 'Make the copy by other means.',
    UNSUPPORTED_ENCODING: 'Make the copy by other means.',
    OBJECT_TOO_LARGE: 'Split the object, or make the copy by other means.',
    COLUMN_TOO_LARGE: 'Write the file anew with smaller row groups, or make the copy by other means.',
    PAGE_TOO_LARGE: 'Write the file anew with smaller pages, or make the copy by other means.',
    TOO_MANY_VALUES: 'Write the file anew with smaller row groups, or make the copy by other means.',
    FOOTER_TOO_LARGE: 'Split the file, or make the copy by other means.',
    TOO_MANY_COLUMNS: 'Name fewer columns.',
    NO_SUCH_COLUMN: 'Name columns that the object has.',
    ENCRYPTED: 'Have its owner decrypt the file, or make the copy by other means.',
    MALFORMED_FILE: 'Ask the object’s owner for a file that can be read.',
    COPY_NOT_READ: 'Mask more columns, or make the copy by other means: what was not read must not go out.',
    COPY_NOT_CLEAN: 'Mask the columns that hold what is named, too, or give those identifiers in `keep`.',
    RULES_UNREADABLE:
      'Make what the rule names readable for the worker (`orgsweep allow check`, `orgsweep custom list`).',
    LIMIT_OF_RUN: 'Approve the rest in another run, or raise ORGSWEEP_REMEDIATIONS_PER_RUN.',
    STOPPED: '`orgsweep remediation resume` lets writing go on; then plan it again.',
  }),
);

/** States that say themselves what to do, whatever the reason. */
const byState: Partial<Record<RemediationState, string>> = {
  EXPIRED: 'Plan it again, and have it approved in time.',
  STALE: 'Plan it again: the new plan starts from what is there now.',
  UNDO_STALE: 'Look at what is there now; `orgsweep remediation undo ID --overwrite` puts the old state over it.',
  VERIFY_FAILED: 'Look at what is there now, and undo it (`orgsweep remediation undo ID`) or mend the rest by hand.',
  PARTIAL: 'Undo it (`orgsweep remediation undo ID`), or mend the cause and plan it again for the rest.',
};
const needsAdvice: ReadonlySet<RemediationState> = new Set<RemediationState>([
  'REFUSED',
  'FAILED',
  'STOPPED',
  'UNDO_FAILED',
]);

/** What a person can do about a plan that did not come to what was asked for; null where there is nothing to do. */
export function adviceFor(state: RemediationState, reason: string | null): string | null {
  const own = byState[state];
  if (own !== undefined) return own;
  if (!needsAdvice.has(state)) return null;
  const words = (reason ?? '').match(/\b[A-Z][A-Z_]{3,}\b/g) ?? [];
  const known = words.find((word) => byWord.has(word));
  if (known !== undefined) return byWord.get(known) ?? null;
  return words[0] === 'UNKNOWN'
    ? 'What it rests on could not be read or told. See the reason; mend it, or make this change by hand.'
    : 'The log of the worker says more; mend the cause, then plan it again.';
}
