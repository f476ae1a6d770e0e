import { absent, type Fact, known } from '../model/index.ts';
import type { AclGrant, BucketAcl, PublicAccessBlock } from './contract.ts';

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

/** Tells where a record is not understood. */
export class RecordProblem extends Error {}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown, where: string): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  throw new RecordProblem(`${where} is not a text`);
}

function flagOf(fields: Fields, name: string): boolean {
  const value = fields[name] ?? fields[name.charAt(0).toLowerCase() + name.slice(1)];
  return value === true || (typeof value === 'string' && value.toLowerCase() === 'true');
}

function blockOf(value: unknown, where: string): Fact<PublicAccessBlock> {
  if (value === null || value === undefined) return absent;
  if (!isFields(value)) throw new RecordProblem(`${where} is not an object`);
  return known({
    blockPublicAcls: flagOf(value, 'BlockPublicAcls'),
    ignorePublicAcls: flagOf(value, 'IgnorePublicAcls'),
    blockPublicPolicy: flagOf(value, 'BlockPublicPolicy'),
    restrictPublicBuckets: flagOf(value, 'RestrictPublicBuckets'),
  });
}

function granteeOf(value: unknown): AclGrant['grantee'] {
  const fields = isFields(value) ? value : {};
  const named = fields['URI'] ?? fields['uri'] ?? fields['EmailAddress'] ?? fields['ID'] ?? fields['id'];
  const text = typeof value === 'string' ? value : named;
  if (typeof text !== 'string') return { kind: 'Group', uri: '' };
  if (/^(AllUsers|AuthenticatedUsers)$/.test(text))
    return { kind: 'Group', uri: `http://acs.amazonaws.com/groups/global/${text}` };
  if (/^https?:/.test(text)) return { kind: 'Group', uri: text };
  return text.includes('@') ? { kind: 'AmazonCustomerByEmail', email: text } : { kind: 'CanonicalUser', id: text };
}

/** A record does not name the owner: the first user with FULL_CONTROL is, as in every ACL that S3 makes. */
function aclOf(value: unknown): Fact<BucketAcl> {
  if (value === null || value === undefined) return absent;
  if (!Array.isArray(value)) throw new RecordProblem('acl is not a list');
  const grants = value.map((grant: unknown): AclGrant => {
    const fields = isFields(grant) ? grant : {};
    return { grantee: granteeOf(fields['Grantee']), permission: textOf(fields['Permission'], 'acl.Permission') ?? '' };
  });
  const owner = grants.find(
    ({ grantee, permission }) => grantee.kind === 'CanonicalUser' && permission === 'FULL_CONTROL',
  );
  return known({ ownerId: owner?.grantee.kind === 'CanonicalUser' ? owner.grantee.id : '', grants });
}

/** The `id` of a record that may not be understood otherwise. */
export function idOf(raw: unknown): string | number | null {
  const id = isFields(raw) ? raw['id'] : null;
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}

/** Reads a parsed JSON line; what is not given counts as absent. Throws `RecordProblem`. */
export function readRecord(raw: unknown): AccessRecord {
  if (!isFields(raw)) throw new RecordProblem('the record is not an object');
  const { policy, acl, publicAccessBlock: blocks, account, organization } = raw;
  if (blocks !== null && blocks !== undefined && !isFields(blocks))
    throw new RecordProblem('publicAccessBlock is not an object');
  const absentPolicy = policy === null || policy === undefined;
  return {
    id: idOf(raw),
    policy: absentPolicy ? null : typeof policy === 'string' ? policy : JSON.stringify(policy),
    acl: aclOf(acl),
    accountBlock: blockOf(blocks?.['account'], 'publicAccessBlock.account'),
    bucketBlock: blockOf(blocks?.['bucket'], 'publicAccessBlock.bucket'),
    account: textOf(account, 'account'),
    organization: textOf(organization, 'organization'),
  };
}
