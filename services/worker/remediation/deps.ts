import type { RemediationPort } from '../../remediation/index.ts';
import type { Store } from '../../store/contract.ts';

/** What remediations work with. */
export interface RemediationDeps {
  readonly store: Pick<
    Store,
    | 'proposeRemediation'
    | 'remediation'
    | 'decideRemediation'
    | 'claimRemediation'
    | 'claimUndo'
    | 'writeRefusal'
    | 'claimMark'
    | 'markRefusal'
    | 'finishMark'
    | 'finishRemediation'
    | 'remediationPolicies'
    | 'getBucket'
    | 'bucketPlaces'
    | 'organizationContext'
    | 'organizationalUnits'
    | 'accountsByIds'
    | 'findingsByIds'
    | 'remediationSwitch'
    | 'remediationRules'
    | 'remediationRule'
    | 'rulePlaces'
    | 'simulatedPlaces'
    | 'keepRuleSimulation'
    | 'recordRuleMatch'
    | 'ruleMatch'
    | 'rulePlansSince'
    | 'plansOfPlace'
    | 'newestNews'
  >;
  readonly port: RemediationPort;
  readonly settings: {
    /** Region of the central side, where the settings of accounts are asked for. */
    readonly region: string;
    /** Roles that a quarantine leaves alone in the bucket's account: scanner and remediation. */
    readonly ownRoleNames: readonly string[];
    readonly breakGlassArns: readonly string[];
    readonly perHour: number;
    readonly perRun: number;
    readonly approvalMs: number;
    /** Before each further look at what was written. */
    readonly verifyAfterMs: readonly number[];
  };
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly pause: (ms: number) => Promise<void>;
}

export const timeOf = (ms: number): string => new Date(ms).toISOString();
