import { execFile, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../bin/orgsweep.mjs', import.meta.url));

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in a process of its own, without anything of this process's environment but PATH. */
export function orgsweep(...args: string[]): Promise<Ran> {
  return orgsweepAt({}, ...args);
}

/** The same with more environment. */
export function orgsweepAt(environment: Readonly<Record<string, string>>, ...args: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [bin, ...args],
      { env: { PATH: process.env['PATH'], ...environment }, maxBuffer: 64 * 1024 * 1024 },
      (_, stdout, stderr) => resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

/** The same with a standard input: a text, or null for a folder in its place. */
export async function orgsweepGiven(input: string | null, ...args: string[]): Promise<Ran> {
  const folder = input === null ? openSync('.', 'r') : null;
  const child = spawn(process.execPath, [bin, ...args], {
    env: { PATH: process.env['PATH'] },
    stdio: [folder ?? 'pipe', 'pipe', 'pipe'],
  });
  child.stdin?.end(input ?? '');
  if (child.stdout === null || child.stderr === null) throw new TypeError('It was started without pipes.');
  const code = new Promise<number>((resolve) => child.once('close', (ended) => resolve(ended ?? -1)));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (folder !== null) closeSync(folder);
  return { code: await code, stdout, stderr };
}
