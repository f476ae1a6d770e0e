import { randomUUID } from 'node:crypto';
import { OrgsweepError, type Severity } from '../../model/index.ts';
import type {
  FindingRule,
  FindingRuleFilter,
  FindingRuleKind,
  FindingRulePreview,
  SeenFilter,
} from '../../store/contract.ts';
import { authorize } from '../access.ts';
import { audited } from '../audit.ts';
import type { ApiContext } from '../context.ts';
import type { FindingFilterInput } from '../findings/finding.input.ts';
import { findingFilter } from '../findings/finding.service.ts';
import { requireKnown } from '../findings/require-known.ts';
import type { ConnectionResult } from '../relay/connect.ts';
import { listPage } from '../relay/list-page.ts';
import type { FindingRuleFields, FindingRulesArgs } from './finding-rule.input.ts';

/** A rule as the API shows it. */
type ShownFindingRule = FindingRule & { readonly acting: boolean };

const shown = (rule: FindingRule): ShownFindingRule => ({
  ...rule,
  acting: rule.endedAt === null && (rule.expiresAt === null || Date.parse(rule.expiresAt) > Date.now()),
});

const wrong = (message: string, advice: string): OrgsweepError =>
  new OrgsweepError('BAD_USER_INPUT', message, { advice });

/** The filter of a rule. BAD_USER_INPUT without a condition (it would match everything), or with one that asks what rules say. */
export function ruleFilter(input: FindingFilterInput | null | undefined): FindingRuleFilter {
  const { suppressed, ...filter } = findingFilter(input);
  if (suppressed !== undefined) throw wrong('A rule cannot ask what rules suppress.', 'Leave `suppressed` out.');
  const conditions = Object.values(filter);
  if (conditions.length === 0)
    throw wrong('A rule without a condition would match every finding.', 'Set at least one condition in `filter`.');
  if (conditions.some((value) => Array.isArray(value) && value.length === 0))
    throw wrong('A condition of the rule is an empty list, which matches nothing.', 'Fill it, or leave it out.');
  return filter;
}

/** The same for what acts on news, which has states and times of its own; null when the filter asks for some. */
export function timeless(filter: FindingRuleFilter): Omit<FindingRuleFilter, 'statuses' | keyof SeenFilter> | null {
  const { statuses, firstSeenAfter, firstSeenUntil, lastSeenAfter, lastSeenUntil, ...rest } = filter;
  const asked = [statuses, firstSeenAfter, firstSeenUntil, lastSeenAfter, lastSeenUntil];
  return asked.every((value) => value === undefined) ? rest : null;
}

/** A page of rules in order of their names. */
export async function listFindingRules(
  context: ApiContext,
  kind: FindingRuleKind,
  args: FindingRulesArgs,
): Promise<ConnectionResult<ShownFindingRule>> {
  authorize(context, 'read');
  const rules = await context.store.findingRules(kind, args.includeEnded);
  return listPage(rules.map(shown), ({ name, id }) => `${name}\n${id}`, args);
}

/** One rule, ended ones too; null when there is none of that id. */
export async function getFindingRule(
  context: ApiContext,
  kind: FindingRuleKind,
  id: string,
): Promise<ShownFindingRule | null> {
  authorize(context, 'read');
  const rule = await context.store.findingRule(kind, id);
  return rule === null ? null : shown(rule);
}

/** What a filter matches today. Nothing is changed. */
export async function previewFindingRule(
  context: ApiContext,
  filter: FindingFilterInput | null | undefined,
): Promise<FindingRulePreview> {
  authorize(context, 'read');
  const conditions = ruleFilter(filter);
  await requireKnown(context, conditions);
  return await context.store.previewFindingRule(conditions);
}

/** Makes a rule; whoever asks is its author. */
export async function createFindingRule(
  context: ApiContext,
  kind: FindingRuleKind,
  input: FindingRuleFields,
  severity: Severity | null,
): Promise<ShownFindingRule> {
  authorize(context, 'operate');
  const filter = ruleFilter(input.filter);
  await requireKnown(context, filter);
  const expiresAt = input.expiresAt?.toISOString() ?? null;
  if (expiresAt !== null && Date.parse(expiresAt) <= Date.now())
    throw wrong('The rule would have expired already.', 'Set `expiresAt` in the future, or leave it out.');
  const id = randomUUID();
  return await audited(
    context,
    kind === 'SUPPRESSION' ? 'createSuppressionRule' : 'createSeverityOverride',
    id,
    async () =>
      shown(
        await context.store.addFindingRule({
          id,
          kind,
          name: input.name,
          reason: input.reason,
          author: context.viewer.actor,
          filter,
          severity,
          createdAt: new Date().toISOString(),
          expiresAt,
        }),
      ),
  );
}

/** Ends a rule: it acts no more, and stays to be read. NOT_FOUND when there is none of that id. */
export async function endFindingRule(
  context: ApiContext,
  kind: FindingRuleKind,
  id: string,
): Promise<ShownFindingRule> {
  authorize(context, 'operate');
  return await audited(context, kind === 'SUPPRESSION' ? 'endSuppressionRule' : 'endSeverityOverride', id, async () => {
    const ended = await context.store.endFindingRule(kind, id, new Date().toISOString(), context.viewer.actor);
    if (ended !== null) return shown(ended);
    throw new OrgsweepError('NOT_FOUND', `There is no such rule: "${id}".`, {
      advice: 'List them with `suppressionRules` or `severityOverrides`.',
    });
  });
}
