import type { Severity } from './severity.ts';

/** Services of AWS whose findings about buckets are read in. */
export const ExternalProvider = { GUARD_DUTY: 'GUARD_DUTY', SECURITY_HUB: 'SECURITY_HUB' } as const;
export type ExternalProvider = (typeof ExternalProvider)[keyof typeof ExternalProvider];

/** Security Hub's labels; GuardDuty's numbers fall into the last four. */
export const ExternalSeverity = {
  INFORMATIONAL: 'INFORMATIONAL',
  LOW: 'LOW',
  MEDIUM: 'MEDIUM',
  HIGH: 'HIGH',
  CRITICAL: 'CRITICAL',
} as const;
export type ExternalSeverity = (typeof ExternalSeverity)[keyof typeof ExternalSeverity];

/** ACTIVE: the provider lists it. RESOLVED: a later read of the whole place no longer had it. */
export const ExternalState = { ACTIVE: 'ACTIVE', RESOLVED: 'RESOLVED' } as const;
export type ExternalState = (typeof ExternalState)[keyof typeof ExternalState];

/** A finding of another service about one bucket: its labels and times, none of its free text but the title, which is cut. */
export interface ExternalFinding {
  readonly provider: ExternalProvider;
  /** Of the finding at the provider. */
  readonly foreignId: string;
  /** Who made it: `GuardDuty`, `Security Hub`, the product that sent it to Security Hub. */
  readonly product: string;
  readonly type: string;
  readonly title: string;
  readonly severity: ExternalSeverity;
  /** 0 to 100, as Security Hub normalizes. */
  readonly severityScore: number;
  /** `S3.5`, where the finding is a control's. */
  readonly control: string | null;
  readonly count: number;
  readonly accountId: string;
  readonly region: string;
  readonly bucketName: string;
  /** ISO 8601 UTC, as the provider says. */
  readonly firstSeen: string;
  readonly lastSeen: string;
}

/** Where a provider keeps findings apart: each account has its own in each region. */
export interface ExternalPlace {
  readonly accountId: string;
  readonly region: string;
}

/** What became of reading a provider in one place. NOT_ENABLED is an answer, not a gap; only COVERED says that there is nothing else. */
export const ExternalReadStatus = {
  COVERED: 'COVERED',
  NOT_ENABLED: 'NOT_ENABLED',
  DENIED: 'DENIED',
  FAILED: 'FAILED',
  NOT_READ: 'NOT_READ',
} as const;
export type ExternalReadStatus = (typeof ExternalReadStatus)[keyof typeof ExternalReadStatus];

/** IAM actions by which the member role reads findings of other services. */
export const externalFindingActions = [
  'guardduty:GetDetector',
  'guardduty:GetFindings',
  'guardduty:ListDetectors',
  'guardduty:ListFindings',
  'guardduty:ListMembers',
  'securityhub:GetFindings',
  'securityhub:ListMembers',
] as const;

/** The least score of each severity (ASFF, "Severity"). */
export const severityFloor = { LOW: 1, MEDIUM: 40, HIGH: 70, CRITICAL: 90 } as const satisfies Record<Severity, number>;

/** Of Security Hub's normalized score. */
export function externalSeverity(score: number): ExternalSeverity {
  if (score >= severityFloor.CRITICAL) return 'CRITICAL';
  if (score >= severityFloor.HIGH) return 'HIGH';
  if (score >= severityFloor.MEDIUM) return 'MEDIUM';
  return score >= severityFloor.LOW ? 'LOW' : 'INFORMATIONAL';
}

/** Where the finding is shown in AWS's console; made of its id, never a link that somebody else wrote. */
export function consoleUrl({
  provider,
  region,
  foreignId,
}: Pick<ExternalFinding, 'provider' | 'region' | 'foreignId'>) {
  const host = `https://${region}.console.aws.amazon.com`;
  const id = encodeURIComponent(foreignId);
  return provider === 'GUARD_DUTY'
    ? `${host}/guardduty/home?region=${region}#/findings?macros=current&fId=${id}`
    : `${host}/securityhub/home?region=${region}#/findings?search=Id%3D%255Coperator%255C%253AEQUALS%255C%253A${encodeURIComponent(id)}`;
}
