import { bucketTag, valuesOfTag } from './bucket-tags.ts';
import { candidateTexts, freshAccount, freshOrganization, type KeyValue } from './candidates.ts';
import { commonText } from './common-text.ts';
import { type Condition, isPatternFamily } from './condition.ts';
import { type Caller, type Home, isNamed, isPlaced, type Target, type ThroughPoint } from './request.ts';
import { ownedKeys, sessionKeys } from './session-keys.ts';
import { uniqueIdStart } from './unique-id.ts';
import { hasWildcard, instancesOf, splitArn } from './wildcard.ts';

const requestKeys = new Set([
  'aws:useragent',
  'aws:referer',
  'aws:requestedregion',
  's3:tlsversion',
  's3:x-amz-content-sha256',
  's3:versionid',
]);
const writeKey =
  /^s3:(x-amz-(?!content-sha256)|object-lock-|requestobjecttag|if-match|if-none-match|objectcreationoperation|inventoryaccess|isreplicationpause)/;
const listKeys = new Set(['s3:prefix', 's3:delimiter', 's3:max-keys']);
const listActions = new Set(['s3:listbucket', 's3:listbucketversions', 's3:listbucketmultipartuploads']);
const writes = /:(put|replicate|restore|abort|tag|untag)/;
/** They do not see the tags of the object that is there (S3 guide, "Tagging and access control policies"). */
const overwrites = /:(put|delete)object(version)?$/;
/** S3 API reference, "Amazon S3 Signature Version 4 Authentication Specific Policy Keys": what there is of them. */
const signatures: ReadonlyMap<string, readonly string[]> = new Map([
  ['s3:authtype', ['REST-HEADER', 'REST-QUERY-STRING', 'POST']],
  ['s3:signatureversion', ['AWS', 'AWS4-HMAC-SHA256', 'AWS4-ECDSA-P256-SHA256']],
]);

/** Which request keys an action can carry: `w` those of uploads, `l` those of listings; `o`: no tags of the object. */
export const actionShape = (action: string): string =>
  (writes.test(action) ? 'w' : listActions.has(action) ? 'l' : '') + (overwrites.test(action) ? 'o' : '');

/** A VPC that no policy names. */
const freshVpc = 'vpc-zqfresh';

const one = (value: string): readonly KeyValue[] => [[value]];
const nothing: readonly KeyValue[] = [null];
const each = (texts: readonly string[]): readonly KeyValue[] => texts.map((text) => [text]);
const orAbsent = (texts: readonly string[]): readonly KeyValue[] => [null, ...each(texts)];

function organizationPaths(organizationId: string | null, conditions: readonly Condition[]): readonly KeyValue[] {
  if (organizationId === null) return nothing;
  const paths = candidateTexts(conditions, true).filter(
    (path) => path.startsWith(`${organizationId}/`) && !hasWildcard(path),
  );
  // Roots and units of another organization may have the same ids (IAM guide, "aws:PrincipalOrgPaths").
  const fitted = conditions.flatMap(({ family, values }) =>
    isPatternFamily(family) ? values.flatMap((value) => commonText(value, `${organizationId}/*`) ?? []) : [],
  );
  return each([`${organizationId}/r-zq/ou-zq/`, ...paths, ...fitted]);
}

function typeOf({ kind, name }: Caller): string | undefined {
  if (kind === 'anonymous') return 'Anonymous';
  if (kind !== 'aws') return undefined;
  if (/:role\//.test(name)) return 'AssumedRole';
  return /:user\//.test(name) ? 'User' : /:federated-user\//.test(name) ? 'FederatedUser' : 'Account';
}

const freshUserId = 'AROAZQFRESHZQFRESHZQ';

/** Unique ids look like `AROA…:session`, `AIDA…` or, for a root user, an account id. */
function userIds(conditions: readonly Condition[], caller: Caller): readonly string[] {
  const fixed = isNamed(caller) && caller.accountId !== freshAccount;
  const opened = conditions.map((on) => ({
    ...on,
    values: on.values.map((value) => value.replace(/^\*/, freshUserId)),
  }));
  const texts = [...candidateTexts(conditions, fixed), ...candidateTexts(opened, fixed), ...freshSessions(opened)];
  const fresh = /:user\//.test(caller.name) ? 'AIDAZQFRESHZQFRESHZQ' : `${freshUserId}:zq`;
  return [fresh, ...texts.filter((text) => uniqueIdStart.test(text) || /^\d{12}$/.test(text))];
}

/** A stranger names his own sessions: a pattern that asks for a session's name keeps him out no more than any other. */
function freshSessions(conditions: readonly Condition[]): readonly string[] {
  return conditions.flatMap(({ values }) =>
    values.filter((value) => value.startsWith(freshUserId)).flatMap(instancesOf),
  );
}

function ofAwsPrincipal(
  key: string,
  conditions: readonly Condition[],
  caller: Caller,
): readonly KeyValue[] | undefined {
  if (key === 'aws:principalarn') return one(caller.name);
  if (key === 'aws:principalaccount') return caller.accountId === null ? undefined : one(caller.accountId);
  if (key === 'aws:principalorgid') return caller.organizationId === null ? nothing : one(caller.organizationId);
  if (key === 'aws:principalorgpaths') return organizationPaths(caller.organizationId, conditions);
  if (key === 'aws:username') {
    const name = /:user\/(?:.*\/)?([^/]+)$/.exec(caller.name)?.[1];
    return name === undefined ? nothing : one(name);
  }
  if (key === 'aws:userid') {
    if (caller.userId !== null) return one(caller.userId);
    return each(userIds(conditions, caller));
  }
  if (key === 'aws:multifactorauthpresent') return orAbsent(['true', 'false']);
  if (ownedKeys.has(key)) {
    if (key === 'aws:ec2instancesourcevpc')
      return orAbsent([...candidateTexts(conditions, isPlaced(caller)), freshVpc]);
    const texts = candidateTexts(conditions, true);
    return orAbsent(caller.accountId === null ? texts : ofAccount(texts, caller.accountId));
  }
  if (key.startsWith('aws:calledvia') || key.startsWith('aws:principaltag/') || sessionKeys.has(key))
    return orAbsent(candidateTexts(conditions, true));
  return undefined;
}

function ofPrincipal(key: string, conditions: readonly Condition[], caller: Caller): readonly KeyValue[] | undefined {
  if (key === 'aws:principaltype') {
    const type = typeOf(caller);
    return type === undefined ? undefined : one(type);
  }
  if (key === 'aws:principalisawsservice')
    return caller.kind === 'anonymous' ? nothing : one(String(caller.kind === 'service'));
  if (key === 'aws:principalservicename' || key === 'aws:principalservicenameslist')
    return caller.kind === 'service' ? one(caller.name) : nothing;
  if (key === 'aws:viaawsservice') return caller.kind === 'anonymous' ? one('false') : [['false'], ['true']];
  if (key === 'aws:viaawsmcpservice') return caller.kind === 'anonymous' ? nothing : orAbsent(['true', 'false']);
  if (caller.kind === 'aws') return ofAwsPrincipal(key, conditions, caller);
  if (caller.kind === 'anonymous' && (key === 'aws:principalaccount' || key === 'aws:userid')) return one('anonymous');
  const principalKey =
    /^aws:(principal(arn|account|orgid|orgpaths|tag\/.*)|user(name|id)|multifactorauthpresent|calledvia.*)$/;
  if (!principalKey.test(key) && !sessionKeys.has(key) && !ownedKeys.has(key)) return undefined;
  return caller.kind === 'anonymous' || caller.kind === 'service' ? nothing : undefined;
}

const idPrefixes: Readonly<Record<string, string>> = { 'aws:sourcevpc': 'vpc-', 'aws:sourcevpce': 'vpce-' };

function ofNetwork(key: string, conditions: readonly Condition[], caller: Caller): readonly KeyValue[] {
  const free = isPlaced(caller);
  const texts = candidateTexts(conditions, free);
  if (key === 'aws:sourceip') {
    if (caller.kind === 'service') return orAbsent(texts);
    return caller.network === 'internet' ? each(texts) : nothing;
  }
  if (caller.network === 'internet' && caller.kind !== 'service') return nothing;
  if (key === 'aws:vpceorgid') return free ? orAbsent(texts) : [null, [freshOrganization]];
  if (key === 'aws:vpceorgpaths') return free ? orAbsent(texts) : organizationPaths(freshOrganization, conditions);
  if (caller.kind === 'service') return orAbsent(texts);
  const vpcId = typeof caller.accessPoint === 'object' ? caller.accessPoint?.vpcId : null;
  if (key === 'aws:sourcevpc' && vpcId) return one(vpcId);
  const prefix = Object.hasOwn(idPrefixes, key) ? idPrefixes[key] : undefined;
  // A stranger's endpoint is in his own account.
  if (key === 'aws:vpceaccount') return each([...texts, caller.accountId ?? freshAccount]);
  if (prefix === undefined) return each(texts);
  return each([`${prefix}zqfresh`, ...texts.filter((text) => text.startsWith(prefix) && !hasWildcard(text))]);
}

function ofAccount(arns: readonly string[], accountId: string): readonly string[] {
  return arns.filter((arn) => {
    const account = arn.split(':')[4];
    return account === undefined || account === '' || account === accountId || !/^\d{12}$/.test(account);
  });
}

function ofSource(key: string, conditions: readonly Condition[], caller: Caller): readonly KeyValue[] | undefined {
  if (caller.kind !== 'service') return nothing;
  if (key === 'aws:sourceorgid') return caller.organizationId === null ? nothing : one(caller.organizationId);
  if (key === 'aws:sourceorgpaths') return organizationPaths(caller.organizationId, conditions);
  if (caller.accountId === null) return undefined;
  if (key !== 'aws:sourcearn') return one(caller.accountId);
  const { accountId, holds } = caller;
  // What is his own even a stranger has: a variable may have put his account there.
  const own = conditions.map((on) => ({ ...on, values: on.values.filter((arn) => splitArn(arn)?.[4] === accountId) }));
  return each(ofAccount([...candidateTexts(conditions, holds !== 'nothing'), ...candidateTexts(own, true)], accountId));
}

const origins: readonly KeyValue[] = each(['Internet', 'VPC']);

/** ARNs of access points that the account may have: no `*` is in one. */
function pointArns(conditions: readonly Condition[], accountId: string): readonly string[] {
  const fixed = candidateTexts(conditions, true);
  const patterns = conditions.flatMap(({ family, values }) => (isPatternFamily(family) ? values : []));
  const wanted = ['arn', 'aws', 's3', '*', accountId, 'accesspoint/*'];
  const fitted = patterns.flatMap((pattern) => {
    const parts = splitArn(pattern)?.map((part, index) => commonText(part, wanted[index] ?? ''));
    if (parts === undefined) return commonText(pattern, wanted.join(':')) ?? [];
    return parts.includes(undefined) ? [] : [parts.join(':')];
  });
  return [...fixed, ...fitted].filter((text) => splitArn(text)?.[4] === accountId && !hasWildcard(text));
}

function ofPoint(key: string, conditions: readonly Condition[], { arn, accountId, vpcId }: ThroughPoint) {
  if (key === 's3:dataaccesspointaccount') return one(accountId);
  if (key === 's3:accesspointnetworkorigin') return one(vpcId === null ? 'Internet' : 'VPC');
  return arn === null ? each(pointArns(conditions, accountId)) : one(arn);
}

function ofAccessPoint(key: string, conditions: readonly Condition[], caller: Caller, home: Home): readonly KeyValue[] {
  const { accessPoint } = caller;
  if (accessPoint === null) return nothing;
  if (typeof accessPoint === 'object') return ofPoint(key, conditions, accessPoint);
  if (key === 's3:accesspointnetworkorigin')
    return accessPoint === 'foreign' || accessPoint === 'any' ? [null, ...origins] : origins;
  if (accessPoint === 'foreign') {
    const texts = candidateTexts(conditions, isNamed(caller));
    return orAbsent(texts.filter((text) => text !== home.accountId && text.split(':')[4] !== home.accountId));
  }
  if (accessPoint === 'any') return orAbsent(candidateTexts(conditions, isNamed(caller)));
  if (key === 's3:dataaccesspointaccount') return one(accessPoint);
  return each([`arn:aws:s3:eu-west-1:${accessPoint}:accesspoint/zq-fresh`, ...pointArns(conditions, accessPoint)]);
}

/** A key's policy is asked by S3, for the caller (KMS guide, "Condition keys for AWS KMS"). */
function ofDecryption(
  key: string,
  conditions: readonly Condition[],
  caller: Caller,
  target: Target,
  home: Home,
): readonly KeyValue[] | undefined {
  if (key === 'kms:viaservice') {
    if (home.region) return one(`s3.${home.region}.amazonaws.com`);
    return each(candidateTexts(conditions, true).filter((text) => text.startsWith('s3.')));
  }
  if (key === 'kms:calleraccount') return caller.accountId === null ? undefined : one(caller.accountId);
  if (key === 'kms:encryptioncontextkeys') return one('aws:s3:arn');
  // With a bucket key, the context is the bucket.
  if (key === 'kms:encryptioncontext:aws:s3:arn')
    return each([target.resource, target.resource.split('/')[0] ?? target.resource]);
  if (key === 'kms:encryptionalgorithm') return one('SYMMETRIC_DEFAULT');
  return key.startsWith('kms:encryptioncontext:') || key === 'kms:grantisforawsresource' ? nothing : undefined;
}

/**
 * The values that a request of this caller can have under the key, enough of them to tell the conditions apart; undefined when the
 * key is not understood. Sources: IAM guide "AWS global condition context keys", Service Authorization Reference of Amazon S3.
 */
export function keyValues(
  key: string,
  conditions: readonly Condition[],
  caller: Caller,
  target: Target,
  home: Home,
): readonly KeyValue[] | undefined {
  if (key === 'aws:securetransport') return [['true'], ['false']];
  if (key === 'aws:currenttime') return home.at === undefined ? each(candidateTexts(conditions, true)) : one(home.at);
  if (key === 'aws:epochtime')
    return home.at === undefined
      ? each(candidateTexts(conditions, true))
      : one(String(Math.floor(Date.parse(home.at) / 1000)));
  const signed = signatures.get(key);
  if (signed !== undefined) return caller.kind === 'anonymous' ? nothing : each(signed);
  // Of presigned URLs alone.
  if (key === 's3:signatureage' && caller.kind === 'anonymous') return nothing;
  if (requestKeys.has(key) || key === 's3:signatureage') return orAbsent(candidateTexts(conditions, true));
  if (listKeys.has(key))
    return actionShape(target.action) === 'l' ? orAbsent(candidateTexts(conditions, true)) : nothing;
  if (writeKey.test(key)) {
    if (!actionShape(target.action).startsWith('w')) return nothing;
    const held = key !== 's3:x-amz-server-side-encryption-aws-kms-key-id' || isPlaced(caller);
    return orAbsent(candidateTexts(conditions, held));
  }
  if (key.startsWith('aws:requesttag/') || key === 'aws:tagkeys')
    return actionShape(target.action).startsWith('w') ? orAbsent(candidateTexts(conditions, true)) : nothing;
  // Of CreateBucket alone.
  if (key === 's3:locationconstraint') return nothing;
  if (key.startsWith('s3:existingobjecttag/'))
    return target.resource.includes('/') && !overwrites.test(target.action)
      ? orAbsent(candidateTexts(conditions, true))
      : nothing;
  if (key === 's3:resourceaccount' || key === 'aws:resourceaccount') return one(home.accountId);
  if (key === 'aws:resourceorgid') {
    if (home.organizationId !== null) return one(home.organizationId);
    // A record that names no organization does not say that there is none.
    return home.fromRecord === true && conditions.some(({ values }) => values.length > 0) ? undefined : nothing;
  }
  if (key === 'aws:resourceorgpaths') return organizationPaths(home.organizationId, conditions);
  if (key === 's3:dataaccesspointarn' || key === 's3:dataaccesspointaccount' || key === 's3:accesspointnetworkorigin')
    return ofAccessPoint(key, conditions, caller, home);
  if (key === 's3:accessgrantsinstancearn')
    return isPlaced(caller) ? orAbsent(candidateTexts(conditions, true)) : nothing;
  if (/^aws:(sourceip|vpcsourceip|sourcevpc|sourcevpce|sourcevpcarn|vpceaccount|vpceorgid|vpceorgpaths)$/.test(key))
    return ofNetwork(key, conditions, caller);
  if (/^aws:source(arn|account|owner|orgid|orgpaths)$/.test(key)) return ofSource(key, conditions, caller);
  const tag = bucketTag(key);
  if (tag !== undefined) return home.tags === undefined ? undefined : valuesOfTag(tag, home.tags);
  if (key.startsWith('kms:')) return ofDecryption(key, conditions, caller, target, home);
  return ofPrincipal(key, conditions, caller);
}
