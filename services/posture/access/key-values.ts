import { candidateTexts, freshOrganization, freshText, type KeyValue } from './candidates.ts';
import type { Condition } from './condition.ts';
import type { Caller, Home, Target } from './request.ts';

const identityKeys = new Set([
  'aws:sourceidentity',
  'aws:federatedprovider',
  'aws:tokenissuetime',
  'aws:multifactorauthage',
  'aws:username',
  'aws:assumedroot',
]);
const requestKeys = new Set([
  'aws:useragent',
  'aws:referer',
  'aws:requestedregion',
  's3:tlsversion',
  's3:authtype',
  's3:signatureage',
  's3:signatureversion',
  's3:x-amz-content-sha256',
  's3:versionid',
  's3:locationconstraint',
]);
const writeOnly =
  /^s3:(x-amz-(?!content-sha256)|object-lock-|requestobjecttag|if-match|if-none-match|objectcreationoperation)/;
const listOnly = new Set(['s3:prefix', 's3:delimiter', 's3:max-keys']);
const pathKeys = new Set(['aws:principalorgpaths', 'aws:sourceorgpaths', 'aws:vpceorgpaths']);
const listActions = new Set(['s3:listbucket', 's3:listbucketversions', 's3:listbucketmultipartuploads']);

const one = (value: string): readonly KeyValue[] => [[value]];
const nothing: readonly KeyValue[] = [null];

function orAbsent(texts: readonly string[]): readonly KeyValue[] {
  return [null, ...texts.map((text) => [text])];
}

function organizationPaths(organizationId: string | null, conditions: readonly Condition[]): readonly KeyValue[] {
  if (organizationId === null) return nothing;
  const paths = candidateTexts(conditions, true).filter((path) => path.startsWith(`${organizationId}/`));
  return [`${organizationId}/r-zq/ou-zq/`, ...paths].map((path) => [path]);
}

function ofPrincipal(key: string, conditions: readonly Condition[], caller: Caller): readonly KeyValue[] | undefined {
  const aws = caller.kind === 'aws';
  const known = aws || caller.kind === 'anonymous' || caller.kind === 'service';
  if (!known) return undefined;
  if (key === 'aws:principalarn') return aws ? one(caller.name) : nothing;
  if (key === 'aws:principalaccount') return aws && caller.accountId !== null ? one(caller.accountId) : nothing;
  if (key === 'aws:principalorgid') return aws && caller.organizationId !== null ? one(caller.organizationId) : nothing;
  if (key === 'aws:principalorgpaths') return organizationPaths(aws ? caller.organizationId : null, conditions);
  if (key === 'aws:principaltype') {
    if (caller.kind === 'anonymous') return one('Anonymous');
    if (caller.kind === 'service') return undefined;
    const type = /:role\//.test(caller.name) ? 'AssumedRole' : /:user\//.test(caller.name) ? 'User' : 'Account';
    return one(type);
  }
  if (key === 'aws:principalisawsservice') return one(String(caller.kind === 'service'));
  if (key === 'aws:principalservicename' || key === 'aws:principalservicenameslist')
    return caller.kind === 'service' ? one(caller.name) : nothing;
  if (key === 'aws:userid') {
    if (caller.kind === 'anonymous') return one('anonymous');
    return aws ? candidateTexts(conditions, caller.scope === 'free').map((text) => [text]) : undefined;
  }
  if (key === 'aws:multifactorauthpresent') return aws ? orAbsent(['true', 'false']) : nothing;
  if (key === 'aws:viaawsservice') return caller.kind === 'anonymous' ? one('false') : [['false'], ['true']];
  if (key.startsWith('aws:calledvia')) return aws ? orAbsent(candidateTexts(conditions, true)) : nothing;
  if (key.startsWith('aws:principaltag/') || identityKeys.has(key))
    return aws ? orAbsent(candidateTexts(conditions, true)) : nothing;
  return undefined;
}

function ofNetwork(key: string, conditions: readonly Condition[], caller: Caller): readonly KeyValue[] | undefined {
  const free = caller.scope === 'free';
  const texts = candidateTexts(conditions, free);
  if (key === 'aws:sourceip') {
    if (caller.kind === 'service') return orAbsent(texts);
    return caller.network === 'internet' ? texts.map((text) => [text]) : nothing;
  }
  if (caller.network === 'internet' && caller.kind !== 'service') return nothing;
  if (key === 'aws:vpceorgid') return free ? orAbsent(texts) : [null, [freshOrganization]];
  if (pathKeys.has(key)) return free ? orAbsent(texts) : organizationPaths(freshOrganization, conditions);
  return caller.kind === 'service' ? orAbsent(texts) : texts.map((text) => [text]);
}

function ofSource(key: string, conditions: readonly Condition[], caller: Caller): readonly KeyValue[] | undefined {
  if (caller.kind !== 'service') return nothing;
  if (key === 'aws:sourceorgid') return caller.organizationId === null ? nothing : one(caller.organizationId);
  if (key === 'aws:sourceorgpaths') return organizationPaths(caller.organizationId, conditions);
  if (key === 'aws:sourceaccount' || key === 'aws:sourceowner')
    return caller.accountId === null ? undefined : one(caller.accountId);
  const own = caller.accountId ?? freshText;
  const texts = candidateTexts(conditions, caller.scope === 'free').filter((arn) => {
    const account = arn.split(':')[4];
    return account === undefined || account === '' || account === own || !/^\d{12}$/.test(account);
  });
  return texts.map((text) => [text]);
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
  const free = caller.scope === 'free';
  if (key === 'aws:securetransport') return [['true'], ['false']];
  if (key === 'aws:currenttime' || key === 'aws:epochtime')
    return candidateTexts(conditions, true).map((text) => [text]);
  if (requestKeys.has(key)) return orAbsent(candidateTexts(conditions, true));
  if (listOnly.has(key)) return listActions.has(target.action) ? orAbsent(candidateTexts(conditions, true)) : nothing;
  if (writeOnly.test(key))
    return /:(put|replicate|restore|abort)/.test(target.action) ? orAbsent(candidateTexts(conditions, true)) : nothing;
  if (key.startsWith('aws:requesttag/') || key === 'aws:tagkeys') return orAbsent(candidateTexts(conditions, true));
  if (key.startsWith('s3:existingobjecttag/'))
    return target.resource.includes('/') ? orAbsent(candidateTexts(conditions, true)) : nothing;
  if (key === 's3:resourceaccount' || key === 'aws:resourceaccount') return one(home.accountId);
  if (key === 'aws:resourceorgid') return home.organizationId === null ? nothing : one(home.organizationId);
  if (key === 's3:dataaccesspointarn' || key === 's3:dataaccesspointaccount' || key === 's3:accesspointnetworkorigin')
    return orAbsent(candidateTexts(conditions, free));
  if (key === 's3:accessgrantsinstancearn') return free ? orAbsent(candidateTexts(conditions, true)) : nothing;
  if (/^aws:(sourceip|vpcsourceip|sourcevpc|sourcevpce|sourcevpcarn|vpceaccount|vpceorgid|vpceorgpaths)$/.test(key))
    return ofNetwork(key, conditions, caller);
  if (/^aws:source(arn|account|owner|orgid|orgpaths)$/.test(key)) return ofSource(key, conditions, caller);
  return ofPrincipal(key, conditions, caller);
}
