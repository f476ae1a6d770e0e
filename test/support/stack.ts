import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client, Connection, WorkflowFailedError, type WorkflowHandle } from '@temporalio/client';
import { built, ensureBuilt } from '../../bin/build.mjs';
import { workerEnvironment, workerFlags } from '../../bin/worker-process.mjs';
import { DataFolder } from '../../infra/dev/data-folder.ts';
import { startPostgres } from '../../infra/dev/postgres.ts';
import { startTemporal } from '../../infra/dev/temporal.ts';
import { defaultSweepOptions, type SweepOptions } from '../../services/model/index.ts';
import { openStore } from '../../services/store/index.ts';
import { migrate } from '../../services/store/migrate.ts';
import { cancelUpdate } from '../../workflows/messages.ts';
import { sweepWorkflowId, taskQueue } from '../../workflows/workflow-ids.ts';

export interface WorkerProcess {
  readonly child: ChildProcess;
  /** Highest resident memory of the process so far, in bytes (VmHWM of /proc, Linux). */
  peakRss(): Promise<number>;
  kill(signal: NodeJS.Signals): Promise<void>;
}

interface StartedSweep {
  result(): Promise<{ status: string }>;
  cancel(): Promise<void>;
}

export interface Stack {
  /** Where its servers keep their files and logs, but for those of PostgreSQL where it has a folder of its own. */
  readonly folder: string;
  readonly databaseUrl: string;
  readonly client: Client;
  startWorker(): Promise<WorkerProcess>;
  /** Process ids of the servers. */
  processes(): { readonly postgres: number; readonly temporal: number };
  /** Stores a sweep under this id and starts its workflow; `startedAt` follows from their order, so that two runs write the same rows. */
  startSweep(sweepId: string, options?: Partial<SweepOptions>): Promise<StartedSweep>;
  /** Ends a server as a power cut would, and starts it again, on the same state and port, after `downMs`. */
  crash(server: 'postgres' | 'temporal', downMs: number): Promise<void>;
  /** Everything that workers have written to stdout and stderr. */
  output(): string;
  /** Every history in Temporal: its JSON, and below it its payloads as text. */
  histories(): Promise<readonly string[]>;
  stop(): Promise<void>;
}

/** The bundled worker, as `npm start` runs it. */
async function workerMain(): Promise<string> {
  await ensureBuilt();
  return (await built('worker')) ?? fileURLToPath(new URL('../../services/worker/main.ts', import.meta.url));
}

/** A workflow's result, waited for through outages of Temporal itself: any answer but a result is asked for again, 600 times. */
async function resultOf(handle: WorkflowHandle): Promise<{ status: string }> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await handle.result();
    } catch (error) {
      if (error instanceof WorkflowFailedError || tries === 600) throw error;
      await sleep(500);
    }
  }
}

/** A whole installation but for API and AWS: Temporal's dev server, PostgreSQL with migrations, workers as processes of their own. */
export async function startStack(aws: {
  readonly endpoint: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** `error` by default. */
  readonly logLevel?: string;
}): Promise<Stack> {
  const folder = await mkdtemp(join(tmpdir(), 'orgsweep-stack-'));
  const data = new DataFolder(folder);
  const environment = { PATH: process.env['PATH'], HOME: process.env['HOME'] };
  let [postgres, temporal] = await Promise.all([
    startPostgres({ data, env: environment }),
    startTemporal({ data, cache: DataFolder.of(process.env), env: environment }),
  ]);
  await migrate(postgres.url);
  const store = await openStore({ databaseUrl: postgres.url });
  const connection = await Connection.connect({ address: temporal.address });
  const client = new Client({ connection });
  const workers: WorkerProcess[] = [];
  const output: Buffer[] = [];
  // The result of a sweep whose worker fell over would be waited for without end.
  let fell: (error: Error) => void = () => {};
  const fallen = new Promise<never>((_, reject) => {
    fell = reject;
  });
  fallen.catch(() => {});
  let sweeps = 0;

  return {
    folder,
    databaseUrl: postgres.url,
    client,
    async startWorker() {
      const main = await workerMain();
      const child = fork(main, {
        execArgv: [...workerFlags, ...(main.endsWith('.ts') ? ['--import', 'tsx'] : [])],
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        env: {
          ...environment,
          DATABASE_URL: postgres.url,
          TEMPORAL_ADDRESS: temporal.address,
          AWS_ENDPOINT_URL: aws.endpoint,
          AWS_ACCESS_KEY_ID: 'testing',
          AWS_SECRET_ACCESS_KEY: 'testing',
          ORGSWEEP_FINGERPRINT_KEY: '5a'.repeat(32),
          ORGSWEEP_LOG_LEVEL: aws.logLevel ?? 'error',
          ...workerEnvironment,
          ORGSWEEP_REQUESTS_PER_SECOND: '10000',
          ...aws.environment,
        },
      });
      for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => void output.push(chunk));
      const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      await new Promise<void>((resolve, reject) => {
        child.once('message', () => resolve());
        child.once('exit', (code) =>
          reject(new Error(`The worker ended with ${code} before it was ready: ${Buffer.concat(output).toString()}`)),
        );
      });
      let killed = false;
      child.once('exit', (code, signal) => {
        if (!killed) fell(new Error(`A worker ended with ${code ?? signal}: ${Buffer.concat(output).toString()}`));
      });
      const worker: WorkerProcess = {
        child,
        async peakRss() {
          const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
          return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
        },
        async kill(signal) {
          killed = true;
          child.kill(signal);
          await ended;
        },
      };
      workers.push(worker);
      return worker;
    },
    processes: () => ({ postgres: postgres.process?.pid ?? 0, temporal: temporal.process?.pid ?? 0 }),
    async startSweep(sweepId, options = {}) {
      await store.createSweep({
        id: sweepId,
        options: { ...defaultSweepOptions, ...options },
        trigger: 'MANUAL',
        scheduleId: null,
        requestedBy: 'test',
        startedAt: new Date(Date.UTC(2026, 0, 2, 3, sweeps++)).toISOString(),
      });
      const handle = await client.workflow.start('orgSweep', {
        taskQueue,
        workflowId: sweepWorkflowId(sweepId),
        args: [{ sweepId }],
      });
      return {
        result: () => Promise.race([resultOf(handle), fallen]),
        cancel: () => handle.executeUpdate(cancelUpdate),
      };
    },
    async crash(server, downMs) {
      const { process: victim } = server === 'postgres' ? postgres : temporal;
      victim?.signal('SIGKILL');
      await sleep(downMs);
      if (server === 'postgres') postgres = await startPostgres({ data, env: environment });
      else temporal = await startTemporal({ data, cache: DataFolder.of(process.env), env: environment });
    },
    output: () => Buffer.concat(output).toString(),
    async histories() {
      const texts: string[] = [];
      for await (const { workflowId, runId } of client.workflow.list()) {
        const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
        // Payloads are bytes, base64 in a history's JSON, where no search finds a value: they are added as text.
        const payloads: string[] = [];
        const shown = JSON.stringify(history, (key, value) => {
          if (key === 'data' && typeof value === 'string') payloads.push(Buffer.from(value, 'base64').toString());
          return value;
        });
        texts.push([shown, ...payloads].join('\n'));
      }
      return texts;
    },
    async stop() {
      await Promise.all(workers.map((worker) => worker.kill('SIGKILL')));
      await connection.close();
      await store.close();
      await Promise.all([temporal.stop(), postgres.stop()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
