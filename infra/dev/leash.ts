import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('./leash.mjs', import.meta.url));

/**
 * Ties servers to this process: when it ends in any way, SIGKILL included, a small helper process ends them. One helper is
 * enough for all; it starts with the first server and goes with the last.
 */
class Leash {
  #helper: ChildProcess | null = null;
  readonly #held = new Set<number>();

  hold(pid: number, signal: NodeJS.Signals): void {
    this.#held.add(pid);
    if (this.#helper === null) {
      // Its own session, so that a signal to the terminal's group cannot end it before its holder.
      this.#helper = spawn(process.execPath, [script], {
        detached: true,
        stdio: ['pipe', 'ignore', 'ignore'],
        env: {},
      });
      this.#helper.unref();
      this.#helper.stdin?.on('error', () => undefined);
      const pipe = this.#helper.stdin;
      if (pipe !== null && 'unref' in pipe && typeof pipe.unref === 'function') pipe.unref();
    }
    this.#helper.stdin?.write(`+${pid} ${signal}\n`);
  }

  release(pid: number): void {
    this.#helper?.stdin?.write(`-${pid}\n`);
    this.#held.delete(pid);
    if (this.#held.size > 0) return;
    this.#helper?.stdin?.end();
    this.#helper = null;
  }
}

/** The one of this process. */
export const leash = new Leash();
