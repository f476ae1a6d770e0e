import type { Permission } from '../../access/index.ts';
import { exampleBucket } from '../../examples.ts';
import { type ConcreteRequest, isConceivable, type PlainStatement } from './reference-evaluator.ts';

const arn = `arn:aws:s3:::${exampleBucket}`;
const objects = [
  'zz',
  'public/zz',
  'zz.txt',
  'public/zz.txt',
  'home/zz/x',
  'home/zz/x.txt',
  'home/app/x',
  'home/other/x',
].map((key) => `${arn}/${key}`);

/** Actions of every permission, on bucket and object, and those that the generated policies tell apart. */
const asked: readonly (readonly [Permission, 'bucket' | 'object', string])[] = [
  ['read', 'object', 's3:GetObject'],
  ['read', 'object', 's3:GetObjectVersion'],
  ['write', 'object', 's3:PutObject'],
  ['write', 'object', 's3:PutObjectTagging'],
  ['write', 'object', 's3:DeleteObject'],
  ['write', 'bucket', 's3:PutBucketVersioning'],
  ['write', 'bucket', 's3:DeleteBucket'],
  ['list', 'bucket', 's3:ListBucket'],
  ['list', 'object', 's3:ListMultipartUploadParts'],
  ['permissions', 'bucket', 's3:PutBucketAcl'],
  ['permissions', 'bucket', 's3:PutBucketPolicy'],
  ['permissions', 'bucket', 's3:DeleteBucketPolicy'],
  ['permissions', 'object', 's3:PutObjectAcl'],
  ['permissions', 'object', 's3:BypassGovernanceRetention'],
  ['other', 'bucket', 's3:GetBucketAcl'],
  ['other', 'bucket', 's3:ListTagsForResource'],
  ['other', 'bucket', 's3:TagResource'],
  ['other', 'object', 's3:GetObjectAcl'],
  ['other', 'object', 's3:InitiateReplication'],
];

type Context = Record<string, readonly string[]>;
interface Stranger {
  readonly principal: ConcreteRequest['principal'];
  readonly context: Context;
}

const account = '777766665555';
const aws = (name: string, more: Context): Stranger => ({
  principal: { kind: 'aws', account, arn: `arn:aws:iam::${account}:${name}` },
  context: {
    'aws:principalaccount': [account],
    'aws:principalarn': [`arn:aws:iam::${account}:${name}`],
    'aws:principalisawsservice': ['false'],
    ...(name.startsWith('user/') ? { 'aws:username': [name.slice(5)] } : {}),
    ...more,
  },
});
const organization: Context = { 'aws:principalorgid': ['o-777766'], 'aws:principalorgpaths': ['o-777766/r-1/ou-1/'] };

/** People whom no policy of the generator names. */
const strangers: readonly Stranger[] = [
  {
    principal: { kind: 'anonymous', account: '', arn: '' },
    context: { 'aws:principalaccount': ['anonymous'], 'aws:principalisawsservice': ['false'] },
  },
  ...['role/zz', 'role/app', 'user/zz', 'user/app'].flatMap((name) => [aws(name, {}), aws(name, organization)]),
];

const networks: readonly Context[] = [
  ...['8.8.8.8', '100.64.1.1', '2001:db8::1'].map((ip) => ({ 'aws:sourceip': [ip] })),
  { 'aws:sourcevpce': ['vpce-stranger'] },
];

/** What a stranger may choose, for each key that a policy asks about; undefined leaves the key out. */
const choices: Readonly<Record<string, readonly (readonly string[] | undefined)[]>> = {
  'aws:securetransport': [['true'], ['false']],
  'aws:useragent': [undefined, ['secret-agent'], ['zz'], ['SECRET-AGENT']],
};
const listChoices: typeof choices = {
  's3:prefix': [undefined, ['public/'], ['home/zz'], [''], ['zz'], ['PUBLIC/'], ['home/*'], ['HOME/*']],
  's3:max-keys': [undefined, ['9'], ['10'], ['11'], ['99'], ['100'], ['101']],
};
const writeChoices: typeof choices = {
  's3:x-amz-acl': [
    undefined,
    ['public-read'],
    ['bucket-owner-full-control'],
    ['zz'],
    ['PUBLIC-READ'],
    ['BUCKET-OWNER-FULL-CONTROL'],
  ],
};
const tags = [undefined, ['yes'], ['no'], ['YES'], ['NO'], ['zz']];
const objectChoices: typeof choices = {
  's3:existingobjecttag/public': tags,
  's3:existingobjecttag/team': [undefined, ['blue'], ['zz'], ['BLUE'], ['*']],
};
const signedChoices: typeof choices = {
  'aws:principaltag/team': [undefined, ['blue'], ['zz'], ['BLUE'], ['*']],
  'aws:multifactorauthpresent': [undefined, ['true'], ['false']],
};

function contexts(used: ReadonlySet<string>, sets: readonly (typeof choices)[], start: Context): readonly Context[] {
  let found: readonly Context[] = [start];
  for (const [key, values] of sets.flatMap((set) => Object.entries(set))) {
    if (!used.has(key)) continue;
    found = found.flatMap((context) =>
      values.map((value) => (value === undefined ? context : { ...context, [key]: value })),
    );
  }
  return found;
}

function keysOf(statements: readonly PlainStatement[]): ReadonlySet<string> {
  const text = JSON.stringify(statements);
  return new Set(
    [
      ...statements.flatMap(({ Condition }) => Object.values(Condition ?? {}).flatMap((keys) => Object.keys(keys))),
      ...[...text.matchAll(/\$\{([^}]+)\}/g)].map(([, key = '']) => key),
    ].map((key) => key.toLowerCase()),
  );
}

/**
 * Every request that a stranger can make and that the policy's vocabulary can tell from another, save those that no Allow covers and
 * those of a permission that is `done`.
 */
export function* strangersRequests(
  statements: readonly PlainStatement[],
  done: (permission: Permission) => boolean,
): Generator<readonly [Permission, ConcreteRequest]> {
  const used = keysOf(statements);
  for (const [permission, kind, action] of asked) {
    const sets = [choices];
    if (action === 's3:ListBucket') sets.push(listChoices);
    if (/:Put/.test(action)) sets.push(writeChoices);
    if (kind === 'object') sets.push(objectChoices);
    for (const { principal, context } of strangers) {
      const all = principal.kind === 'aws' ? [...sets, signedChoices] : sets;
      for (const resource of kind === 'bucket' ? [arn] : objects) {
        if (!isConceivable(statements, { principal, action, resource, context })) continue;
        for (const network of networks) {
          for (const made of contexts(used, all, { ...context, ...network })) {
            if (done(permission)) continue;
            yield [permission, { principal, action, resource, context: made }];
          }
        }
      }
    }
  }
}
