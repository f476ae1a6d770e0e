import type { CompiledForm } from './compiled-form.ts';
import type { KnownPattern } from './compiled-pattern.ts';
import type { Automaton, KeptAutomaton } from './prefilter/automaton.ts';
import type { LocalKeywordTables } from './prefilter/local-keywords.ts';
import type { PrefilterData } from './prefilter/prefilter.ts';
import type { NeededRun } from './regex/needed-run.ts';
import type { Prefix } from './regex/prefix.ts';

/** Keywords, each once, and the numbers of those that each form has. */
export interface KeptKeywords {
  readonly texts: readonly string[];
  /** By form, where its numbers start; one entry more than there are forms. */
  readonly from: Int32Array;
  readonly numbers: Int32Array;
}

/** What takes long to compile of a catalogue. Made when the package is built, and read in milliseconds at each start. */
export interface CompiledTables<A extends Automaton | KeptAutomaton = Automaton | KeptAutomaton> {
  /** Ids of the forms that it was made from, in their order. */
  readonly ids: string;
  readonly keywords: KeptKeywords;
  readonly negatives: KeptKeywords;
  readonly prefilter: PrefilterData<A>;
  readonly later: LocalKeywordTables;
  /** The tables for names of fields: text needs none. */
  readonly names: () => PrefilterData;
  /** `CompiledPattern.traits`, as `prefixOf`. */
  readonly traits: Uint16Array;
  /** Prefixes, each once: `masks` holds 256 entries for each, and `prefixOf` says which one a pattern has; a field pattern comes after its pattern. */
  readonly masks: Int32Array;
  readonly lengths: Uint8Array;
  readonly needsAt: Uint8Array;
  readonly prefixOf: Uint16Array;
  /** Runs that long patterns need, likewise; `runOf` says which one a form's pattern has, counted from 1, 0 for none. */
  readonly runKinds: Uint8Array;
  readonly runLengths: Uint16Array;
  readonly runOf: Uint16Array;
}

/** What tells the forms of one catalogue from those of another, as far as ids can. */
export const idsOf = (forms: readonly { readonly id: string }[]): string => forms.map(({ id }) => id).join('\n');

function keep(texts: readonly string[], sets: readonly (readonly number[])[]): KeptKeywords {
  let end = 0;
  const from = Int32Array.from([0, ...sets.map((numbers) => (end += numbers.length))]);
  return { texts, from, numbers: Int32Array.from(sets.flat()) };
}

/** Numbers of the keywords of form `form`. */
export function keywordsOfForm({ from, numbers }: KeptKeywords, form: number): readonly number[] {
  return Array.from(numbers.subarray(from[form] ?? 0, from[form + 1] ?? 0));
}

/** The tables of compiled forms, for a later start. */
export function packTables(
  forms: readonly CompiledForm[],
  texts: { readonly keywords: readonly string[]; readonly negatives: readonly string[] },
  prefilter: PrefilterData,
  later: LocalKeywordTables,
  names: PrefilterData,
): CompiledTables<Automaton> {
  const known = new Map<string, number>();
  const prefixes: Prefix[] = [];
  const prefixOf = forms.flatMap(({ pattern, fieldPattern }) =>
    [pattern.prefix, fieldPattern.prefix].map((prefix) => {
      const id = `${prefix.length} ${prefix.needsAt} ${prefix.masks.join()}`;
      const index = known.get(id) ?? prefixes.push(prefix) - 1;
      known.set(id, index);
      return index;
    }),
  );
  const runs: NeededRun[] = [];
  const knownRuns = new Map<string, number>();
  const runOf = forms.map((form) => {
    const run = form.long ? form.pattern.run : null;
    if (run === null) return 0;
    const id = `${run.length} ${run.kind.join()}`;
    const number = knownRuns.get(id) ?? runs.push(run);
    knownRuns.set(id, number);
    return number;
  });
  return {
    ids: idsOf(forms),
    keywords: keep(
      texts.keywords,
      forms.map((form) => form.keywords.numbers),
    ),
    negatives: keep(
      texts.negatives,
      forms.map((form) => form.negatives.numbers),
    ),
    prefilter,
    later,
    names: () => names,
    traits: Uint16Array.from(forms.flatMap((form) => [form.pattern.traits, form.fieldPattern.traits])),
    masks: Int32Array.from(prefixes.flatMap((prefix) => [...prefix.masks])),
    lengths: Uint8Array.from(prefixes, (prefix) => prefix.length),
    needsAt: Uint8Array.from(prefixes, (prefix) => Number(prefix.needsAt)),
    prefixOf: Uint16Array.from(prefixOf),
    runKinds: Uint8Array.from(runs.flatMap(({ kind }) => [...kind])),
    runLengths: Uint16Array.from(runs, ({ length }) => length),
    runOf: Uint16Array.from(runOf),
  };
}

function unpackPrefix(tables: CompiledTables, pattern: number): Prefix {
  const index = tables.prefixOf[pattern] ?? 0;
  return {
    length: tables.lengths[index] ?? 0,
    masks: tables.masks.subarray(index * 256, index * 256 + 256),
    needsAt: tables.needsAt[index] === 1,
  };
}

function unpackRun(tables: CompiledTables, form: number): NeededRun | null {
  const index = (tables.runOf[form] ?? 0) - 1;
  if (index < 0) return null;
  return { kind: tables.runKinds.subarray(index * 256, index * 256 + 256), length: tables.runLengths[index] ?? 0 };
}

/** What is known of the pattern of form `form`, or of its field pattern. */
export function unpackPattern(tables: CompiledTables, form: number, field: boolean): KnownPattern {
  const pattern = form * 2 + Number(field);
  return {
    traits: tables.traits[pattern] ?? 0,
    prefix: unpackPrefix(tables, pattern),
    run: field ? undefined : unpackRun(tables, form),
  };
}
