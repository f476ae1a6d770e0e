/** One line of the summary. */
interface AccessCount {
  readonly account: string;
  readonly service: string;
  readonly operation: string;
  readonly status: number;
  /** Name of the rule that made the answer; null when AWS did. */
  readonly fault: string | null;
  readonly count: number;
}

/** Counts of requests, by account and operation: what was asked, and how often, is what many tests are about. */
export class AccessLog {
  readonly #counts = new Map<string, { entry: Omit<AccessCount, 'count'>; count: number }>();

  add(entry: Omit<AccessCount, 'count'>): void {
    const key = JSON.stringify(entry);
    const known = this.#counts.get(key);
    if (known === undefined) this.#counts.set(key, { entry, count: 1 });
    else known.count += 1;
  }

  counts(): readonly AccessCount[] {
    return [...this.#counts.values()].map(({ entry, count }) => ({ ...entry, count }));
  }

  /** Requests that match everything given. */
  total(filter: Partial<Omit<AccessCount, 'count'>> = {}): number {
    const wanted = Object.entries(filter);
    return this.counts()
      .filter((entry) => {
        const fields: Record<string, unknown> = { ...entry };
        return wanted.every(([name, value]) => fields[name] === value);
      })
      .reduce((sum, { count }) => sum + count, 0);
  }

  clear(): void {
    this.#counts.clear();
  }
}
