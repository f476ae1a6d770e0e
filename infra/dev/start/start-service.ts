import { SetupError } from '../../../bin/steps.mjs';
import { type DataFolder, type Environment, projectRoot } from '../data-folder.ts';
import { ManagedProcess } from '../managed-process.ts';

/**
 * Starts one of our own processes (worker, API) and waits for its message that it is ready. Its last line before an early end,
 * `CODE: message advice`, becomes the error.
 */
export async function startService(options: {
  readonly name: 'worker' | 'api';
  /** From the project's root, or absolute when it is bundled. */
  readonly script: string;
  /** Flags of Node. */
  readonly flags?: readonly string[];
  readonly data: DataFolder;
  readonly env: Environment;
}): Promise<{ readonly process: ManagedProcess; readonly message: string }> {
  const { name, data } = options;
  const service = await ManagedProcess.start({
    name,
    command: process.execPath,
    args: [
      ...(options.flags ?? []),
      ...(options.script.endsWith('.ts') ? ['--import', 'tsx'] : []),
      options.script,
      `--data=${data.root}`,
    ],
    cwd: projectRoot,
    logFile: data.path('logs', `${name}.log`),
    env: options.env,
    ipc: true,
    stopSignal: 'SIGTERM',
    graceMs: 25_000,
    pidFile: data.path('run', `${name}.pid`),
  });
  const message = await service.said;
  if (message !== null) return { process: service, message };
  const [, code = 'INTERNAL', text = service.tail(3)] = /^([A-Z_]+): (.*)$/.exec(service.tail(1)) ?? [];
  throw new SetupError(code, `The ${name} did not start: ${text}`, `See ${service.logFile}.`);
}
