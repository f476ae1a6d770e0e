import { Bundle } from './compiled-bundle.ts';
import { CompiledForm, KeywordSet } from './compiled-form.ts';
import { CompiledPattern } from './compiled-pattern.ts';
import { type CompiledTables, packTables, tableKey, unpackNames, unpackPrefix, unpackRun } from './compiled-tables.ts';
import type { Detector } from './define-detector.ts';
import { formsOf } from './define-detector.ts';
import { LocalKeywords } from './prefilter/local-keywords.ts';
import {
  buildPrefilter,
  compilePrefilter,
  type Literal,
  type PrefilterSpec,
  type PrefilterTables,
} from './prefilter/prefilter.ts';
import { type ShapeName, shapeNames } from './prefilter/shapes.ts';
import { minDigits } from './regex/min-digits.ts';
import type { Prefix } from './regex/prefix.ts';

/** A set of detectors compiled for scanning. */
export interface CompiledCatalogue {
  readonly forms: readonly CompiledForm[];
  readonly identifierCount: number;
  readonly prefilter: PrefilterTables;
  /** Finds the keywords of field names, those included that count nowhere else; built when first asked for. */
  readonly namePrefilter: () => PrefilterTables;
  readonly negativeKeywords: LocalKeywords;
  /** Most characters from which a negative keyword speaks. */
  readonly furthestNegative: number;
  /** Forms that a keyword triggers. */
  readonly formsByKeyword: readonly (readonly number[])[];
  /** Forms that a keyword in the header or path of a field opens the field for. */
  readonly fieldFormsByKeyword: readonly (readonly number[])[];
  readonly formsByLiteral: readonly (readonly number[])[];
  readonly formsByShape: readonly (readonly number[])[];
  /** The same by keyword and by shape, ready to run. */
  readonly keywordBundles: readonly Bundle[];
  readonly shapeBundles: readonly Bundle[];
  /** Numbers that bundles have are below. */
  readonly bundleCount: number;
  /** Forms that column statistics may prove or disprove. */
  readonly columnForms: readonly number[];
  /** Bytes on either side of a place that may decide what is found there. */
  readonly reach: number;
}

/** Bytes beyond a match that lookbehind and lookahead of a pattern may see. */
export const margin = 64;
/** Fewest characters of a shape that is worth a look, whatever a pattern says, and most that are counted. */
const leastShape = 4;
const mostShape = 24;
/** Longest keyword in bytes. */
const maxKeywordBytes = 256;

class Interner<T> {
  readonly items: T[] = [];
  readonly #ids = new Map<string, number>();

  id(item: T, key: string): number {
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.items.push(item) - 1;
      this.#ids.set(key, id);
    }
    return id;
  }
}

/** The numbers of texts, each once. */
function numbersOf(texts: readonly string[], numbers: Interner<string>): readonly number[] {
  return [...new Set(texts.map((text) => numbers.id(text, text)))];
}

function least(lengths: readonly number[]): number {
  return Math.min(mostShape, Math.max(leastShape, Math.min(mostShape, ...lengths)));
}

function lists(length: number): number[][] {
  return Array.from({ length }, () => []);
}

const nothing: Omit<PrefilterSpec, 'keywords'> = {
  literals: [],
  later: new LocalKeywords([]),
  shapes: new Set<ShapeName>(),
  minDigits: mostShape,
  minAlnum: mostShape,
};

/** A catalogue, and what of it is kept for the next start. */
interface Compiling {
  readonly catalogue: CompiledCatalogue;
  readonly spec: PrefilterSpec;
  readonly nameSpec: PrefilterSpec;
}

/** The tables of `detectors` that `compileCatalogue` takes. */
export function compileTables(detectors: readonly Detector[]): CompiledTables {
  const { catalogue, spec, nameSpec } = compile(detectors, null);
  const key = tableKey(catalogue.forms.map((form) => form.detector));
  return packTables(key, catalogue.forms, compilePrefilter(spec), spec.later.tables, compilePrefilter(nameSpec));
}

/**
 * Compiles `detectors`, every form of each. `kept`: what `compileTables` gave before; of no effect when they are of other detectors.
 * Throws on a pattern that is no regular expression.
 */
export function compileCatalogue(
  detectors: readonly Detector[],
  kept: CompiledTables | null = null,
): CompiledCatalogue {
  return compile(detectors, kept).catalogue;
}

function compile(detectors: readonly Detector[], kept: CompiledTables | null): Compiling {
  const keywords = new Interner<string>();
  const negatives = new Interner<string>();
  const literals = new Interner<Literal>();
  const identifiers = new Interner<string>();
  const allForms = detectors.flatMap(formsOf);
  const tables = kept !== null && kept.key === tableKey(allForms) ? kept : null;
  const known = (form: number, field: boolean): Prefix | null =>
    tables === null ? null : unpackPrefix(tables, form, field);
  const numbered = allForms.map((detector) => ({
    detector,
    identifier: identifiers.id(detector.id, detector.id),
    own: numbersOf(detector.keywords, keywords),
    against: numbersOf(detector.negativeKeywords ?? [], negatives),
  }));
  const forms = numbered.map(({ detector, identifier, own, against }, index): CompiledForm => {
    const anonymous = (detector.validate?.length ?? 0) < 3;
    const pattern = new CompiledPattern(
      detector.pattern,
      anonymous,
      known(index, false),
      tables === null ? undefined : unpackRun(tables, index),
    );
    const fieldPattern =
      detector.fieldPattern === undefined
        ? pattern
        : new CompiledPattern(detector.fieldPattern, anonymous, known(index, true));
    return new CompiledForm(
      index,
      identifier,
      detector,
      { pattern, fieldPattern },
      new KeywordSet(own, keywords.items),
      new KeywordSet(against, negatives.items),
    );
  });
  const formsByKeyword = lists(keywords.items.length);
  const fieldFormsByKeyword = lists(keywords.items.length);
  const formsByShape = lists(shapeNames.length);
  const shapes = new Set<ShapeName>();
  const byLiteral = new Map<number, number[]>();
  for (const { index, detector, keywords: own } of forms) {
    const trigger = detector.trigger;
    for (const keyword of own.numbers) {
      if (trigger.kind === 'keyword') formsByKeyword[keyword]?.push(index);
      if (trigger.kind === 'keyword' || detector.fieldPattern !== undefined) fieldFormsByKeyword[keyword]?.push(index);
    }
    if (trigger.kind === 'shape') {
      shapes.add(trigger.shape);
      formsByShape[shapeNames.indexOf(trigger.shape)]?.push(index);
    }
    if (trigger.kind === 'literals') {
      for (const text of trigger.literals) {
        const ignoreCase = trigger.ignoreCase ?? false;
        const id = literals.id({ text, ignoreCase }, `${ignoreCase}:${ignoreCase ? text.toLowerCase() : text}`);
        byLiteral.set(id, [...(byLiteral.get(id) ?? []), index]);
      }
    }
  }
  const shaped = (shape: ShapeName): readonly CompiledForm[] =>
    forms.filter(({ detector: { trigger } }) => trigger.kind === 'shape' && trigger.shape === shape);
  const inText = new Set(
    forms.flatMap((form) => (form.detector.trigger.kind === 'field' ? [] : form.keywords.numbers)),
  );
  let names: PrefilterTables | undefined;
  const negativeKeywords = new LocalKeywords(negatives.items, tables?.later);
  /** Keywords of the same forms share a bundle. */
  const bundles = new Map<string, Bundle>();
  const bundle = (indices: readonly number[]): Bundle => {
    const key = indices.join();
    const known =
      bundles.get(key) ??
      new Bundle(
        indices.flatMap((index) => forms[index] ?? []),
        bundles.size,
      );
    bundles.set(key, known);
    return known;
  };
  const keywordBundles = formsByKeyword.map(bundle);
  const shapeBundles = formsByShape.map(bundle);
  const spec: PrefilterSpec = {
    keywords: keywords.items.map((keyword, index) => (inText.has(index) ? keyword : '')),
    literals: literals.items,
    shapes,
    later: negativeKeywords,
    minDigits: tables?.prefilter.minDigits ?? least(shaped('digits').map((form) => minDigits(form.detector.pattern))),
    minAlnum: tables?.prefilter.minAlnum ?? least(shaped('alnum-id').map((form) => form.pattern.prefix.length)),
  };
  const nameSpec = { ...nothing, keywords: keywords.items };
  const catalogue: CompiledCatalogue = {
    forms,
    identifierCount: identifiers.items.length,
    prefilter: buildPrefilter(spec, tables?.prefilter),
    namePrefilter: () => {
      names ??= buildPrefilter(nameSpec, tables === null ? undefined : unpackNames(tables));
      return names;
    },
    negativeKeywords,
    furthestNegative: Math.max(0, ...forms.map((form) => (form.hasNegatives ? form.keywordWindow : 0))),
    keywordBundles,
    shapeBundles,
    bundleCount: bundles.size,
    formsByKeyword,
    fieldFormsByKeyword,
    formsByLiteral: literals.items.map((_, id) => byLiteral.get(id) ?? []),
    formsByShape,
    columnForms: forms.filter((form) => form.columnEvidence).map((form) => form.index),
    reach: Math.max(0, ...forms.map((form) => form.maxLength + 4 * form.keywordWindow)) + maxKeywordBytes + margin,
  };
  return { catalogue, spec, nameSpec };
}
