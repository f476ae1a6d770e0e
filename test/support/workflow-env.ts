import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { DataFolder } from '../../infra/dev/data-folder.ts';
import { findTemporal } from '../../infra/dev/temporal-binary.ts';
import { accountIdAttribute, statusAttribute, sweepIdAttribute } from '../../workflows/search-attributes.ts';

/**
 * Temporal's own dev server for one test file, state in memory. `suggestContinueAsNew` lowers the number of events after which the
 * server suggests continue-as-new, so that a short test crosses that border.
 */
export async function createWorkflowEnv(
  options: { readonly suggestContinueAsNew?: number } = {},
): Promise<TestWorkflowEnvironment> {
  Runtime.install({ logger: new DefaultLogger('ERROR', () => undefined) });
  const binary = await findTemporal(DataFolder.of(process.env), process.env, () => undefined);
  const attributes = [sweepIdAttribute, accountIdAttribute, statusAttribute];
  return await TestWorkflowEnvironment.createLocal({
    server: {
      executable: { type: 'existing-path', path: binary.path },
      log: { format: 'json', level: 'error' },
      extraArgs: [
        ...attributes.flatMap(({ name }) => ['--search-attribute', `${name}=Keyword`]),
        ...(options.suggestContinueAsNew === undefined
          ? []
          : ['--dynamic-config-value', `limit.historyCount.suggestContinueAsNew=${options.suggestContinueAsNew}`]),
      ],
    },
  });
}
