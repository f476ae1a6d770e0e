import { type Fact, type Guardrails, type OrganizationPolicy, unreadReason } from '../../model/index.ts';
import type { BucketContext } from '../contract.ts';
import { actionCover } from './action-cover.ts';
import { commonText } from './common-text.ts';
import { undecidable } from './condition.ts';
import type { Layer, Stance } from './layer.ts';
import { type ParsedPolicy, parsePolicy } from './parse-policy.ts';
import type { Caller } from './request.ts';
import type { Statement } from './statement.ts';

type Kind = 'SCP' | 'RCP';

/** Neither SCPs nor RCPs limit roles that are linked to a service (Organizations guide, "SCP evaluation", "RCP evaluation"). */
const isServiceLinked = ({ kind, name }: Caller): boolean => kind === 'aws' && /:role\/aws-service-role\//.test(name);

const parsedPolicies = new WeakMap<OrganizationPolicy, ParsedPolicy>();

function parsed(policy: OrganizationPolicy, kind: Kind): ParsedPolicy {
  const seen = parsedPolicies.get(policy);
  if (seen !== undefined) return seen;
  const principals = kind === 'SCP' ? ('none' as const) : ('named' as const);
  const prefix = `${kind} "${policy.name}" `;
  const read = parsePolicy(policy.document, {
    prefix,
    origin: 'organization',
    principals,
    s3Only: false,
    maxBytes: Number.POSITIVE_INFINITY,
  });
  parsedPolicies.set(policy, read);
  return read;
}

const layerOf = (label: string, stance: (caller: Caller) => Stance, mustAllow: boolean): Layer => ({
  label,
  stance,
  mustAllow: () => mustAllow,
});

const everybody = { negated: false, items: [{ kind: 'anyone' }] } as const;

/** A Deny of which nothing is known but that it may be there. */
function perhapsDenied(label: string, reason: string, layer: Layer): Statement {
  return {
    label,
    origin: 'organization',
    layer,
    effect: 'Deny',
    principals: everybody,
    actions: { negated: false, items: ['*'] },
    resources: { negated: false, items: ['*'] },
    conditions: [undecidable(reason)],
  };
}

const touchesS3 = ({ actions }: Statement): boolean => actionCover(actions).includes(1);

const allowsAll = ({ effect, actions, resources, conditions }: Statement): boolean =>
  effect === 'Allow' &&
  conditions.length === 0 &&
  !actions.negated &&
  actions.items.some((item) => item === '*' || item === 's3:*') &&
  !resources.negated &&
  resources.items.includes('*');

type Concerns = (statement: Statement) => boolean;

/** Denies of the policies, as one layer that lets everything through that they leave. */
function deniesOf(
  policies: readonly OrganizationPolicy[],
  kind: Kind,
  stance: Layer['stance'],
  concerns: Concerns = touchesS3,
): readonly Statement[] {
  const layer = layerOf(kind, stance, false);
  return policies.flatMap((policy): readonly Statement[] => {
    const read = parsed(policy, kind);
    const label = `${kind} "${policy.name}"`;
    if (!read.ok) return [perhapsDenied(label, `MALFORMED_POLICY ${label}: ${read.problem}`, layer)];
    return read.statements
      .filter((statement) => statement.effect === 'Deny' && concerns(statement))
      .map((statement) => ({ ...statement, layer }));
  });
}

/** What an SCP level leaves: one of its Allows is needed, unless one allows everything. */
function allowsOf(
  policies: readonly OrganizationPolicy[],
  target: string,
  stance: Layer['stance'],
): readonly Statement[] {
  const label = `SCPs at ${target}, none of which allows it`;
  const layer = layerOf(label, stance, true);
  const all = policies.flatMap((policy) => {
    const read = parsed(policy, 'SCP');
    return read.ok ? read.statements.filter(({ effect }) => effect === 'Allow') : [];
  });
  // At every level there is one, as long as the kind is enabled: none means that it was not seen, or could not be read.
  if (all.length === 0 && !policies.some((policy) => parsed(policy, 'SCP').ok)) return [];
  if (all.some(allowsAll)) return [];
  const allows = all.filter(touchesS3).map((statement): Statement => ({ ...statement, layer }));
  if (allows.length > 0) return allows;
  const nothing = {
    ...layer,
    stance: (caller: Caller) => (stance(caller) === 'ignored' ? 'ignored' : 'closed'),
  } as const;
  const place: Statement = { ...perhapsDenied(label, '', nothing), effect: 'Allow', conditions: [] };
  return [place];
}

const placeUnknown = "the account's place in the organization is not known";

type Attached =
  | { readonly levels: readonly (readonly [target: string, policies: readonly OrganizationPolicy[]])[] }
  | { readonly reason: string };

/** The policies that hold for the account, by level from the root down, or why that is not known. */
function attached(fact: Fact<readonly OrganizationPolicy[]>, { paths }: Guardrails, accountId: string): Attached {
  if (fact.state === 'absent') return { levels: [] };
  if (fact.state !== 'known') return { reason: unreadReason(fact) ?? '' };
  const path = paths.get(accountId);
  if (path === undefined) return { reason: placeUnknown };
  return {
    levels: path.map((target) => [target, fact.value.filter(({ targets }) => targets.includes(target))] as const),
  };
}

/** What the RCPs deny at the resources of an account, as far as it `concerns`: by default those of S3. */
export function resourceControl(
  guardrails: Guardrails,
  accountId: string,
  concerns: Concerns = touchesS3,
): readonly Statement[] {
  if (accountId === guardrails.managementAccountId) return [];
  const found = attached(guardrails.resourceControl, guardrails, accountId);
  const spares = (caller: Caller): Stance => (isServiceLinked(caller) ? 'ignored' : 'decides');
  if ('levels' in found) {
    const policies = new Set(found.levels.flatMap(([, here]) => here));
    return deniesOf([...policies], 'RCP', spares, concerns);
  }
  // Its own principals are let in at most by IAM: that is the answer without RCPs, too.
  const outsiders = (caller: Caller): Stance => (caller.accountId === accountId ? 'ignored' : spares(caller));
  return [perhapsDenied('RCP', found.reason, layerOf('RCP', outsiders, false))];
}

function serviceControl(guardrails: Guardrails, accountId: string, isOwn: boolean): readonly Statement[] {
  if (accountId === guardrails.managementAccountId) return [];
  const found = attached(guardrails.serviceControl, guardrails, accountId);
  const stance = (caller: Caller): Stance =>
    caller.kind === 'aws' && caller.accountId === accountId && !isServiceLinked(caller) ? 'decides' : 'ignored';
  if ('reason' in found) return isOwn ? [] : [perhapsDenied('SCP', found.reason, layerOf('SCP', stance, false))];
  const policies = [...new Set(found.levels.flatMap(([, here]) => here))];
  return [
    ...deniesOf(policies, 'SCP', stance),
    ...found.levels.flatMap(([target, here]) => allowsOf(here, target, stance)),
  ];
}

const made = new WeakMap<Guardrails, Map<string, readonly Statement[]>>();

/** Buckets of an account share these, and so do sweeps of it. */
function once(guardrails: Guardrails, id: string, make: () => readonly Statement[]): readonly Statement[] {
  const known = made.get(guardrails) ?? new Map<string, readonly Statement[]>();
  made.set(guardrails, known);
  const statements = known.get(id) ?? make();
  known.set(id, statements);
  return statements;
}

/** An SCP's Allow for other resources stays: without it its level would seem to allow everything. */
function mayConcern({ effect, resources }: Statement, bucketArn: string): boolean {
  if (effect === 'Allow' || resources.negated) return true;
  return resources.items.some(
    (pattern) => pattern === '*' || pattern.includes('${') || commonText(pattern, `${bucketArn}*`) !== undefined,
  );
}

/**
 * What the organization's policies have to say: RCPs of the bucket's account about everybody, SCPs about principals of the bucket's account and
 * of each of the other `accounts` that is a member. The management account is limited by neither.
 */
export function organizationStatements(
  accounts: () => Iterable<string>,
  { guardrails, accountId }: Pick<BucketContext, 'guardrails' | 'accountId'>,
  bucketArn: string,
): readonly Statement[] {
  if (guardrails === undefined) return [];
  const resource = once(guardrails, `RCP ${accountId}`, () => resourceControl(guardrails, accountId));
  const limited = guardrails.serviceControl.state === 'absent' ? [] : [...accounts()];
  const callers = [...new Set([accountId, ...limited])].filter((id) => id === accountId || guardrails.paths.has(id));
  const service = callers.flatMap((id) => {
    const isOwn = id === accountId;
    return once(guardrails, `SCP ${isOwn ? 'own' : ''} ${id}`, () => serviceControl(guardrails, id, isOwn));
  });
  return [...resource, ...service].filter((statement) => mayConcern(statement, bucketArn));
}
