import { registerEnumType } from 'type-graphql';
import {
  AccountState,
  Confidence,
  CoverageAspect,
  CoverageScope,
  CoverageStatus,
  DataLabel,
  EffectivePermission,
  ExposedPermission,
  ExposedTo,
  FindingKind,
  FindingStatus,
  ObjectStatus,
  SensitiveDataCategory,
  Severity,
  SharedAccess,
  StatusReason,
  SweepStatus,
  VerdictStatus,
} from '../model/index.ts';
import { FindingGroupBy } from '../store/contract.ts';

/** The values of a string union as GraphQL's enum registry wants them. */
export const enumOf = <T extends string>(values: readonly T[]): Readonly<Record<string, T>> =>
  Object.fromEntries(values.map((value) => [value, value]));

export const FindingGroupByEnum = enumOf(FindingGroupBy);
export const IdentifierSelector = enumOf(['ALL', 'EXCLUDE', 'INCLUDE', 'NONE', 'RECOMMENDED']);
export const LabelProposals = enumOf(['NONE', 'DRY_RUN', 'PROPOSE']);
export const SweepTrigger = enumOf(['MANUAL', 'SCHEDULE']);
export const VersioningState = enumOf(['ENABLED', 'SUSPENDED', 'DISABLED', 'UNKNOWN']);
export const LoggingState = enumOf(['ENABLED', 'DISABLED', 'UNKNOWN']);
export const Tristate = enumOf(['YES', 'NO', 'UNKNOWN']);
export const OccurrenceKind = enumOf(['CELL', 'LINE_RANGE', 'OFFSET_RANGE', 'PAGE', 'RECORD']);

type Descriptions = Readonly<Record<string, string>>;

function register(name: string, values: object, description: string, each: Descriptions = {}): void {
  const valuesConfig = Object.fromEntries(Object.entries(each).map(([key, text]) => [key, { description: text }]));
  registerEnumType(values, { name, description, valuesConfig });
}

register('AccountState', AccountState, 'State of an account in AWS Organizations. Only ACTIVE accounts are swept.');
register('Severity', Severity, "Macie's LOW, MEDIUM and HIGH; CRITICAL is for posture, as in Security Hub.");
register('Confidence', Confidence, 'How sure the engine is that a match is what it looks like.');
register('DataLabel', DataLabel, 'The kind of data.', {
  PII: 'Personal data.',
  PHI: 'Health data.',
  FINANCIAL: 'Payment and bank data.',
  CREDENTIALS: 'Keys, passwords and tokens.',
});
register(
  'SensitiveDataCategory',
  SensitiveDataCategory,
  "Macie's SensitiveDataItemCategory; PHI is PERSONAL_INFORMATION.",
);
register(
  'EffectivePermission',
  EffectivePermission,
  'Whether the public can reach the bucket, all settings taken together.',
  {
    UNKNOWN: 'Something that decides it could not be read.',
  },
);
register('SharedAccess', SharedAccess, 'With whom the bucket is shared, the public aside.', {
  EXTERNAL: 'With an account outside the organization, or it may be.',
  INTERNAL: 'With accounts of the organization only.',
  UNKNOWN: 'Something that decides it could not be read.',
});
register('ExposedPermission', ExposedPermission, 'What access gives away.', {
  PERMISSIONS: 'Changes of who may do what.',
  OTHER: 'Configuration and metadata.',
});
register('ExposedTo', ExposedTo, 'The widest class of callers that gets in.', {
  EXTERNAL: 'Named accounts, organizations or services outside the organization.',
  UNKNOWN: 'Something that decides it could not be read.',
});
register('Tristate', Tristate, 'An answer.', { UNKNOWN: 'Something that decides it could not be read or understood.' });
register('VersioningState', VersioningState, 'Versioning of a bucket.', { UNKNOWN: 'Not read.' });
register('LoggingState', LoggingState, 'Server access logging of a bucket.', { UNKNOWN: 'Not read.' });
register('VerdictStatus', VerdictStatus, "A check's verdict. UNKNOWN is never COMPLIANT.", {
  UNKNOWN: 'A fact that the check needs could not be read; the detail says which.',
});
register('FindingKind', FindingKind, 'What a finding is about.', {
  SENSITIVE_DATA: 'Data in an object.',
  POLICY: 'The posture of a bucket.',
  ANOMALY: 'A change out of the ordinary.',
});
register('FindingStatus', FindingStatus, 'Where a finding is in its life.', {
  NEW: 'Seen for the first time in the last sweep that read its place.',
  ACTIVE: 'Seen again.',
  RESOLVED: 'A later sweep truly read the place and no longer found it.',
  REOPENED: 'Came back after it had been resolved.',
});
register('ObjectStatus', ObjectStatus, "What became of an object: Macie's ClassificationResultStatus.", {
  COMPLETE: 'Every byte was read and understood.',
});
register('StatusReason', StatusReason, "Why an object is not COMPLETE: Macie's reasons and our own.");
register('OccurrenceKind', OccurrenceKind, 'How an occurrence says where it is.');
register('CoverageAspect', CoverageAspect, 'Which of the jobs of a sweep.', {
  POSTURE: 'How the place is set up.',
  OBJECTS: 'What its objects hold.',
  BOTH: 'Posture and objects.',
  GUARD_DUTY: 'What GuardDuty has found; only where it was not read.',
  SECURITY_HUB: 'What Security Hub has; only where it was not read.',
});
register('CoverageScope', CoverageScope, 'What a coverage row speaks of.');
register('CoverageStatus', CoverageStatus, 'Whether a place was read.', {
  COVERED: 'Read whole.',
  PARTIAL: 'Read in part; the reason says why.',
  SKIPPED: 'Not read, on purpose.',
  DENIED: 'Not read: access was denied.',
  FAILED: 'Not read: an error.',
});
register('SweepStatus', SweepStatus, 'Where a sweep stands.', {
  PENDING: 'Asked for, not yet begun.',
  COMPLETE: 'Ended with everything in scope read.',
  PARTIAL: 'Ended; something could not be read, as its coverage says.',
});
register('SweepTrigger', SweepTrigger, 'What started a sweep.');
register(
  'ManagedDataIdentifierSelector',
  IdentifierSelector,
  "Which built-in identifiers a sweep uses; Macie's managedDataIdentifierSelector.",
  {
    ALL: 'All of them.',
    EXCLUDE: 'All but those named.',
    INCLUDE: 'Only those named.',
    NONE: 'None.',
    RECOMMENDED: "Macie's recommended set.",
  },
);
register('FindingGroupBy', FindingGroupByEnum, 'By what findings are counted.');
register('LabelProposals', LabelProposals, 'What follows from a sweep where tags say less than it found.', {
  NONE: 'Nothing.',
  DRY_RUN: 'Plans to look at.',
  PROPOSE: 'Plans that wait for an approval, by somebody else than who asked for the sweep.',
});
