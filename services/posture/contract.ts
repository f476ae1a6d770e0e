import type {
  BucketContents,
  BucketFacts,
  BucketPosture,
  Evaluation,
  FactName,
  Guardrails,
  Severity,
  Verdict,
} from '../model/index.ts';

export type {
  AclGrant,
  BucketAcl,
  BucketFacts,
  FactName,
  PublicAccessBlock,
} from '../model/index.ts';
export { factActions, furtherFactActions } from '../model/index.ts';

/** Where the bucket stands: what separates "ours" from "external". */
export interface BucketContext {
  readonly accountId: string;
  readonly bucketName: string;
  readonly region: string;
  readonly partition: string;
  /** Null when the account is in no organization. */
  readonly organizationId: string | null;
  readonly organizationAccountIds: ReadonlySet<string>;
  /**
   * True: only a record of policy, ACL and blocks is there. Other accounts may be of the organization, too, and the account's access points may
   * let in whomever the policy lets through.
   */
  readonly fromRecord?: boolean;
  /** SCPs and RCPs; undefined when nobody asked. */
  readonly guardrails?: Guardrails;
  /**
   * Where the organization's buckets stand, by name: all of the bucket's own account, the others as far as they were listed. Tells
   * destinations of copies and logs from foreign ones.
   */
  readonly organizationBuckets?: ReadonlyMap<string, { readonly accountId: string; readonly region: string }>;
  /** What scans have found in the bucket so far; undefined when nobody asked. */
  readonly contents?: BucketContents | undefined;
  /** ISO 8601, UTC: the instant for policies that open or close with time. Without it, what is open at some time counts as open. */
  readonly at?: string;
}

/** One posture check: data first, then one pure function, then its own examples. One file each, `checks/<id>.ts`. */
export interface PostureCheck<N extends FactName = FactName> {
  /** kebab-case, equals the file name. */
  readonly id: string;
  readonly title: string;
  /** Macie's type where one exists (`Policy:IAMUser/S3BucketPublic`), else `Policy:S3Bucket/<PascalCase>`. */
  readonly findingType: string;
  readonly severity: Severity;
  readonly needs: readonly N[];
  /** Set when `context.contents` matters: the check is judged again once the scan of the objects has ended. */
  readonly dependsOnContents?: true;
  /** Control ids by framework: `{ 'CIS-v3': ['2.1.4'], 'PCI-DSS-4.0.1': ['1.4.4'], FSBP: ['S3.8'] }`. */
  readonly frameworks: Readonly<Record<string, readonly string[]>>;
  readonly rationale: string;
  readonly remediation: string;
  readonly evaluate: (facts: Pick<BucketFacts, N>, context: BucketContext) => Verdict;
  readonly examples: readonly {
    readonly name: string;
    readonly facts: Partial<Pick<BucketFacts, N>>;
    /** Where the bucket stands, as far as it differs from the common example. */
    readonly context?: Partial<BucketContext>;
    readonly expect: Verdict['status'];
  }[];
  readonly references: readonly string[];
}

/** What `evaluateBucket(facts, context)` returns. */
export interface BucketEvaluation {
  readonly posture: BucketPosture;
  readonly evaluations: readonly Evaluation[];
}
