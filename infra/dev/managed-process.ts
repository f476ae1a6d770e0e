import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { leash } from './leash.ts';

interface ProcessOptions {
  /** Names it in errors. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Standard output and error are appended here. */
  readonly logFile: string;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly uid?: number;
  readonly gid?: number;
  /** What asks it to end; SIGKILL follows after `graceMs`. */
  readonly stopSignal?: NodeJS.Signals;
  readonly graceMs?: number;
  /** Its id stands here while it runs, so that the next start can end what a lost one left. */
  readonly pidFile?: string;
  /** A Node process of ours that sends one message when it is ready. */
  readonly ipc?: true;
}

const living = new Set<ManagedProcess>();
let closed = false;

/** A server of the local stack: own process group, log in a file, ended by `stop()` or, at the latest, with this process. */
export class ManagedProcess {
  readonly pid: number;
  readonly logFile: string;
  /** Resolves when it has ended, with its exit code or signal. */
  readonly exited: Promise<number | NodeJS.Signals>;
  /** With `ipc`: its message, or null when it ended without one. */
  readonly said: Promise<string | null>;
  #ended: number | NodeJS.Signals | null = null;
  readonly #stopSignal: NodeJS.Signals;
  readonly #graceMs: number;

  private constructor(child: ChildProcess, pid: number, options: ProcessOptions) {
    this.pid = pid;
    this.logFile = options.logFile;
    this.#stopSignal = options.stopSignal ?? 'SIGTERM';
    this.#graceMs = options.graceMs ?? 10_000;
    leash.hold(pid, this.#stopSignal);
    living.add(this);
    this.exited = new Promise((resolve) => {
      child.once('exit', (code, signal) => {
        this.#ended = code ?? signal ?? 0;
        leash.release(pid);
        living.delete(this);
        if (options.pidFile !== undefined) rmSync(options.pidFile, { force: true });
        resolve(this.#ended);
      });
    });
    this.said = new Promise((resolve) => {
      child.once('message', (message) => {
        child.disconnect();
        resolve(String(message));
      });
      child.once('exit', () => resolve(null));
    });
    child.unref();
  }

  /** Stops all that this process has started, and lets nothing start any more: what was at work when it was interrupted may go on. */
  static async stopAll(): Promise<void> {
    closed = true;
    await Promise.all([...living].map((process) => process.stop()));
  }

  /** Starts it; resolves once the process exists, rejects when it cannot be run. */
  static start(options: ProcessOptions): Promise<ManagedProcess> {
    if (closed) return Promise.reject(new Error(`${options.name} is not started any more.`));
    mkdirSync(dirname(options.logFile), { recursive: true });
    const log = openSync(options.logFile, 'a');
    const child = spawn(options.command, options.args, {
      cwd: options.cwd,
      env: options.env,
      detached: true,
      stdio: options.ipc ? ['ignore', log, log, 'ipc'] : ['ignore', log, log],
      ...(options.uid === undefined ? {} : { uid: options.uid }),
      ...(options.gid === undefined ? {} : { gid: options.gid }),
    });
    closeSync(log);
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('spawn', () => {
        if (child.pid === undefined) {
          reject(new Error(`${options.name} has no process id.`));
          return;
        }
        if (options.pidFile !== undefined) {
          mkdirSync(dirname(options.pidFile), { recursive: true });
          writeFileSync(options.pidFile, `${child.pid}\n${[options.command, ...options.args].join(' ')}\n`);
        }
        resolve(new ManagedProcess(child, child.pid, options));
      });
    });
  }

  /** Exit code or signal, null while it runs. */
  get ended(): number | NodeJS.Signals | null {
    return this.#ended;
  }

  signal(signal: NodeJS.Signals): void {
    if (this.#ended !== null) return;
    try {
      process.kill(-this.pid, signal);
    } catch {
      // Gone between the look and the signal.
    }
  }

  /** Asks it to end, waits, and kills its group when it does not. Safe to call twice. */
  async stop(): Promise<void> {
    this.signal(this.#stopSignal);
    const timer = setTimeout(() => this.signal('SIGKILL'), this.#graceMs);
    await this.exited;
    clearTimeout(timer);
  }

  /** Last lines of the log, for errors. */
  tail(lines = 8): string {
    return readFileSync(this.logFile, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  }
}
