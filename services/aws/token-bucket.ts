/**
 * Limits requests a second for one (account, region, API). A throttle answer halves the rate, each second without one gives a tenth
 * of the full rate back, so that one throttled account slows nobody but itself.
 */
export class TokenBucket {
  readonly #full: number;
  #rate: number;
  #tokens: number;
  #at: number;
  /** Requests wait in order of arrival. */
  #tail: Promise<void> = Promise.resolve();
  readonly #now: () => number;
  readonly #sleep: (ms: number) => Promise<void>;

  constructor(
    requestsPerSecond: number,
    now: () => number = () => performance.now(),
    sleep: (ms: number) => Promise<void> = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  ) {
    this.#full = requestsPerSecond;
    this.#rate = requestsPerSecond;
    this.#tokens = Math.max(1, requestsPerSecond);
    this.#at = now();
    this.#now = now;
    this.#sleep = sleep;
  }

  /** Requests a second allowed at the moment. */
  get rate(): number {
    return this.#rate;
  }

  /** Resolves when one request may go out. */
  take(): Promise<void> {
    const turn = this.#tail.then(async () => {
      this.#refill();
      while (this.#tokens < 1) {
        await this.#sleep(Math.ceil(((1 - this.#tokens) / this.#rate) * 1000));
        this.#refill();
      }
      this.#tokens -= 1;
    });
    this.#tail = turn;
    return turn;
  }

  /** The API answered with a throttle. */
  throttled(): void {
    this.#refill();
    this.#rate = Math.max(this.#full / 64, this.#rate / 2);
    this.#tokens = Math.min(this.#tokens, 0);
  }

  #refill(): void {
    const now = this.#now();
    const seconds = (now - this.#at) / 1000;
    this.#at = now;
    this.#tokens = Math.min(Math.max(1, this.#rate), this.#tokens + seconds * this.#rate);
    this.#rate = Math.min(this.#full, this.#rate + (seconds * this.#full) / 10);
  }
}
