import { z } from 'zod';
import { absent, type Fact, known } from '../model/index.ts';
import { type AccessFacts, type AccessReport, evaluateAccess, type Truth } from './access/index.ts';
import { anyOf } from './access/truth.ts';
import type { AclGrant, BucketAcl, PublicAccessBlock } from './contract.ts';
import { bucketsNamed } from './records-buckets.ts';
import { describeWay, isPublicWay } from './verdicts.ts';

const flag = z.union([z.boolean(), z.string().transform((text) => text.toLowerCase() === 'true')]).nullish();
const block = z
  .object({
    BlockPublicAcls: flag,
    IgnorePublicAcls: flag,
    BlockPublicPolicy: flag,
    RestrictPublicBuckets: flag,
  })
  .nullish();
const grantee = z.union([
  z.string(),
  z.object({ ID: z.string().nullish(), URI: z.string().nullish(), EmailAddress: z.string().nullish() }),
]);
const record = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  policy: z.union([z.string(), z.record(z.string(), z.unknown())]).nullish(),
  acl: z.array(z.object({ Grantee: grantee.nullish(), Permission: z.string() })).nullish(),
  publicAccessBlock: z.object({ account: block, bucket: block }).nullish(),
  account: z.string().nullish(),
  organization: z.string().nullish(),
});
type AccessRecord = z.infer<typeof record>;

/** What `explain --records` prints for one record. */
export interface Explanation {
  readonly id: string | number | null;
  readonly public: Truth;
  readonly publicRead: Truth;
  readonly publicWrite: Truth;
  readonly publicList: Truth;
  readonly crossAccount: Truth;
  readonly publicAccessBlocked: Truth;
  readonly confusedDeputy: Truth;
  /** The statements or grants that decide, and what closed them. */
  readonly deciding: string;
}

function blockFact(value: z.infer<typeof block>): Fact<PublicAccessBlock> {
  if (value === null || value === undefined) return absent;
  return known({
    blockPublicAcls: value.BlockPublicAcls === true,
    ignorePublicAcls: value.IgnorePublicAcls === true,
    blockPublicPolicy: value.BlockPublicPolicy === true,
    restrictPublicBuckets: value.RestrictPublicBuckets === true,
  });
}

function granteeOf(value: z.infer<typeof grantee> | null | undefined): AclGrant['grantee'] {
  if (value === null || value === undefined) return { kind: 'Group', uri: '' };
  const text = typeof value === 'string' ? value : (value.URI ?? value.EmailAddress ?? value.ID ?? '');
  if (/^(AllUsers|AuthenticatedUsers)$/.test(text))
    return { kind: 'Group', uri: `http://acs.amazonaws.com/groups/global/${text}` };
  if (/^https?:/.test(text)) return { kind: 'Group', uri: text };
  return text.includes('@') ? { kind: 'AmazonCustomerByEmail', email: text } : { kind: 'CanonicalUser', id: text };
}

/** A record does not name the owner: the first user with FULL_CONTROL is, as in every ACL that S3 makes. */
function aclFact(value: AccessRecord['acl']): Fact<BucketAcl> {
  if (value === null || value === undefined) return absent;
  const grants = value.map((grant) => ({ grantee: granteeOf(grant.Grantee), permission: grant.Permission }));
  const owner = grants.find((grant) => grant.grantee.kind === 'CanonicalUser' && grant.permission === 'FULL_CONTROL');
  return known({ ownerId: owner?.grantee.kind === 'CanonicalUser' ? owner.grantee.id : '', grants });
}

function deciding(reports: readonly AccessReport[]): string {
  const ways = reports.flatMap((report) => report.ways).filter(({ grantee }) => grantee.kind !== 'own');
  const open = ways.filter((way) => way.open === true);
  const unsure = ways.filter((way) => way.open === 'unknown');
  const closed = ways.filter((way) => way.open === false && isPublicWay(way));
  const texts = [
    ...open.map(describeWay),
    ...unsure.map((way) => `${describeWay(way)}: unknown (${way.doubts.join(', ')})`),
    ...closed.map((way) => `${describeWay(way)}: closed by ${way.closedBy.join(', ')}`),
  ];
  return texts.length === 0
    ? 'no statement or grant lets anybody else in'
    : [...new Set(texts)].slice(0, 12).join('; ');
}

function explain(value: AccessRecord): Explanation {
  const policy = typeof value.policy === 'string' ? value.policy : value.policy ? JSON.stringify(value.policy) : null;
  const facts: AccessFacts = {
    bucketPolicy: policy === null ? absent : known(policy),
    bucketAcl: aclFact(value.acl),
    ownershipControls: absent,
    accountPublicAccessBlock: blockFact(value.publicAccessBlock?.account),
    bucketPublicAccessBlock: blockFact(value.publicAccessBlock?.bucket),
  };
  const accountId = value.account ?? '';
  const reports = bucketsNamed(policy).map(({ bucketName, partition }) =>
    evaluateAccess(facts, {
      accountId,
      bucketName,
      region: '',
      partition,
      organizationId: value.organization ?? null,
      organizationAccountIds: new Set([accountId]),
    }),
  );
  const any = (pick: (report: AccessReport) => Truth): Truth => anyOf(reports.map(pick));
  const isPublic = any((report) => report.isPublic);
  const crossAccount = any((report) => report.crossAccount);
  return {
    id: value.id ?? null,
    public: isPublic,
    publicRead: any(({ publicTo }) => publicTo.read),
    publicWrite: any(({ publicTo }) => anyOf([publicTo.write, publicTo.permissions])),
    publicList: any(({ publicTo }) => publicTo.list),
    // Without the owner's account nobody can say whether an account that is named is another one.
    crossAccount: accountId === '' && crossAccount === true && isPublic !== true ? 'unknown' : crossAccount,
    publicAccessBlocked: any((report) => report.publicAccessBlocked),
    confusedDeputy: any((report) => report.confusedDeputy),
    deciding: deciding(reports),
  };
}

function undecided(id: string | number | null, why: string): Explanation {
  return {
    id,
    public: 'unknown',
    publicRead: 'unknown',
    publicWrite: 'unknown',
    publicList: 'unknown',
    crossAccount: 'unknown',
    publicAccessBlocked: 'unknown',
    confusedDeputy: 'unknown',
    deciding: why,
  };
}

/**
 * One JSON line `{"id","policy","acl","publicAccessBlock","account","organization"}` to its explanation. What is not given counts as
 * absent. Never throws: a line that cannot be read is unknown in every respect.
 */
export function explainRecord(line: string): Explanation {
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch {
    return undecided(null, 'the record is not JSON');
  }
  const parsed = record.safeParse(raw);
  if (parsed.success) return explain(parsed.data);
  const id = z.object({ id: z.union([z.string(), z.number()]) }).safeParse(raw);
  return undecided(
    id.success ? id.data.id : null,
    `the record is not understood at ${parsed.error.issues[0]?.path.join('.') ?? ''}`,
  );
}

/** The output lines for the input lines, in order; empty lines are left out. */
export function* explainRecords(lines: Iterable<string>): Generator<string> {
  for (const line of lines) if (line.trim() !== '') yield JSON.stringify(explainRecord(line));
}
