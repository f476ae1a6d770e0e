import { exampleAccount, memberAccount, strangeAccount } from '../../examples.ts';
import { organization, type PlainPoint, region } from './plain-world.ts';
import type { ConcreteRequest } from './reference-evaluator.ts';

export type Context = Record<string, readonly string[]>;
/** Somebody who sends requests, with what he cannot choose in them. */
export interface Asker {
  readonly principal: ConcreteRequest['principal'];
  readonly context: Context;
}

const account = '777766665555';

function aws(accountId: string, name: string, more: Context): Asker {
  const arn = `arn:aws:iam::${accountId}:${name}`;
  return {
    principal: { kind: 'aws', account: accountId, arn },
    context: {
      'aws:principalaccount': [accountId],
      'aws:principalarn': [arn],
      'aws:principalisawsservice': ['false'],
      ...(name.startsWith('user/') ? { 'aws:username': [name.slice(5)] } : {}),
      ...more,
    },
  };
}

const inOrganization = (id: string): Context => ({
  'aws:principalorgid': [id],
  'aws:principalorgpaths': [`${id}/r-1/ou-1/`],
});

/** People whom no policy of the generator names. */
export const strangers: readonly Asker[] = [
  {
    principal: { kind: 'anonymous', account: '', arn: '' },
    context: { 'aws:principalaccount': ['anonymous'] },
  },
  ...['role/zz', 'role/app', 'user/zz', 'user/app'].flatMap((name) => [
    aws(account, name, {}),
    aws(account, name, inOrganization('o-777766')),
  ]),
];

/** Principals of the bucket's account, of another account of the organization, and of one outside it. */
export const named: readonly Asker[] = [
  aws(exampleAccount, 'role/app', inOrganization(organization)),
  aws(memberAccount, 'role/app', inOrganization(organization)),
  aws(strangeAccount, 'role/app', {}),
];

/** A door to the bucket: null is the bucket's own address. */
export interface Door {
  readonly point: PlainPoint | null;
  readonly context: Context;
}

const pointContext = (arn: string, origin: 'Internet' | 'VPC'): Context => ({
  's3:dataaccesspointarn': [arn],
  's3:dataaccesspointaccount': [arn.split(':')[4] ?? ''],
  's3:accesspointnetworkorigin': [origin],
});
/** Access points that a stranger makes for the bucket in his own account: they let in whomever he wants. */
const foreign = `arn:aws:s3:${region}:${account}:accesspoint/zz`;
export const frontDoor: Door = { point: null, context: {} };

export const doorsOf = (points: readonly PlainPoint[]): readonly Door[] => [
  frontDoor,
  { point: null, context: pointContext(foreign, 'Internet') },
  { point: null, context: pointContext(foreign, 'VPC') },
  ...points.filter(({ isInVpc }) => !isInVpc).map((point) => ({ point, context: pointContext(point.arn, 'Internet') })),
];

/** Where strangers send from: no address of a narrow range, and no endpoint that a policy names. */
export const anywhere: readonly Context[] = [
  ...['8.8.8.8', '100.64.1.1', '2001:db8::1'].map((ip) => ({ 'aws:sourceip': [ip] })),
  { 'aws:sourcevpce': ['vpce-stranger'] },
];
/** Where somebody sends from who may be at home in every range and endpoint. */
export const everywhere: readonly Context[] = [
  ...anywhere,
  ...['203.0.113.9', '10.1.1.1', '198.51.100.9', '9.1.1.1'].map((ip) => ({ 'aws:sourceip': [ip] })),
  { 'aws:sourcevpce': ['vpce-0named'] },
];
