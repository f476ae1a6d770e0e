import type { SeverityRule } from '../../model/index.ts';

/** Macie's severity rows by number of occurrences (1, 2 to 99, 100 or more): user guide, "Severity scoring for sensitive data findings". */
export const severities = {
  /** Account, card, national, social and taxpayer numbers, most of PHI. */
  high: ['HIGH', 'HIGH', 'HIGH'],
  /** Card verification code, passport. */
  mediumHigh: ['MEDIUM', 'HIGH', 'HIGH'],
  /** Transport card, tax numbers of organizations. */
  mediumMediumHigh: ['MEDIUM', 'MEDIUM', 'HIGH'],
  /** Name, address, birth date, phone, driving licence, card expiration, device id, cookie. */
  rising: ['LOW', 'MEDIUM', 'HIGH'],
  /** Coordinates. */
  lowMedium: ['LOW', 'MEDIUM', 'MEDIUM'],
  /** Vehicle identification number. */
  low: ['LOW', 'LOW', 'MEDIUM'],
} as const satisfies Record<string, SeverityRule>;
