import type { CompiledCatalogue } from '../../compiled.ts';
import { type Detector, type Example, examplesOf } from '../../define-detector.ts';
import { detectText } from '../../detect-text.ts';
import { Random } from '../random.ts';
import { familyOf } from './families.ts';
import type { Tallies } from './tally.ts';

/** Values of a detector that are made, and at most so many tries to make them: one in 97 passes the sternest common check digits. */
const wanted = 20;
const maxTries = 3_000;
/** Labels under which a value that needs a keyword must not be found. */
const otherLabels = ['order_id', 'trace', 'sku', 'batch'] as const;
const alphabets = [
  /\d/,
  '0123456789',
  /[a-z]/,
  'abcdefghijklmnopqrstuvwxyz',
  /[A-Z]/,
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
] as const;

interface Span {
  readonly id: string;
  readonly label: string | null;
  readonly start: number;
  readonly end: number;
}

function spans(text: string, header: string, forms: CompiledCatalogue, ids?: readonly string[]): readonly Span[] {
  const options = ids === undefined ? { header } : { header, identifiers: { selector: 'INCLUDE', ids } as const };
  return detectText(text, options, forms)
    .filter(({ confidence }) => confidence !== 'LOW')
    .map(({ identifier, label, start, end }) => ({ id: identifier, label, start, end }));
}

/** Digits become other digits and letters other letters of their case, but for a start of any length and, in every other round, for all letters. */
function other(value: string, round: number, random: Random): string {
  const kept = round % 3 === 0 ? 0 : random.int(0, value.length - 2);
  return [...value]
    .map((character, index) => {
      if (index < kept || (round % 2 === 0 && !/\d/.test(character))) return character;
      for (let i = 0; i < alphabets.length; i += 2) {
        const kind = alphabets[i];
        const alphabet = alphabets[i + 1];
        if (kind instanceof RegExp && typeof alphabet === 'string' && kind.test(character))
          return random.text(alphabet, 1);
      }
      return character;
    })
    .join('');
}

const parts = (example: Example): { text: string; header: string } =>
  typeof example === 'string' ? { text: example, header: '' } : example;

const familyOfSpan = ({ id, label }: Pick<Span, 'id' | 'label'>): string =>
  label === 'CREDENTIALS' ? 'credential' : familyOf(id);

const overlaps = (a: Span, start: number, end: number): boolean => a.start < end && start < a.end;

/**
 * Makes values like those of the detector's examples, in the same words and under the same headers. Those that it accepts by itself
 * must be found under its id by the whole catalogue; those that it refuses, and good ones under the label of something else, must
 * draw no report of any identifier of the family that needs a keyword.
 */
export function measureGenerated(
  detector: Detector,
  forms: CompiledCatalogue,
  needsKeyword: ReadonlySet<string>,
  out: Tallies,
): void {
  const random = new Random([...detector.id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7));
  const own = [detector.id];
  const templates = examplesOf(detector).match.flatMap((example) => {
    const { text, header } = parts(example);
    const span = spans(text, header, forms, own)[0];
    return span === undefined ? [] : { text, header, start: span.start, end: span.end };
  });
  if (templates.length === 0) return;
  const tally = out.of(detector.id);
  const seen = new Set<string>();
  const family = familyOfSpan(detector);
  const refuse = (): void => {
    out.tried.set(family, (out.tried.get(family) ?? 0) + 1);
  };
  const blame = (span: Span): void => {
    if (needsKeyword.has(span.id) && familyOfSpan(span) === family) out.of(span.id).alarms++;
  };
  let refused = 0;
  for (let round = 0; round < maxTries && seen.size < wanted; round++) {
    const template = templates[round % templates.length];
    if (template === undefined) break;
    const { text, header, start, end } = template;
    const original = text.slice(start, end);
    const value = round < templates.length ? original : other(original, round, random);
    if (seen.has(value)) continue;
    const made = text.slice(0, start) + value + text.slice(end);
    const stop = start + value.length;
    const accepted = spans(made, header, forms, own).some((span) => overlaps(span, start, stop));
    if (accepted) {
      seen.add(value);
      tally.generated++;
      const there = spans(made, header, forms).filter((span) => overlaps(span, start, stop));
      if (there.some((span) => familyOfSpan(span) === family)) tally.generatedFound++;
      if (there.some((span) => span.id === detector.id)) tally.generatedOwn++;
      if (detector.keywordRule !== 'required') continue;
      for (const label of otherLabels) {
        refuse();
        for (const span of spans(value, label, forms)) blame(span);
      }
    } else if (refused < wanted && detector.label !== 'CREDENTIALS') {
      refused++;
      refuse();
      for (const span of spans(made, header, forms)) if (overlaps(span, start, stop)) blame(span);
    }
  }
}
