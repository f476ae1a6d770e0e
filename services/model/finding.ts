import type { SensitiveDataCategory } from './detection.ts';

/** The three kinds of findings. */
export const FindingKind = { SENSITIVE_DATA: 'SENSITIVE_DATA', POLICY: 'POLICY', ANOMALY: 'ANOMALY' } as const;
export type FindingKind = (typeof FindingKind)[keyof typeof FindingKind];

/**
 * NEW on first sight, ACTIVE when seen again, RESOLVED when a rescan truly read the place and did not find it,
 * REOPENED when it came back after that.
 */
export const FindingStatus = { NEW: 'NEW', ACTIVE: 'ACTIVE', RESOLVED: 'RESOLVED', REOPENED: 'REOPENED' } as const;
export type FindingStatus = (typeof FindingStatus)[keyof typeof FindingStatus];

/** Macie's sensitive-data finding type for the categories that one object holds. */
export function sensitiveDataFindingType(categories: readonly SensitiveDataCategory[]): string {
  const [first, ...rest] = [...new Set(categories)];
  if (first === undefined) throw new RangeError('A sensitive data finding needs at least one category.');
  if (rest.length > 0) return 'SensitiveData:S3Object/Multiple';
  const names: Record<SensitiveDataCategory, string> = {
    CREDENTIALS: 'Credentials',
    FINANCIAL_INFORMATION: 'Financial',
    PERSONAL_INFORMATION: 'Personal',
    CUSTOM_IDENTIFIER: 'CustomIdentifier',
  };
  return `SensitiveData:S3Object/${names[first]}`;
}
