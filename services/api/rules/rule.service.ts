import { createHash, randomUUID } from 'node:crypto';
import { OrgsweepError, type RuleKind } from '../../model/index.ts';
import type { RuleRecord, RuleSpecs } from '../../store/contract.ts';
import { authorize } from '../access.ts';
import { audited } from '../audit.ts';
import type { ApiContext } from '../context.ts';
import type { ConnectionResult } from '../relay/connect.ts';
import { listPage } from '../relay/list-page.ts';
import type { PageInput } from '../relay/page-args.ts';
import { requireRegions } from '../relay/require-places.ts';

const verbs = { CUSTOM_DATA_IDENTIFIER: 'CustomDataIdentifier', ALLOW_LIST: 'AllowList' } as const;

const missing = (id: string): OrgsweepError =>
  new OrgsweepError('NOT_FOUND', `There is no rule "${id}".`, {
    advice: 'List them with `customDataIdentifiers` or `allowLists`.',
  });

/** A page of the newest versions, in order of their names. */
export async function listRules<K extends RuleKind>(
  context: ApiContext,
  kind: K,
  args: PageInput,
): Promise<ConnectionResult<RuleRecord<K>>> {
  authorize(context, 'read');
  return listPage(await context.store.rules(kind), (rule) => `${rule.spec.name}\n${rule.id}`, args);
}

/** One version of a rule, deleted or not, the newest by default; null when there is none. */
export async function getRule<K extends RuleKind>(
  context: ApiContext,
  kind: K,
  id: string,
  version: number | null,
): Promise<RuleRecord<K> | null> {
  authorize(context, 'read');
  const versions = await context.store.ruleVersions(kind, id);
  return versions.find((rule) => version === null || rule.version === version) ?? null;
}

/** All versions, the newest first. */
export async function listVersions<K extends RuleKind>(
  context: ApiContext,
  kind: K,
  id: string,
): Promise<readonly RuleRecord<K>[]> {
  authorize(context, 'read');
  return await context.store.ruleVersions(kind, id);
}

const now = (): string => new Date().toISOString();

/** BAD_USER_INPUT when a text lies in a region that there is not: it would be found out by a sweep at night. */
async function requireTextRegions(context: ApiContext, specs: readonly RuleSpecs[RuleKind][]): Promise<void> {
  const texts = specs.flatMap((spec) =>
    's3Text' in spec ? [spec.s3Text] : [spec.dictionaryS3, spec.exactFingerprintsS3],
  );
  await requireRegions(
    context,
    texts.flatMap((text) => text?.region ?? []),
  );
}

/** Makes several, all or none. BAD_USER_INPUT and CONFLICT name the first that is refused. */
export async function createRules<K extends RuleKind>(
  context: ApiContext,
  kind: K,
  specs: readonly RuleSpecs[K][],
): Promise<readonly RuleRecord<K>[]> {
  authorize(context, 'operate');
  await requireTextRegions(context, specs);
  const double = specs.find(({ name }, index) => specs.findIndex((spec) => spec.name === name) !== index);
  if (double !== undefined)
    throw new OrgsweepError('BAD_USER_INPUT', `Two of them have the name "${double.name}".`, {
      advice: 'Names are unique: give one of them another.',
    });
  const createdAt = now();
  const createdBy = context.viewer.actor;
  const rules = specs.map((spec) => ({ kind, id: randomUUID(), spec, createdAt, createdBy }));
  const made = context.store.addRules(rules);
  return await Promise.all(
    rules.map(({ id }, index) =>
      audited(context, `create${verbs[kind]}`, id, async () => {
        const rule = (await made)[index];
        if (rule === undefined) throw new RangeError('The store made fewer than it was given.');
        return rule;
      }),
    ),
  );
}

/** Makes a rule. The same token with the same content gives the same rule, however often it is sent; CONFLICT with other content. */
export async function createRule<K extends RuleKind>(
  context: ApiContext,
  kind: K,
  spec: RuleSpecs[K],
  clientToken: string | null,
): Promise<RuleRecord<K>> {
  authorize(context, 'operate');
  await requireTextRegions(context, [spec]);
  const createdBy = context.viewer.actor;
  const id =
    clientToken === null
      ? randomUUID()
      : createHash('sha256').update(`${kind}\n${createdBy}\n${clientToken}`).digest('hex').slice(0, 32);
  return await audited(context, `create${verbs[kind]}`, id, () =>
    context.store.addRuleVersion({ kind, id, spec, createdAt: now(), createdBy }, 0),
  );
}

/** Adds the version after `version`. CONFLICT when that is not the newest any more. */
export async function updateRule<K extends RuleKind>(
  context: ApiContext,
  kind: K,
  id: string,
  version: number,
  spec: RuleSpecs[K],
): Promise<RuleRecord<K>> {
  authorize(context, 'operate');
  return await audited(context, `update${verbs[kind]}`, id, async () => {
    if (version < 1) throw missing(id);
    await requireTextRegions(context, [spec]);
    return await context.store.addRuleVersion(
      { kind, id, spec, createdAt: now(), createdBy: context.viewer.actor },
      version,
    );
  });
}

/** No new sweep can use it. CONFLICT while a schedule does. */
export async function deleteRule(context: ApiContext, kind: RuleKind, id: string): Promise<string> {
  authorize(context, 'operate');
  return await audited(context, `delete${verbs[kind]}`, id, async () => {
    if (!(await context.store.deleteRule(kind, id, now()))) throw missing(id);
    return id;
  });
}
