/** Words and signs by which a line of a package's file names the people who made it. */
const credit =
  /@|copyright|\(c\)|©|auth?or|maintain|\bby\b|contribut|thank|report|traduc|credit|signed|review|patch|\bfrom\b|<at>| at |^\s*[-*[(]*\s*$|\]\(/i;

/**
 * Tells which reports of names on clean text are people who are named on purpose. A name counts as a person's when one of its
 * reports stands in a line that credits somebody (an e-mail address, a copyright, `by`, `thanks to`, an entry of a list of people),
 * in any file: changelogs and lists of authors hold the same people. What is left has to be read.
 */
export class Credits {
  readonly #names = new Map<string, { reports: number; credited: boolean; samples: string[] }>();

  /** `before` and `after`: text around the match. */
  add(name: string, before: string, after: string, path: string): void {
    const key = name.replace(/\s+/g, ' ').toLowerCase();
    const entry = this.#names.get(key) ?? { reports: 0, credited: false, samples: [] };
    this.#names.set(key, entry);
    entry.reports++;
    const lineBefore = before.slice(before.lastIndexOf('\n') + 1);
    const lineAfter = after.split('\n', 1)[0] ?? '';
    entry.credited ||= credit.test(lineBefore) || /@|<at>|\]\(|copyright/i.test(lineAfter);
    if (entry.samples.length < 1)
      entry.samples.push(`${path}: ${JSON.stringify(`${before.slice(-30)}«${name}»${lineAfter.slice(0, 40)}`)}`);
  }

  get result(): { readonly reports: number; readonly credited: number; readonly others: readonly string[] } {
    const names = [...this.#names.values()];
    const sum = (list: typeof names): number => list.reduce((total, { reports }) => total + reports, 0);
    return {
      reports: sum(names),
      credited: sum(names.filter(({ credited }) => credited)),
      others: names.filter(({ credited }) => !credited).flatMap(({ samples }) => samples),
    };
  }
}
