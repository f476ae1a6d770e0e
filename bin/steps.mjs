/** An error for the person at the terminal: `code` for programs, `message` what happened, `advice` what to do. */
export class SetupError extends Error {
  constructor(code, message, advice = '', options = undefined) {
    super(message, options);
    this.name = 'SetupError';
    this.code = code;
    this.advice = advice;
  }
}

const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/**
 * One line per step with its time; steps may run side by side. On a terminal the last line tells what is at work and is rewritten
 * in place; elsewhere each step that lasts tells so every `everyMs`, so that nobody wonders whether it hangs.
 */
export class Steps {
  #active = new Set();
  #timer = null;
  #drawn = false;

  constructor(out = process.stdout, everyMs = 5_000) {
    this.out = out;
    this.everyMs = everyMs;
    this.live = out.isTTY === true;
  }

  /** Runs `work(update)`; `update(text)` says what it is at, and the last text stays beside the finished step. False marks it as failed. */
  async run(name, work) {
    const step = { name, text: '', began: performance.now(), told: performance.now() };
    this.#active.add(step);
    this.#timer ??= setInterval(() => this.#tick(), this.live ? 120 : 250);
    try {
      const result = await work((text) => {
        step.text = text;
      });
      this.#finish(step, result === false ? '!!' : 'ok', step.text);
      return result;
    } catch (error) {
      this.#finish(step, '!!', typeof error?.code === 'string' ? error.code : 'failed');
      throw error;
    }
  }

  /** Says no more about the steps that are at work: somebody has ended them. */
  hush() {
    this.#clear();
    this.#active.clear();
  }

  say(text = '') {
    this.#clear();
    this.out.write(`${text}\n`);
  }

  #finish(step, mark, note) {
    if (!this.#active.delete(step)) return;
    if (this.#active.size === 0) {
      clearInterval(this.#timer);
      this.#timer = null;
    }
    const left = `  ${mark}  ${step.name}${note === '' ? '' : `: ${note}`}`;
    this.say(`${left.padEnd(86)} ${seconds(performance.now() - step.began)}`);
  }

  #tick() {
    const now = performance.now();
    const lasting = [...this.#active].filter((step) => now - step.began > 1_000);
    if (lasting.length === 0) return;
    const shown = (step) => `${step.name}${step.text === '' ? '' : `: ${step.text}`}`;
    if (this.live) {
      const [first] = lasting;
      const line = `  ..  ${lasting.map(shown).join('  |  ')}`;
      this.#clear();
      this.out.write(`${line.slice(0, (this.out.columns ?? 80) - 10)}  ${seconds(now - first.began)}`);
      this.#drawn = true;
      return;
    }
    for (const step of lasting) {
      if (now - step.told < this.everyMs) continue;
      step.told = now;
      this.out.write(`  ..  ${shown(step)}  ${seconds(now - step.began)}\n`);
    }
  }

  #clear() {
    if (this.#drawn) this.out.write('\r\x1b[2K');
    this.#drawn = false;
  }
}

/** What a failed command prints: one error, with its code and what to do. Returns the exit code: 2 for wrong usage, else 1. */
export function printFailure(error, out = process.stderr) {
  const code = typeof error?.code === 'string' ? error.code : 'INTERNAL';
  out.write(`\nerror ${code}: ${error?.message ?? error}\n`);
  if (typeof error?.advice === 'string' && error.advice !== '') out.write(`  what to do: ${error.advice}\n`);
  if (code === 'INTERNAL' && error?.stack) out.write(`${error.stack}\n`);
  return code === 'USAGE' ? 2 : 1;
}
