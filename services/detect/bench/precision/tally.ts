/** What was seen of one detector. */
export interface Tally {
  /** Values in labelled cases that are its own: there, and found under its id or another of the same family. */
  cases: number;
  casesFound: number;
  /** Generated values that are its own: there, found under its id or another of the same family, and under its own. */
  generated: number;
  generatedFound: number;
  generatedOwn: number;
  /** Reports of it in labelled cases, that lie on a value of its family, and that do not. */
  right: number;
  wrong: number;
  /** Reports of it on generated values that are none. */
  alarms: number;
  /** Reports of it on text that holds nothing of its kind. */
  clean: number;
}

/** Tallies by identifier, begun when first asked for. */
export class Tallies {
  readonly byId = new Map<string, Tally>();
  cleanMegabytes = 0;
  /** Generated values that are none of the family's, by family. */
  readonly tried = new Map<string, number>();

  of(id: string): Tally {
    let tally = this.byId.get(id);
    if (tally === undefined) {
      tally = {
        ...{ cases: 0, casesFound: 0, generated: 0, generatedFound: 0, generatedOwn: 0 },
        ...{ right: 0, wrong: 0, alarms: 0, clean: 0 },
      };
      this.byId.set(id, tally);
    }
    return tally;
  }
}
