import { Bundle } from './compiled-bundle.ts';
import { CompiledForm, KeywordSet } from './compiled-form.ts';
import { CompiledPattern, type KnownPattern } from './compiled-pattern.ts';
import { type CompiledTables, idsOf, keywordsOfForm, packTables, unpackPattern } from './compiled-tables.ts';
import type { Detector } from './define-detector.ts';
import { formsOf, keywordsOf } from './define-detector.ts';
import type { Automaton } from './prefilter/automaton.ts';
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

/** A set of detectors compiled for scanning. */
export interface CompiledCatalogue {
  readonly forms: readonly CompiledForm[];
  readonly identifierCount: number;
  readonly prefilter: PrefilterTables;
  /** Finds the keywords of field names, those included that count nowhere else; built when first asked for. */
  readonly namePrefilter: () => PrefilterTables<Automaton>;
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

/** The numbers of the keywords and of the negative keywords of each form, and the texts of all. */
interface Keywords {
  readonly texts: readonly string[];
  readonly negativeTexts: readonly string[];
  readonly own: (form: number) => readonly number[];
  readonly against: (form: number) => readonly number[];
}

function number(forms: readonly Detector[]): Keywords {
  const keywords = new Interner<string>();
  const negatives = new Interner<string>();
  const numbersOf = (texts: readonly string[], numbers: Interner<string>): readonly number[] => [
    ...new Set(texts.map((text) => numbers.id(text, text))),
  ];
  const own = forms.map((form) => numbersOf(keywordsOf(form), keywords));
  const against = forms.map((form) => numbersOf(form.negativeKeywords ?? [], negatives));
  return {
    texts: keywords.items,
    negativeTexts: negatives.items,
    own: (form) => own[form] ?? [],
    against: (form) => against[form] ?? [],
  };
}

function numbered({ keywords, negatives }: CompiledTables): Keywords {
  return {
    texts: keywords.texts,
    negativeTexts: negatives.texts,
    own: (form) => keywordsOfForm(keywords, form),
    against: (form) => keywordsOfForm(negatives, form),
  };
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
  readonly texts: { readonly keywords: readonly string[]; readonly negatives: readonly string[] };
}

/** The tables of `detectors` that `compileCatalogue` takes. */
export function compileTables(detectors: readonly Detector[]): CompiledTables<Automaton> {
  const { catalogue, spec, nameSpec, texts } = compile(detectors, null);
  return packTables(catalogue.forms, texts, compilePrefilter(spec), spec.later.tables, compilePrefilter(nameSpec));
}

/**
 * Compiles `detectors`, every form of each. `kept`: what `compileTables` gave for them before; of no effect when their ids are others.
 * Throws on a pattern that is no regular expression.
 */
export function compileCatalogue(
  detectors: readonly Detector[],
  kept: CompiledTables | null = null,
): CompiledCatalogue {
  return compile(detectors, kept).catalogue;
}

function compile(detectors: readonly Detector[], kept: CompiledTables | null): Compiling {
  const literals = new Interner<Literal>();
  const identifiers = new Interner<string>();
  const allForms = detectors.flatMap(formsOf);
  const tables = kept !== null && kept.ids === idsOf(allForms) ? kept : null;
  const known = (form: number, field: boolean): KnownPattern | null =>
    tables === null ? null : unpackPattern(tables, form, field);
  const keywords = tables === null ? number(allForms) : numbered(tables);
  const forms = allForms.map((detector, index): CompiledForm => {
    const anonymous = (detector.validate?.length ?? 0) < 3;
    const pattern = new CompiledPattern(detector.pattern, anonymous, known(index, false));
    const fieldPattern =
      detector.fieldPattern === undefined
        ? pattern
        : new CompiledPattern(detector.fieldPattern, anonymous, known(index, true));
    return new CompiledForm(
      index,
      identifiers.id(detector.id, detector.id),
      detector,
      { pattern, fieldPattern },
      new KeywordSet(keywords.own(index), keywords.texts),
      new KeywordSet(keywords.against(index), keywords.negativeTexts),
    );
  });
  const formsByKeyword = lists(keywords.texts.length);
  const fieldFormsByKeyword = lists(keywords.texts.length);
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
  let names: PrefilterTables<Automaton> | undefined;
  const negativeKeywords = new LocalKeywords(keywords.negativeTexts, tables?.later);
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
    keywords: keywords.texts.map((keyword, index) => (inText.has(index) ? keyword : '')),
    literals: literals.items,
    shapes,
    later: negativeKeywords,
    minDigits: tables?.prefilter.minDigits ?? least(shaped('digits').map((form) => minDigits(form.detector.pattern))),
    minAlnum: tables?.prefilter.minAlnum ?? least(shaped('alnum-id').map((form) => form.pattern.prefix.length)),
  };
  const nameSpec = { ...nothing, keywords: keywords.texts };
  const catalogue: CompiledCatalogue = {
    forms,
    identifierCount: identifiers.items.length,
    prefilter: buildPrefilter(spec, tables?.prefilter),
    namePrefilter: () => {
      names ??= buildPrefilter(nameSpec, tables?.names());
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
  return { catalogue, spec, nameSpec, texts: { keywords: keywords.texts, negatives: keywords.negativeTexts } };
}
