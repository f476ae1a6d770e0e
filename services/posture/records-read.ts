import { absent, type Fact, known } from '../model/index.ts';
import { oddShape } from './access/json-shape.ts';
import type { BucketAcl, PublicAccessBlock } from './contract.ts';
import { readAcl } from './records-acl.ts';
import { type Fields, fieldOf, isFields, RecordProblem, textOf } from './records-fields.ts';

/** A record of `explain --records`, read. */
export interface AccessRecord {
  readonly id: string | number | null;
  readonly policy: string | null;
  readonly acl: Fact<BucketAcl>;
  readonly accountBlock: Fact<PublicAccessBlock>;
  readonly bucketBlock: Fact<PublicAccessBlock>;
  readonly account: string | null;
  readonly organization: string | null;
}

const flags = ['BlockPublicAcls', 'IgnorePublicAcls', 'BlockPublicPolicy', 'RestrictPublicBuckets'] as const;
const isFlag = (name: string): boolean => flags.some((flag) => flag.toLowerCase() === name.toLowerCase());
const answerOfS3 = 'PublicAccessBlockConfiguration';

function flagOf(fields: Fields, name: string, where: string): boolean {
  const value = fieldOf(fields, name) ?? false;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string' && /^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  throw new RecordProblem(`${where}.${name} is neither true nor false`);
}

function blockOf(value: unknown, where: string): Fact<PublicAccessBlock> {
  if (value === null || value === undefined) return absent;
  if (!isFields(value)) throw new RecordProblem(`${where} is not an object`);
  if (isFields(value[answerOfS3])) return blockOf(value[answerOfS3], where);
  const odd = Object.keys(value).find((name) => !isFlag(name));
  if (odd !== undefined) throw new RecordProblem(`${where}.${odd} is not understood`);
  return known({
    blockPublicAcls: flagOf(value, 'BlockPublicAcls', where),
    ignorePublicAcls: flagOf(value, 'IgnorePublicAcls', where),
    blockPublicPolicy: flagOf(value, 'BlockPublicPolicy', where),
    restrictPublicBuckets: flagOf(value, 'RestrictPublicBuckets', where),
  });
}

/** `{"account","bucket"}`; flags without either are the bucket's, as GetPublicAccessBlock answers. */
function blocksOf(value: unknown): Pick<AccessRecord, 'accountBlock' | 'bucketBlock'> {
  const where = 'publicAccessBlock';
  if (value === null || value === undefined) return { accountBlock: absent, bucketBlock: absent };
  if (!isFields(value)) throw new RecordProblem(`${where} is not an object`);
  if (Object.keys(value).some((name) => isFlag(name) || name === answerOfS3))
    return { accountBlock: absent, bucketBlock: blockOf(value, where) };
  const odd = Object.keys(value).find((name) => name !== 'account' && name !== 'bucket');
  if (odd !== undefined) throw new RecordProblem(`${where}.${odd} is not understood`);
  return {
    accountBlock: blockOf(value['account'], `${where}.account`),
    bucketBlock: blockOf(value['bucket'], `${where}.bucket`),
  };
}

/** As text or object, or as GetBucketPolicy answers: an object that holds the text. */
function policyOf(value: unknown): string | null {
  if (value === null || value === undefined || typeof value === 'string') return value ?? null;
  if (isFields(value) && typeof value['Policy'] === 'string' && Object.keys(value).length === 1) return value['Policy'];
  return JSON.stringify(value);
}

/** Twelve digits, as text or number, with dashes as the console shows them, or in an ARN. */
function accountOf(value: unknown): string | null {
  // A number has lost the zeros in front.
  if (typeof value === 'number' && value >= 1e9) return accountOf(String(value).padStart(12, '0'));
  const text = textOf(value, 'account');
  if (text === null || text === '') return null;
  const digits = /^(?:arn:[^:]*:iam::)?(\d{4})-?(\d{4})-?(\d{4})(?::.*)?$/.exec(text);
  if (digits === null) throw new RecordProblem('account is no account id');
  return digits.slice(1).join('');
}

/** The `id` of a record that may not be understood otherwise. */
export function idOf(raw: unknown): string | number | null {
  const id = isFields(raw) ? raw['id'] : null;
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}

/** Reads a JSON line and its parsed value; what is not given counts as absent. Throws `RecordProblem`. */
export function readRecord(line: string, raw: unknown): AccessRecord {
  if (!isFields(raw)) throw new RecordProblem('the record is not an object');
  const odd = oddShape(line);
  if (odd !== undefined) throw new RecordProblem(`the record cannot be read: ${odd}`);
  return {
    id: idOf(raw),
    policy: policyOf(raw['policy']),
    acl: readAcl(raw['acl']),
    ...blocksOf(raw['publicAccessBlock']),
    account: accountOf(raw['account']),
    organization: textOf(raw['organization'], 'organization'),
  };
}
