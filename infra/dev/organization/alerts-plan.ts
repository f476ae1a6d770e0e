/** What GuardDuty and Security Hub of the organization know of buckets. */
export interface AlertsPlan {
  /** Name of the account that administers both services. */
  readonly administrator?: string;
  /** Names of the accounts that it administers. */
  readonly members: readonly string[];
  /** Where both are switched on, in members and administrator. */
  readonly regions: readonly string[];
  readonly guardDuty: readonly GuardDutyPlan[];
  readonly securityHub: readonly SecurityHubPlan[];
}

export interface GuardDutyPlan {
  readonly account: string;
  readonly region: string;
  readonly bucket: string;
  readonly type: string;
  /** 1 to 10. */
  readonly severity: number;
  readonly title: string;
  readonly count?: number;
  readonly archived?: true;
}

export interface SecurityHubPlan {
  readonly account: string;
  readonly region: string;
  readonly bucket: string;
  /** Of Security Hub's own standards: `S3.5`. Another product's finding has none. */
  readonly control?: string;
  /** `company/product` of the product's ARN; Security Hub's own without. */
  readonly product?: string;
  readonly severity: 'LOW' | 'MEDIUM' | 'HIGH' | 'CRITICAL';
  readonly title: string;
  readonly workflow?: 'NEW' | 'NOTIFIED' | 'SUPPRESSED' | 'RESOLVED';
  readonly generator?: string;
}
