import { readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { SetupError, type Steps } from '../../../bin/steps.mjs';
import { sweepFailure } from '../../../services/model/index.ts';
import { DataFolder, type Environment } from '../data-folder.ts';
import { endLeftovers } from '../end-leftovers.ts';
import { bindable } from '../free-port.ts';
import { ManagedProcess } from '../managed-process.ts';
import { commandOf } from '../process-look.ts';
import { ApiClient } from './api-client.ts';
import { Cleanup } from './cleanup.ts';
import { runSweep } from './run-sweep.ts';
import { startStack } from './stack.ts';
import type { StartOptions } from './start-options.ts';
import { summarize } from './summary.ts';

/** Exit codes of `npm start`; 1 is any failure. */
const exitCode = { complete: 0, failed: 1, partial: 5, interrupted: 130 } as const;

/** Two starts on one folder would fight over its database. */
async function lock(data: DataFolder): Promise<() => Promise<void>> {
  const file = `${await data.folder('run')}/start.lock`;
  const own = `${process.pid}\n${commandOf(process.pid) ?? ''}\n`;
  const [pid = '', command = ''] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  if (pid !== '' && Number(pid) !== process.pid && commandOf(Number(pid)) === command) {
    throw new SetupError(
      'ALREADY_RUNNING',
      `Another \`npm start\` (process ${pid}) works on ${data.root}.`,
      'End it first, or set ORGSWEEP_DATA to another folder.',
    );
  }
  await writeFile(file, own);
  return () => rm(file, { force: true });
}

async function forget(cache: DataFolder, data: DataFolder): Promise<void> {
  // Set when root's home is closed to the database's account: its files then lie elsewhere.
  const cluster = await readlink(data.path('postgres')).catch(() => null);
  if (cluster !== null) await rm(dirname(cluster), { recursive: true, force: true });
  await rm(data.root, { recursive: true, force: true });
  await rm(cache.path('demo'), { recursive: true, force: true });
}

/** `npm start` after the packages are there. Resolves to the exit code; leaves no process and no port behind, however it ends. */
export async function start(options: StartOptions, env: Environment, steps: Steps): Promise<number> {
  const cache = DataFolder.of(env);
  const data = new DataFolder(cache.path('state', options.role === null ? 'demo' : 'organization'));
  const cleanup = new Cleanup();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  let tell: (signal: NodeJS.Signals) => void = () => undefined;
  const interrupted = new Promise<'interrupted'>((resolve) => {
    tell = () => resolve('interrupted');
  });
  for (const signal of signals) process.on(signal, tell);

  const work = async (): Promise<number | 'interrupted'> => {
    const unlock = await lock(data);
    cleanup.add(unlock);
    const left = [...(await endLeftovers(data)), ...(await endLeftovers(cache))];
    if (left.length > 0) steps.say(`  ended what an earlier start had left: ${left.join(', ')}`);
    if (options.reset) {
      await steps.run('Reset', () => forget(cache, data));
      await lock(data);
    }
    if ((await bindable(options.port)) === null) {
      throw new SetupError(
        'PORT_IN_USE',
        `Port ${options.port} is taken.`,
        'End what listens there, or take another: `npm start -- --port N`.',
      );
    }
    const stack = await startStack({ cache, data }, env, options, steps, cleanup);
    const api = new ApiClient(stack.apiUrl);
    const sweep = await Promise.race([
      steps.run('Sweep', (update) => runSweep(api, update)),
      stack.broken,
      interrupted,
    ]);
    if (sweep === 'interrupted') return sweep;
    if (sweep.status === 'FAILED') {
      const { code, text, advice } = sweep.failure ?? sweepFailure('INTERNAL');
      const log = `The log is ${data.path('logs', 'worker.log')}.`;
      throw new SetupError(code, `The sweep ${sweep.id} failed: ${text}`, `${advice} ${log}`);
    }
    steps.say();
    for (const line of await summarize(api, sweep)) steps.say(line);
    const code = sweep.status === 'COMPLETE' ? exitCode.complete : exitCode.partial;
    if (options.exit) return code;
    steps.say();
    steps.say(`API at ${stack.apiUrl}/graphql, a page to type queries in at ${stack.apiUrl}/ (Ctrl-C ends it)`);
    return Promise.race([stack.broken, interrupted]);
  };

  try {
    const outcome = await Promise.race([work(), interrupted]);
    return outcome === 'interrupted' ? exitCode.interrupted : outcome;
  } finally {
    steps.hush();
    await steps.run('Stop', async () => {
      await cleanup.run();
      await ManagedProcess.stopAll();
    });
    for (const signal of signals) process.off(signal, tell);
  }
}
