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
 * One line per step with its time. On a terminal the line of the running step is rewritten in place; elsewhere a step that
 * lasts tells so every `everyMs`, so that nobody wonders whether it hangs.
 */
export class Steps {
  constructor(out = process.stdout, everyMs = 5_000) {
    this.out = out;
    this.everyMs = everyMs;
  }

  /** Runs `work(update)`; `update(text)` says what it is at. The step's result may be `{ note }`, shown at its end. */
  async run(name, work) {
    const began = performance.now();
    const state = { text: '', spoken: '' };
    const live = this.out.isTTY === true;
    const tick = () => {
      const time = performance.now() - began;
      if (time < 2_000) return;
      const line = `  ..  ${name}${state.text === '' ? '' : `: ${state.text}`}`;
      if (live) this.out.write(`\r\x1b[2K${line.slice(0, (this.out.columns ?? 80) - 10)}  ${seconds(time)}`);
      else this.out.write(`${line}  ${seconds(time)}\n`);
    };
    const timer = setInterval(tick, live ? 200 : this.everyMs);
    const finish = (mark, note) => {
      clearInterval(timer);
      const left = `  ${mark}  ${name}${note === '' ? '' : `: ${note}`}`;
      this.out.write(`${live ? '\r\x1b[2K' : ''}${left.padEnd(86)} ${seconds(performance.now() - began)}\n`);
    };
    try {
      const result = await work((text) => {
        state.text = text;
      });
      finish('ok', typeof result?.note === 'string' ? result.note : state.text);
      return result;
    } catch (error) {
      finish('!!', typeof error?.code === 'string' ? error.code : 'failed');
      throw error;
    }
  }

  say(text = '') {
    this.out.write(`${text}\n`);
  }
}

/** What a failed command prints: one error, with its code and what to do. Returns the exit code. */
export function printFailure(error, out = process.stderr) {
  const code = typeof error?.code === 'string' ? error.code : 'INTERNAL';
  out.write(`\nerror ${code}: ${error?.message ?? error}\n`);
  if (typeof error?.advice === 'string' && error.advice !== '') out.write(`  what to do: ${error.advice}\n`);
  if (code === 'INTERNAL' && error?.stack) out.write(`${error.stack}\n`);
  return 1;
}
