/** What is drawn on; `process.stderr` fits. */
type ProgressStream = Pick<NodeJS.WriteStream, 'isTTY' | 'columns'> & { write(text: string): boolean };

/** One line on stderr that is redrawn on a terminal, and printed every 30 s elsewhere. */
export class Progress {
  readonly #stream: ProgressStream;
  readonly #quiet: boolean;
  #last = 0;
  #drawn = false;

  constructor(stream: ProgressStream, quiet: boolean) {
    this.#stream = stream;
    this.#quiet = quiet;
    // On a terminal at once; elsewhere only from work that lasts.
    if (!stream.isTTY) this.#last = Date.now();
  }

  /** `text` is asked for when it is drawn: most calls come too soon after the last. */
  show(text: () => string): void {
    if (this.#quiet) return;
    const now = Date.now();
    if (now - this.#last < (this.#stream.isTTY ? 100 : 30_000)) return;
    this.#last = now;
    if (this.#stream.isTTY) {
      this.#stream.write(`\r\u001b[2K${text().slice(0, Math.max(20, this.#stream.columns - 1))}`);
      this.#drawn = true;
    } else this.#stream.write(`${text()}\n`);
  }

  /** Clears the line, so that results start on a clean one. */
  done(): void {
    if (this.#drawn) this.#stream.write('\r\u001b[2K');
    this.#drawn = false;
  }
}

/** `[#####.....]  52 %` */
export function bar(done: number, total: number, width = 24): string {
  const share = total === 0 ? 0 : Math.min(1, done / total);
  const filled = Math.round(share * width);
  return `[${'#'.repeat(filled)}${'.'.repeat(width - filled)}] ${String(Math.round(share * 100)).padStart(3)} %`;
}

const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'] as const;

/** Bytes for people, powers of 1,000. */
export function bytesText(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  return `${power === 0 ? value : value.toFixed(value < 10 ? 1 : 0)} ${units[power]}`;
}
