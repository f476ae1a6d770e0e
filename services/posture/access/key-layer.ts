import { type KmsKey, unreadReason } from '../../model/index.ts';
import type { BucketContext } from '../contract.ts';
import type { AccessFacts } from './access-facts.ts';
import { withoutTags } from './bucket-tags.ts';
import { type Condition, undecidable } from './condition.ts';
import type { Layer, Stance } from './layer.ts';
import { coversAction, coversResource } from './match-target.ts';
import { type ParsedPolicy, parsePolicy } from './parse-policy.ts';
import type { Caller } from './request.ts';
import type { PrincipalEntry, Statement } from './statement.ts';

const kind = { origin: 'key', principals: 'named', s3Only: false, maxBytes: 32_768 } as const;
const readActions = ['s3:getobject', 's3:getobjectversion', 's3:getobjecttorrent', 's3:getobjectversiontorrent'];
const reading = { negated: false, items: [...readActions, 's3:getobjectversionforreplication'] };

const otherObjects = 'objects that are not under the default encryption of the bucket stay readable';

const layerOf = (label: string, stance: (caller: Caller) => Stance, partial = otherObjects): Layer => ({
  label,
  partial,
  stance,
  mustAllow: (permission) => permission === 'read',
});

const ofOthers = (accountId: string, entry: PrincipalEntry): boolean => {
  if (entry.kind === 'account' || entry.kind === 'arn') return entry.accountId !== accountId;
  return entry.kind === 'anyone' || entry.kind === 'pattern';
};

/** Which account a canonical user or an identity provider belongs to cannot be told. */
function stanceOf(caller: Caller, open: boolean): Stance {
  // S3 takes no unsigned request for an object under a KMS key (S3 guide, "Using server-side encryption with AWS KMS keys").
  if (caller.kind === 'anonymous' || caller.kind === 'cloudFront') return 'closed';
  if (caller.kind === 'canonical') return open ? 'unsure' : 'closed';
  return caller.kind === 'federated' ? 'unsure' : 'decides';
}

/**
 * Nothing can be said of a statement whose Resource is tied to the caller by a policy variable: it is about this key for some and not for others.
 * Only an Allow is for somebody then, as for buckets (`coversTarget`).
 */
function unsureOf(statement: Statement, keyArn: string, policy: string): readonly Condition[] {
  const { effect, resources, label } = statement;
  const definite = effect === 'Allow' && !resources.negated;
  if (definite || coversResource(statement, keyArn) !== 'unknown') return [];
  return [undecidable(`a policy variable in the Resource of ${label} in the ${policy}`)];
}

const parsedKeys = new WeakMap<object, ParsedPolicy>();

function parsed(key: { readonly policy: string | null }, prefix: string): ParsedPolicy {
  const seen = parsedKeys.get(key);
  if (seen !== undefined) return seen;
  const read = parsePolicy(key.policy ?? '', { ...kind, prefix });
  parsedKeys.set(key, read);
  return read;
}

/** Whether the key's policy names nobody but principals of our accounts: whatever its conditions, nobody else may use the key. */
export function keyIsFor(key: KmsKey, isOurs: (accountId: string) => boolean): boolean {
  const read = parsed(key, `KMS key ${key.arn} `);
  return (
    read.ok &&
    read.statements.every(
      ({ effect, principals: { negated, items } }) =>
        effect === 'Deny' ||
        (!negated &&
          items.every((entry) => (entry.kind === 'account' || entry.kind === 'arn') && isOurs(entry.accountId))),
    )
  );
}

/**
 * What the key of a bucket under SSE-KMS has to say: who reads an object must be able to decrypt it. Empty for buckets that use none. An
 * upload may choose another encryption, and may be older than the default: writing is not closed by it, and reading only in part; grants of the key (kms:CreateGrant) are not looked at.
 */
export function keyStatements(
  { kmsKey }: Pick<AccessFacts, 'kmsKey'>,
  { accountId }: Pick<BucketContext, 'accountId'>,
  bucketArn: string,
): readonly Statement[] {
  if (kmsKey.state === 'absent') return [];
  const own = (caller: Caller): boolean => caller.kind === 'aws' && caller.accountId === accountId;
  const objects = { negated: false, items: [`${bucketArn}/*`] };
  const one = (layer: Layer, principal: PrincipalEntry, reason: string | null): readonly Statement[] => [
    {
      label: layer.label,
      origin: 'key',
      layer,
      effect: 'Allow',
      principals: { negated: false, items: [principal] },
      actions: reading,
      resources: objects,
      conditions: reason === null ? [] : [undecidable(reason)],
    },
  ];
  const unread = (label: string, reason: string, isKms: boolean): readonly Statement[] => {
    const stance = (caller: Caller): Stance => {
      if (own(caller)) return 'ignored';
      return isKms && caller.kind === 'anonymous' ? 'closed' : 'decides';
    };
    return one(layerOf(label, stance, reason), { kind: 'anyone' }, reason);
  };
  if (kmsKey.state !== 'known') {
    const isKms = kmsKey.state === 'denied' && kmsKey.action.startsWith('kms:');
    return unread('the KMS key of the bucket', unreadReason(kmsKey) ?? '', isKms);
  }
  const { arn, manager, policy, enabled } = kmsKey.value;
  const name = manager === 'AWS' ? 'the AWS managed key of S3' : `KMS key ${arn}`;
  if (!enabled)
    return one(
      layerOf(`${name}, which is not enabled`, () => 'closed'),
      { kind: 'anyone' },
      null,
    );
  if (manager === 'AWS' || policy === null)
    return one(
      layerOf(`${name}, which is for its own account alone`, (caller) => stanceOf(caller, false)),
      { kind: 'account', accountId },
      null,
    );
  const read = parsed(kmsKey.value, `${name} `);
  if (!read.ok) return unread(`policy of ${name}`, `MALFORMED_POLICY of ${name}: ${read.problem}`, true);
  const decrypting = read.statements.filter(
    (statement) => coversAction(statement, 'kms:decrypt') && coversResource(statement, arn) !== false,
  );
  const open = decrypting.some(
    ({ effect, principals: { negated, items } }) =>
      effect === 'Allow' && (negated || items.some((entry) => ofOthers(accountId, entry))),
  );
  const layer = layerOf(`policy of ${name}`, (caller) => stanceOf(caller, open));
  const rewritten = decrypting.map(
    (statement): Statement => ({
      ...statement,
      layer,
      actions: reading,
      resources: objects,
      conditions: [...withoutTags(statement.conditions, name), ...unsureOf(statement, arn, layer.label)],
    }),
  );
  // Without an Allow the layer would have no statement, and close nothing.
  return rewritten.some(({ effect }) => effect === 'Allow')
    ? rewritten
    : [...rewritten, ...one({ ...layer, stance: () => 'closed' }, { kind: 'anyone' }, null)];
}
