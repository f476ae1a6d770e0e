import { writeFile } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { readConfig } from '../config/index.ts';
import { OrgsweepError } from '../model/index.ts';
import { createLogger } from '../telemetry/index.ts';
import { installRuntime, startWorker } from './index.ts';

/** `node --import tsx services/worker/main.ts`: one worker process, configured by the environment, ended by SIGTERM or SIGINT. */
async function main(): Promise<void> {
  // Of threads that start from now on. A flag wins over the limits that a thread is started with, and scanning is memory's, not speed's.
  setFlagsFromString('--max-semi-space-size=2');
  // A crash leaves nothing of what is being scanned on the disk: no memory of this process goes into a core dump (Linux).
  await writeFile('/proc/self/coredump_filter', '0').catch(() => undefined);
  const config = readConfig();
  const log = createLogger(config.ORGSWEEP_LOG_LEVEL);
  installRuntime(log);
  const worker = await startWorker(config, log);
  const stop = (): void => void worker.shutdown();
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.send?.('ready');
  log.info('worker ready');
  await worker.stopped;
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    const known =
      error instanceof OrgsweepError
        ? error
        : new OrgsweepError('INTERNAL', error instanceof Error ? error.message : String(error));
    process.stderr.write(`${known.code}: ${known.message} ${known.advice}\n`);
    process.exit(1);
  },
);
