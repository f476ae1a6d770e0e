import type { Command } from 'commander';
import { z } from 'zod';
import { query } from '../graphql.ts';
import type { CliIo } from '../io.ts';
import { renderRows } from '../output.ts';
import { parametersOf } from '../parameters-of.ts';
import { remediationFields as fields, type Remediation, remediationShape } from '../remediation-query.ts';

/** What the subcommands of `orgsweep remediation` share. */
interface RemediationDoor {
  readonly api: () => string;
  readonly headers: () => Record<string, string>;
  /** Sends a mutation that answers with one remediation, and shows it. `types` of what is given, in its order. */
  readonly ask: (mutation: string, types: readonly string[], given: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly show: (plan: Remediation) => void;
}

interface PlanOptions {
  readonly account: string;
  readonly bucket?: string;
  readonly key?: string;
  readonly parameters?: string;
  readonly finding?: string;
  readonly propose: boolean;
}

/** `orgsweep remediation actions|plan|label|deactivate-key`. */
export function addRemediationPlans(
  remediation: Command,
  io: CliIo,
  { api, headers, ask, show }: RemediationDoor,
): void {
  remediation
    .command('actions')
    .description('list what can be mended')
    .action(async () => {
      const action = z.object({ id: z.string(), target: z.string(), title: z.string() });
      const data = await query(api(), 'query Actions { remediationActions { id target title } }');
      const { remediationActions } = z.object({ remediationActions: z.array(action) }).parse(data);
      const columns = [
        { title: 'Action', value: ({ id }: z.infer<typeof action>) => id },
        { title: 'About', value: ({ target }: z.infer<typeof action>) => target },
        { title: 'Title', value: ({ title }: z.infer<typeof action>) => title },
      ];
      io.stdout.write(renderRows('table', remediationActions, columns, ''));
    });
  remediation
    .command('plan')
    .description('show what an action would change; nothing is written')
    .argument('<action>', 'see `remediation actions`')
    .requiredOption('--account <id>', 'account')
    .option('--bucket <name>', 'bucket')
    .option('--key <key>', 'key of an object')
    .option('--parameters <json>', 'what the action asks for')
    .option('--finding <id>', 'the finding that it is for')
    .option('--propose', 'let it wait for an approval; without it the plan is a dry run', false)
    .action(async (action: string, options: PlanOptions) => {
      const input = {
        action,
        accountId: options.account,
        parameters: parametersOf(options.parameters),
        dryRun: !options.propose,
        ...(options.bucket === undefined ? {} : { bucketName: options.bucket }),
        ...(options.key === undefined ? {} : { objectKey: options.key }),
        ...(options.finding === undefined ? {} : { findingId: options.finding }),
      };
      await ask('proposeRemediation', ['ProposeRemediationInput!'], { input });
    });
  remediation
    .command('label')
    .description('show the tags that follow from what the latest scan found in a bucket')
    .requiredOption('--account <id>', 'account')
    .requiredOption('--bucket <name>', 'bucket')
    .option('--propose', 'let it wait for an approval; without it the plan is a dry run', false)
    .action(({ account, bucket, propose }: { account: string; bucket: string; propose: boolean }) =>
      ask('proposeLabel', ['ProposeLabelInput!'], {
        input: { accountId: account, bucketName: bucket, dryRun: !propose },
      }),
    );
  remediation
    .command('deactivate-key')
    .description('show what would deactivate the AWS access keys that a finding is about')
    .requiredOption('--finding <id>', 'the finding')
    .option('--account <id>', 'the account that owns them; default: the one that their ids name')
    .option('--propose', 'let it wait for an approval; without it the plan is a dry run', false)
    .action(async ({ finding, account, propose }: { finding: string; account?: string; propose: boolean }) => {
      const input = { findingId: finding, accountId: account, dryRun: !propose };
      const document = `mutation Key($input: ProposeKeyDeactivationInput!) { proposeKeyDeactivation(input: $input) { remediations { ${fields} } } }`;
      const data = await query(api(), document, { input }, headers());
      const answer = z.object({ proposeKeyDeactivation: z.object({ remediations: z.array(remediationShape) }) });
      for (const plan of answer.parse(data).proposeKeyDeactivation.remediations) show(plan);
    });
}
