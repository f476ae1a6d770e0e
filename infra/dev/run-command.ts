import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Environment } from './data-folder.ts';
import { leash } from './leash.ts';

/** Runs a command to its end, or to that of this process; `line` sees what it prints. Resolves to its exit code, null when it cannot be run. */
export function runCommand(
  command: string,
  args: readonly string[],
  options: {
    readonly env: Environment;
    readonly cwd?: string;
    readonly account?: { readonly uid: number; readonly gid: number } | null;
    readonly line?: (text: string) => void;
  },
): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env: options.env,
      cwd: options.cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      ...(options.account ?? {}),
    });
    child.once('error', () => resolve(null));
    const { pid } = child;
    if (pid !== undefined) leash.hold(pid, 'SIGTERM');
    child.once('close', (code) => {
      if (pid !== undefined) leash.release(pid);
      resolve(code ?? 1);
    });
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (text) => options.line?.(text));
    }
  });
}
