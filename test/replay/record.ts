import { mkdir, writeFile } from 'node:fs/promises';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { createWorkflowEnv } from '../support/workflow-env.ts';
import { continuedScenarios, type Scenario, scenarios } from './scenarios.ts';

const folder = new URL('./histories/', import.meta.url);

/** `npx tsx test/replay/record.ts`: plays every scenario and keeps its histories, to be replayed by all later code. */
async function record(list: readonly Scenario[], suggestContinueAsNew?: number): Promise<void> {
  const env = await createWorkflowEnv(suggestContinueAsNew === undefined ? {} : { suggestContinueAsNew });
  try {
    for (const scenario of list)
      for (const { workflowId, runId, as } of await scenario.play(env)) {
        const history = await env.client.workflow.getHandle(workflowId, runId).fetchHistory();
        await writeFile(new URL(`${as}.json`, folder), `${historyToJSON(history)}\n`);
        process.stdout.write(`${as}: ${history.events?.length ?? 0} events\n`);
      }
  } finally {
    await env.teardown();
  }
}

await mkdir(folder, { recursive: true });
await record(scenarios);
await record(continuedScenarios, 120);
