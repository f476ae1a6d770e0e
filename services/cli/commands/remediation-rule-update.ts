import { type Command, Option } from 'commander';
import { z } from 'zod';
import { OrgsweepError } from '../../model/index.ts';
import type { CliIo } from '../io.ts';
import { renderRows } from '../output.ts';
import { parametersOf } from '../parameters-of.ts';
import { type RemediationRule, ruleColumns, ruleFields, ruleShape } from '../remediation-rule-query.ts';
import { conditions, type FilterOptions, filterOf, withFilter } from '../rule-filter.ts';
import { wholeNumber } from '../whole-number.ts';

const examples = `
Examples:
  orgsweep remediation --as ana rule update tls --unit ou-ab12-cdefgh34      that unit in the place of others; all else stays
  orgsweep remediation --as ana rule update tls --without tag --plans-per-day 5
  orgsweep remediation --as ana rule update tls --reason 'Audit 2027'        only the reason: it stays on
`;

interface UpdateOptions extends FilterOptions {
  readonly action?: string;
  readonly reason?: string;
  readonly parameters?: string;
  readonly plansPerDay?: string;
  readonly without?: readonly string[];
}

const given = (value: object): object =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));

/** All that the API asks for: the rule as it is, with what the options say in its place. Another action begins without parameters. */
function changed(
  rule: RemediationRule,
  { action, reason, parameters, plansPerDay, without, ...filter }: UpdateOptions,
) {
  const left = new Set((without ?? []).map((option) => conditions[option]));
  const kept = Object.entries(rule.filter).filter(([name]) => !left.has(name));
  const begins = action !== undefined && action !== rule.action;
  return {
    action: action ?? rule.action,
    reason: reason ?? rule.reason,
    parameters: parameters === undefined ? (begins ? {} : rule.parameters) : parametersOf(parameters),
    plansPerDay: plansPerDay === undefined ? rule.plansPerDay : wholeNumber('--plans-per-day', plansPerDay, 1, 500),
    filter: { ...Object.fromEntries(kept), ...given(filterOf(filter)) },
  };
}

/** What the change means for what the rule does. */
function consequence(before: RemediationRule, after: RemediationRule): string {
  if (after.version === before.version) return `It does as before, and is ${after.enabled ? 'on' : 'off'}.\n`;
  const off = before.enabled ? 'It was on and is off now' : 'It is off';
  return `It is another version. ${off}, until it is simulated and switched on again:
  orgsweep remediation rule simulate ${after.name}
  orgsweep remediation rule enable ${after.name}
Plans that it made stay.\n`;
}

/** `orgsweep remediation rule update`. */
export function addRuleUpdate(
  command: Command,
  io: CliIo,
  ask: (document: string, variables: Record<string, unknown>) => Promise<unknown>,
  find: (name: string) => Promise<RemediationRule>,
): void {
  withFilter(
    command
      .command('update')
      .description(
        'change what is given, and keep all else; any change but of the reason makes another version and switches it off',
      )
      .argument('<name>', 'its name, which stays, or its id'),
  )
    .addOption(
      new Option('--without <condition...>', 'without these conditions on findings').choices(Object.keys(conditions)),
    )
    .option('--action <id>', 'see `remediation actions`')
    .option('--reason <text>', 'why: who looks at it later must be able to judge it')
    .option('--parameters <json>', 'what the action asks for, in the place of all that was said')
    .option('--plans-per-day <n>', 'plans that it may propose within 24 hours')
    .addHelpText('after', examples)
    .action(async (name: string, options: UpdateOptions) => {
      if (Object.keys(given(options)).length === 0)
        throw new OrgsweepError('USAGE', 'There is nothing to change.', {
          advice: 'Say what: `orgsweep remediation rule update --help` lists it.',
        });
      const before = await find(name);
      const document = `mutation Update($id: ID!, $input: RemediationRuleFields!) { updateRemediationRule(id: $id, input: $input) { rule { ${ruleFields} } } }`;
      const answer = z.object({ updateRemediationRule: z.object({ rule: ruleShape }) });
      const input = changed(before, options);
      const { rule } = answer.parse(await ask(document, { id: before.id, input })).updateRemediationRule;
      io.stdout.write(renderRows('table', [rule], ruleColumns, ''));
      io.stdout.write(consequence(before, rule));
    });
}
