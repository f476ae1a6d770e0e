/** A sweep's place in the order of sweeps: by start, then id. Rows carry the mark of the last sweep that judged them. */
export interface SweepMark {
  readonly id: string;
  /** ISO 8601 UTC with milliseconds, so that text order is time order. */
  readonly at: string;
}

/** Whether `a` started before `b`: then it may not write over what `b` wrote. */
export function isOlder(a: SweepMark, b: SweepMark): boolean {
  return a.at === b.at ? a.id < b.id : a.at < b.at;
}
