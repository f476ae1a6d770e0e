import { known } from '../../../services/model/index.ts';
import type { PolicyCase } from './policy-case.ts';

/** Names that the cases share: the owner, a member of its organization, a stranger. */
export const owner = '111122223333';
export const member = '444455556666';
export const stranger = '999988887777';
export const organization = 'o-exampleorgid';
export const bucket = 'arn:aws:s3:::amzn-s3-demo-bucket';
export const objects = `${bucket}/*`;
const both = [bucket, objects];

/** ARN of a role. */
export const role = (account: string, name = 'app'): string => `arn:aws:iam::${account}:role/${name}`;
/** ARN that stands for an account. */
export const root = (account: string): string => `arn:aws:iam::${account}:root`;

type Statement = Readonly<Record<string, unknown>>;

/** An Allow; `Resource` is bucket and objects unless `more` says otherwise. */
export function allow(Principal: unknown, Action: unknown, Condition?: object, more: object = {}): Statement {
  return {
    Effect: 'Allow',
    Principal,
    Action,
    Resource: both,
    ...(Condition === undefined ? {} : { Condition }),
    ...more,
  };
}

/** A Deny to everybody, of everything unless `more` says otherwise. */
export function deny(Condition?: object, more: object = {}): Statement {
  const base = { Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: both };
  return { ...base, ...(Condition === undefined ? {} : { Condition }), ...more };
}

/** A public read with the condition. */
export const read = (Condition?: object, more: object = {}): Statement => allow('*', 's3:GetObject', Condition, more);

/** A case about a policy of the statements, in version 2012-10-17. */
export function policyCase(
  source: PolicyCase['source'],
  name: string,
  statements: readonly Statement[] | Statement,
  publicTo: string,
  also = '',
  more: Partial<Pick<PolicyCase, 'context'>> & { readonly facts?: PolicyCase['facts'] } = {},
): PolicyCase {
  const policy = { Version: '2012-10-17', Statement: statements };
  return {
    ...more,
    name,
    source,
    facts: { bucketPolicy: known(JSON.stringify(policy)), ...more.facts },
    public: publicTo,
    also,
  };
}

/** A condition on one key. */
export const equals = (key: string, value: unknown) => ({ StringEquals: { [key]: value } });
export const like = (key: string, value: unknown) => ({ StringLike: { [key]: value } });
/** Read for everybody, but for whom the condition fits. */
export const closedBy = (Condition: object) => [read(), deny(Condition)];
/** A policy variable. */
export const v = (text: string): string => `\${${text}}`;
