import type { Steps } from '../../bin/steps.mjs';
import { DataFolder, type Environment } from './data-folder.ts';
import { ensureMoto } from './moto.ts';
import { findTemporal } from './temporal-binary.ts';

/** Gets what the servers of the local stack need, before anything waits for one of them: Temporal's CLI and moto. */
export async function prepareServers(steps: Steps, env: Environment): Promise<void> {
  const data = DataFolder.of(env);
  if (!env['TEMPORAL_ADDRESS']) {
    await steps.run('Temporal', async (update) => {
      const { source } = await findTemporal(data, env, update);
      update({ path: 'on PATH', cache: 'cached', download: 'downloaded', built: 'built' }[source]);
    });
  }
  await steps.run('moto', async (update) => {
    await ensureMoto(data, env, update);
    update('installed');
  });
}
