import { setTimeout as pause } from 'node:timers/promises';
import type { Command } from 'commander';
import { z } from 'zod';
import { OrgsweepError } from '../../model/index.ts';
import { query, queryAll } from '../graphql.ts';
import type { CliIo } from '../io.ts';
import { connectionOf } from '../list-command.ts';
import { oneNamed } from '../only-one.ts';
import { outputFormats, parseFormat, renderRows } from '../output.ts';
import { outputOf } from '../output-of.ts';
import { parametersOf } from '../parameters-of.ts';
import {
  type RemediationRule,
  ruleColumns,
  ruleFields,
  ruleShape,
  simulationFields,
  simulationShape,
} from '../remediation-rule-query.ts';
import { type FilterOptions, filterOf, withFilter } from '../rule-filter.ts';
import { simulationText } from '../rule-simulation-text.ts';
import { safeJson, safeText } from '../safe-text.ts';
import { wholeNumber } from '../whole-number.ts';
import { addRuleUpdate } from './remediation-rule-update.ts';

/** Between two looks at a simulation that takes longer, and how long it is waited for. */
const lookMs = 2_000;
const patienceMs = 600_000;

interface CreateOptions extends FilterOptions {
  readonly action: string;
  readonly reason: string;
  readonly parameters?: string;
  readonly plansPerDay: string;
}

/** `orgsweep remediation rule list|create|update|simulate|enable|disable|delete`. */
export function addRemediationRule(
  remediation: Command,
  io: CliIo,
  api: () => string,
  headers: () => Record<string, string>,
): void {
  const command = remediation.command('rule').description('rules that plan by themselves; plans wait for an approval');
  const ask = (document: string, variables: Record<string, unknown>) => query(api(), document, variables, headers());
  const all = (): Promise<RemediationRule[]> => {
    const document = `query Rules($first: Int!, $after: String) { remediationRules(first: $first, after: $after) {
      nodes { ${ruleFields} } pageInfo { hasNextPage endCursor } } }`;
    const page = z.object({ remediationRules: connectionOf(ruleShape) });
    return queryAll(api(), document, {}, (data) => page.parse(data).remediationRules);
  };
  const find = async (given: string): Promise<RemediationRule> =>
    oneNamed('rule', 'remediation rule list', given, await all());

  command
    .command('list')
    .description('list them')
    .option('-o, --output <format>', 'table, json, jsonl or csv', 'table')
    .action(async (_: unknown, self: Command) => {
      const format = parseFormat(outputOf(self), outputFormats);
      const none = 'None. `orgsweep remediation rule create NAME …` makes one.';
      io.stdout.write(renderRows(format, await all(), ruleColumns, none));
    });
  withFilter(
    command
      .command('create')
      .description('make one, switched off, for findings that meet all conditions')
      .argument('<name>', 'a name that no other has'),
  )
    .requiredOption('--action <id>', 'see `remediation actions`')
    .requiredOption('--reason <text>', 'why: who looks at it later must be able to judge it')
    .option('--parameters <json>', 'what the action asks for')
    .option('--plans-per-day <n>', 'plans that it may propose within 24 hours', '20')
    .action(async (name: string, options: CreateOptions) => {
      const input = {
        name,
        reason: options.reason,
        action: options.action,
        filter: filterOf(options),
        parameters: parametersOf(options.parameters),
        plansPerDay: wholeNumber('--plans-per-day', options.plansPerDay, 1, 500),
      };
      const document = `mutation Create($input: CreateRemediationRuleInput!) { createRemediationRule(input: $input) { rule { ${ruleFields} } } }`;
      const answer = z.object({ createRemediationRule: z.object({ rule: ruleShape }) });
      const { rule } = answer.parse(await ask(document, { input })).createRemediationRule;
      io.stdout.write(renderRows('table', [rule], ruleColumns, ''));
      io.stdout.write(`It is off. \`orgsweep remediation rule simulate ${name}\` says what it would do.\n`);
    });
  addRuleUpdate(command, io, ask, find);
  command
    .command('simulate')
    .description('say what it would do about the findings of the last days; nothing is planned')
    .argument('<name>', 'its name, its id, or how that begins')
    .option('--days <n>', 'news of so many days, at most 30', '30')
    .option('--json', 'as JSON', false)
    .action(async (name: string, options: { readonly days: string; readonly json: boolean }) => {
      const { id } = await find(name);
      const days = wholeNumber('--days', options.days, 1, 30);
      const since = Date.now();
      const started = `mutation Simulate($id: ID!, $days: Int!) { simulateRemediationRule(id: $id, days: $days) { simulation { ${simulationFields} } } }`;
      const first = z.object({ simulateRemediationRule: z.object({ simulation: simulationShape.nullable() }) });
      let { simulation } = first.parse(await ask(started, { id, days })).simulateRemediationRule;
      const again = `query Simulation($id: ID!) { remediationRule(id: $id) { latestSimulation { ${simulationFields} } } }`;
      const later = z.object({
        remediationRule: z.object({ latestSimulation: simulationShape.nullable() }).nullable(),
      });
      while (simulation === null) {
        if (Date.now() - since > patienceMs)
          throw new OrgsweepError('TEMPORAL_UNAVAILABLE', 'The simulation has not ended yet.', {
            advice: 'It goes on; ask for it again later.',
          });
        await pause(lookMs);
        const latest = later.parse(await ask(again, { id })).remediationRule?.latestSimulation ?? null;
        if (latest !== null && Date.parse(latest.at) >= since) simulation = latest;
      }
      io.stdout.write(options.json ? `${safeJson(simulation)}\n` : simulationText(simulation));
    });
  command
    .command('enable')
    .description('switch it on; it must have been simulated as it is now')
    .argument('<name>', 'its name, its id, or how that begins')
    .option('--existing-days <n>', 'act on what was news in so many days before, too; at most 30', '0')
    .action(async (name: string, options: { readonly existingDays: string }) => {
      const { id } = await find(name);
      const existingDays = wholeNumber('--existing-days', options.existingDays, 0, 30);
      const document =
        'mutation Enable($id: ID!, $existingDays: Int!) { enableRemediationRule(id: $id, existingDays: $existingDays) { rule { id } } }';
      await ask(document, { id, existingDays });
      io.stdout.write(`${safeText(name)}: on\n`);
    });
  for (const [verb, said, text] of [
    ['disable', 'off', 'switch it off; plans that it made stay'],
    ['delete', 'deleted', 'delete it; plans that it made stay'],
  ] as const)
    command
      .command(verb)
      .description(text)
      .argument('<name>', 'its name, its id, or how that begins')
      .action(async (name: string) => {
        const { id } = await find(name);
        await ask(`mutation Change($id: ID!) { ${verb}RemediationRule(id: $id) { __typename } }`, { id });
        io.stdout.write(`${safeText(name)}: ${said}\n`);
      });
}
