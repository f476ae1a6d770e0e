/** Ends what has been started, last started first, also when the start itself fails half way. */
export class Cleanup {
  readonly #steps: (() => Promise<void>)[] = [];

  add(stop: () => Promise<void>): void {
    this.#steps.unshift(stop);
  }

  async run(): Promise<void> {
    for (let stop = this.#steps.shift(); stop !== undefined; stop = this.#steps.shift())
      await stop().catch(() => undefined);
  }
}
