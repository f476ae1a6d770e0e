import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { DataFolder } from '../../infra/dev/data-folder.ts';
import { findTemporal } from '../../infra/dev/temporal-binary.ts';
import { createWorkflowEnv } from '../support/workflow-env.ts';
import { changeScenarios, continuedChangeScenarios } from './change-scenarios.ts';
import { continuedDeliveryScenarios, deliveryScenarios } from './delivery-scenarios.ts';
import { continuedLabelScenarios, labelScenarios } from './label-scenarios.ts';
import { remediationScenarios } from './remediation-scenarios.ts';
import { continuedRuleScenarios, ruleScenarios } from './rule-scenarios.ts';
import { continuedScenarios, type Scenario, scenarios } from './scenarios.ts';

const folder = new URL('./histories/', import.meta.url);
const cli = await findTemporal(DataFolder.of(process.env), process.env, () => undefined);

/** Stacks name the paths of the machine that recorded them, and no replay reads them. */
const withoutStacks = (key: string, value: unknown): unknown => (key === 'stackTrace' ? '' : value);

/** `npx tsx test/replay/record.ts [NAME…]`: plays scenarios, all or those named, and keeps their histories, to be replayed by all later code. */
const wanted = process.argv.slice(2);
async function record(list: readonly Scenario[], suggestContinueAsNew?: number): Promise<void> {
  const env = await createWorkflowEnv(suggestContinueAsNew === undefined ? {} : { suggestContinueAsNew });
  try {
    for (const scenario of list.filter(({ name }) => wanted.length === 0 || wanted.includes(name)))
      for (const { workflowId, runId, as } of await scenario.play(env)) {
        // The CLI writes proto3 JSON; the SDK's own historyToJSON does not work with the protobufjs that it resolves here.
        const run = runId === undefined ? [] : ['--run-id', runId];
        const args = [
          'workflow',
          'show',
          '--workflow-id',
          workflowId,
          ...run,
          '--output',
          'json',
          '--address',
          env.address,
        ];
        const { stdout } = await promisify(execFile)(cli.path, args, { maxBuffer: 2 ** 26 });
        await writeFile(new URL(`${as}.json`, folder), `${JSON.stringify(JSON.parse(stdout, withoutStacks))}\n`);
        process.stdout.write(`${as}\n`);
      }
  } finally {
    await env.teardown();
  }
}

await mkdir(folder, { recursive: true });
await record([
  ...scenarios,
  ...deliveryScenarios,
  ...remediationScenarios,
  ...ruleScenarios,
  ...changeScenarios,
  ...labelScenarios,
]);
await record(
  [
    ...continuedScenarios,
    ...continuedDeliveryScenarios,
    ...continuedChangeScenarios,
    ...continuedRuleScenarios,
    ...continuedLabelScenarios,
  ],
  120,
);
