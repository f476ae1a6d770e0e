import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { CompiledForm } from './compiled-form.ts';
import type { Detector } from './define-detector.ts';
import type { LocalKeywordTables } from './prefilter/local-keywords.ts';
import type { PrefilterData } from './prefilter/prefilter.ts';
import type { NeededRun } from './regex/needed-run.ts';
import type { Prefix } from './regex/prefix.ts';

/** What takes long to compile of a catalogue. Made when the package is built, and read in milliseconds at each start. */
export interface CompiledTables {
  /** `tableKey` of the forms that it was made from. */
  readonly key: string;
  readonly prefilter: PrefilterData;
  readonly later: LocalKeywordTables;
  /** The tables for names of fields, packed: text needs none. */
  readonly names: Uint8Array;
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

/** Changes with everything of the forms that the tables depend on, in their order. */
export function tableKey(forms: readonly Detector[]): string {
  const hash = createHash('sha256');
  for (const { keywords, negativeKeywords, trigger, pattern, fieldPattern } of forms) {
    const texts = trigger.kind === 'literals' ? trigger.literals : trigger.kind === 'shape' ? [trigger.shape] : [];
    const flags = trigger.kind === 'literals' ? `${trigger.ignoreCase === true}` : '';
    const parts = [trigger.kind, flags, pattern.source, pattern.flags, fieldPattern?.source, fieldPattern?.flags];
    hash.update([...parts, ...texts, '\n', ...keywords, '\n', ...(negativeKeywords ?? [])].join('\0'));
  }
  return hash.digest('hex');
}

/** The tables of compiled forms, for a later start. */
export function packTables(
  key: string,
  forms: readonly CompiledForm[],
  prefilter: PrefilterData,
  later: LocalKeywordTables,
  names: PrefilterData,
): CompiledTables {
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
    key,
    prefilter,
    later,
    names: serialize(names),
    masks: Int32Array.from(prefixes.flatMap((prefix) => [...prefix.masks])),
    lengths: Uint8Array.from(prefixes, (prefix) => prefix.length),
    needsAt: Uint8Array.from(prefixes, (prefix) => Number(prefix.needsAt)),
    prefixOf: Uint16Array.from(prefixOf),
    runKinds: Uint8Array.from(runs.flatMap(({ kind }) => [...kind])),
    runLengths: Uint16Array.from(runs, ({ length }) => length),
    runOf: Uint16Array.from(runOf),
  };
}

/** The prefix of the pattern of form `form`, or of its field pattern. */
export function unpackPrefix(tables: CompiledTables, form: number, field: boolean): Prefix {
  const index = tables.prefixOf[form * 2 + Number(field)] ?? 0;
  return {
    length: tables.lengths[index] ?? 0,
    masks: tables.masks.subarray(index * 256, index * 256 + 256),
    needsAt: tables.needsAt[index] === 1,
  };
}

/** The run that the pattern of form `form` needs; null for none. */
export function unpackRun(tables: CompiledTables, form: number): NeededRun | null {
  const index = (tables.runOf[form] ?? 0) - 1;
  if (index < 0) return null;
  return { kind: tables.runKinds.subarray(index * 256, index * 256 + 256), length: tables.runLengths[index] ?? 0 };
}

export function unpackNames(tables: CompiledTables): PrefilterData {
  return deserialize(tables.names);
}

/** The file beside the bundle; sources have none, since they change without being built. */
const fileName = 'catalogue-tables.bin';

/** The tables that were made when the package was built; null without them. */
export function readTables(): CompiledTables | null {
  if (import.meta.url.endsWith('.ts')) return null;
  try {
    return deserialize(readFileSync(new URL(`./${fileName}`, import.meta.url)));
  } catch {
    // Not built yet, or damaged: they are compiled anew.
    return null;
  }
}
