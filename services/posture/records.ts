import { absent, everyAccessFact, failed, known } from '../model/index.ts';
import { type AccessFacts, type AccessReport, evaluateAccess, type Truth } from './access/index.ts';
import { anyOf } from './access/truth.ts';
import { bucketsNamed, inBucketTerms } from './records-buckets.ts';
import { RecordProblem } from './records-fields.ts';
import { type AccessRecord, idOf, readRecord } from './records-read.ts';
import { describeWay, isPublicWay } from './verdicts.ts';

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

/** Without the owner's account nobody can say whether an account that is named is another one; of two, one is. */
function namesOthers(reports: readonly AccessReport[]): boolean {
  const ways = reports.flatMap((report) => report.ways).filter((way) => way.open === true);
  const accounts = new Set(ways.flatMap(({ grantee: { kind, id } }) => (kind === 'account' ? [id] : [])));
  return accounts.size > 1 || ways.some(({ grantee: { kind } }) => kind === 'organization' || kind === 'canonical');
}

/** An organization that nobody named, for records that do not say of which the owner is. */
const someOrganization = 'o-zqownzqownzq';

const answers = ['public', 'publicRead', 'publicWrite', 'publicList', 'crossAccount', 'confusedDeputy'] as const;

/** Where the policy asks for the bucket's organization and the record names none: what is so with one and without. */
function explain(value: AccessRecord, at: string | undefined): Explanation {
  const without = explainIn(value.organization, value, at);
  if (value.organization !== null || !/aws:ResourceOrg/i.test(value.policy ?? '')) return without;
  const within = explainIn(someOrganization, value, at);
  const differing = answers.filter((name) => without[name] !== within[name]).map((name) => [name, 'unknown']);
  return { ...without, ...Object.fromEntries(differing), deciding: within.deciding };
}

function explainIn(organization: string | null, value: AccessRecord, at: string | undefined): Explanation {
  const policy = inBucketTerms(value.policy);
  const facts: AccessFacts = {
    ...everyAccessFact(absent),
    accessTags: failed('NOT_IN_RECORD'),
    bucketPolicy: policy === null ? absent : known(policy),
    bucketAcl: value.acl,
    accountPublicAccessBlock: value.accountBlock,
    bucketPublicAccessBlock: value.bucketBlock,
  };
  const accountId = value.account ?? '';
  const { buckets, leftOut } = bucketsNamed(policy);
  const reports = buckets.map(({ bucketName, partition }) =>
    evaluateAccess(facts, {
      accountId,
      bucketName,
      region: '',
      partition,
      organizationId: organization,
      organizationAccountIds: new Set([accountId]),
      fromRecord: true,
      ...(at === undefined ? {} : { at }),
    }),
  );
  const rest: readonly Truth[] = leftOut > 0 ? ['unknown'] : [];
  const any = (pick: (report: AccessReport) => Truth): Truth => anyOf([...reports.map(pick), ...rest]);
  const isPublic = any((report) => report.isPublic);
  const crossAccount = any((report) => report.crossAccount);
  return {
    id: value.id,
    public: isPublic,
    publicRead: any(({ publicTo }) => publicTo.read),
    publicWrite: any(({ publicTo }) => anyOf([publicTo.write, publicTo.permissions])),
    publicList: any(({ publicTo }) => publicTo.list),
    crossAccount:
      accountId === '' && crossAccount === true && isPublic !== true && !namesOthers(reports)
        ? 'unknown'
        : crossAccount,
    publicAccessBlocked: anyOf(reports.map((report) => report.publicAccessBlocked)),
    confusedDeputy: any((report) => report.confusedDeputy),
    deciding: `${deciding(reports)}${leftOut > 0 ? `; ${leftOut} more buckets were not looked at` : ''}`,
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
 * absent. `at`: as of the context. Never throws: a line that cannot be read is unknown in every respect.
 */
export function explainRecord(line: string, at?: string): Explanation {
  const text = line.replace(/^\uFEFF/, '');
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return undecided(null, 'the record is not JSON');
  }
  try {
    return explain(readRecord(text, raw), at);
  } catch (error) {
    if (error instanceof RecordProblem) return undecided(idOf(raw), error.message);
    throw error;
  }
}
