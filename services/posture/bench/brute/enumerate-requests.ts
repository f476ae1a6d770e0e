import type { Permission } from '../../access/index.ts';
import { exampleBucket } from '../../examples.ts';
import { type ConcreteRequest, covers, type PlainStatement } from './reference-evaluator.ts';
import type { Asker, Context, Door } from './strangers.ts';

const arn = `arn:aws:s3:::${exampleBucket}`;
const objects = [
  'zz',
  'public/zz',
  'zz.txt',
  'public/zz.txt',
  'home/zz/x',
  'home/zz/x.txt',
  'home/app/x',
  'home/app/x.txt',
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
  ['other', 'object', 's3:ListMultipartUploadParts'],
  ['permissions', 'bucket', 's3:PutBucketAcl'],
  ['permissions', 'bucket', 's3:PutBucketPolicy'],
  ['permissions', 'bucket', 's3:DeleteBucketPolicy'],
  ['permissions', 'object', 's3:PutObjectAcl'],
  ['permissions', 'object', 's3:BypassGovernanceRetention'],
  ['other', 'bucket', 's3:GetBucketAcl'],
  ['other', 'bucket', 's3:ListTagsForResource'],
  ['write', 'bucket', 's3:TagResource'],
  ['other', 'object', 's3:GetObjectAcl'],
  ['write', 'object', 's3:InitiateReplication'],
];

type Choices = Readonly<Record<string, readonly (readonly string[] | undefined)[]>>;

/** What a caller may choose, for each key that a policy asks about; undefined leaves the key out. */
const always: Choices = {
  'aws:securetransport': [['true'], ['false']],
  'aws:useragent': [undefined, ['secret-agent'], ['zz'], ['SECRET-AGENT']],
};
const listing: Choices = {
  's3:prefix': [undefined, ['public/'], ['home/zz'], [''], ['zz'], ['PUBLIC/'], ['home/*'], ['HOME/*']],
  's3:max-keys': [undefined, ['9'], ['10'], ['11'], ['99'], ['100'], ['101']],
};
const writing: Choices = {
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
const ofObjects: Choices = {
  's3:existingobjecttag/public': tags,
  's3:existingobjecttag/team': [undefined, ['blue'], ['zz'], ['BLUE'], ['*']],
};
const ofSigned: Choices = {
  'aws:principaltag/team': [undefined, ['blue'], ['zz'], ['BLUE'], ['*']],
  'aws:multifactorauthpresent': [undefined, ['true'], ['false']],
};

const chosen = new Map<string, readonly Context[]>();

/** Every choice of values under the keys that are used. */
function choicesOf(used: ReadonlySet<string>, sets: readonly Choices[]): readonly Context[] {
  const asking = sets.flatMap((set) => Object.entries(set)).filter(([key]) => used.has(key));
  const id = asking.map(([key]) => key).join();
  const seen = chosen.get(id);
  if (seen !== undefined) return seen;
  let found: readonly Context[] = [{}];
  for (const [key, values] of asking)
    found = found.flatMap((context) =>
      values.map((value) => (value === undefined ? context : { ...context, [key]: value })),
    );
  chosen.set(id, found);
  return found;
}

const keysIn = new WeakMap<PlainStatement, readonly string[]>();

function keysOfOne(statement: PlainStatement): readonly string[] {
  const seen = keysIn.get(statement);
  if (seen !== undefined) return seen;
  const found = Object.values(statement.Condition ?? {}).flatMap((keys) => [
    ...Object.keys(keys),
    ...[...JSON.stringify(keys).matchAll(/\$\{([^}]+)\}/g)].map(([, key = '']) => key),
  ]);
  const lower = found.map((key) => key.toLowerCase());
  keysIn.set(statement, lower);
  return lower;
}

const keysOf = (statements: readonly PlainStatement[]): ReadonlySet<string> => new Set(statements.flatMap(keysOfOne));

/** Who asks, through which doors and from where. */
export interface Enumeration {
  readonly askers: readonly Asker[];
  readonly doors: readonly Door[];
  readonly networks: readonly Context[];
  /** Statements on the bucket and its objects, of all policies together. */
  readonly statements: readonly PlainStatement[];
  /** Statements of which each may matter to every request. */
  readonly others: readonly PlainStatement[];
  readonly actions?: ReadonlySet<string>;
  /** False where nothing lets such a request in, whatever its context. */
  readonly isConceivable: (request: ConcreteRequest) => boolean;
}

/** One request, what it would mean if it got through, and its door. */
interface Attempt {
  readonly action: string;
  readonly permission: Permission;
  readonly asker: Asker;
  readonly request: ConcreteRequest;
  readonly door: Door;
}

/** Every request that the askers can make and that the vocabulary of the statements that are about it can tell from another. */
export function* requests(
  { askers, doors, networks, statements, others, actions, isConceivable }: Enumeration,
  isDone: (permission: Permission, action: string, asker: Asker) => boolean,
): Generator<Attempt> {
  for (const [permission, kind, action] of asked) {
    if (actions !== undefined && !actions.has(action)) continue;
    const sets = [always];
    if (action === 's3:ListBucket') sets.push(listing);
    if (/:Put/.test(action)) sets.push(writing);
    if (kind === 'object' && !/:(Put|Delete)Object$/.test(action)) sets.push(ofObjects);
    for (const asker of askers) {
      const { principal } = asker;
      for (const resource of kind === 'bucket' ? [arn] : objects) {
        const bare = { principal, action, resource, context: asker.context };
        if (isDone(permission, action, asker) || !isConceivable(bare)) continue;
        const about = statements.filter((statement) => covers(statement, bare));
        const used = keysOf([...about, ...others]);
        const network = used.has('aws:sourceip') || used.has('aws:sourcevpce') ? networks : networks.slice(0, 1);
        const all = principal.kind === 'aws' ? [...sets, ofSigned] : sets;
        const choices = choicesOf(used, all);
        for (const door of doors) {
          for (const place of network) {
            const start = { ...asker.context, ...place, ...door.context };
            for (const choice of choices) {
              if (isDone(permission, action, asker)) break;
              yield { action, permission, asker, door, request: { ...bare, context: { ...start, ...choice } } };
            }
          }
        }
      }
    }
  }
}
