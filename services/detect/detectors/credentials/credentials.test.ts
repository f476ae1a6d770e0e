import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Detector, Example } from '../../define-detector.ts';

const files = readdirSync(new URL('.', import.meta.url)).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
);
const detectors: readonly (readonly [string, Detector])[] = await Promise.all(
  files.map(async (file) => {
    const module: { readonly default: Detector } = await import(`./${file}`);
    return [file, module.default] as const;
  }),
);

/** What the engine does, at its simplest: the pattern wherever a literal stands, then known values and the validator. */
function finds(detector: Detector, example: Example): boolean {
  const text = typeof example === 'string' ? example : example.text;
  const { trigger } = detector;
  if (trigger.kind !== 'literals') throw new Error(`${detector.id}: only literal triggers here`);
  const fold = (value: string): string => (trigger.ignoreCase ? value.toLowerCase() : value);
  const haystack = fold(text);
  const sticky = new RegExp(detector.pattern.source, `${detector.pattern.flags}y`);
  return trigger.literals.map(fold).some((literal) => {
    for (let at = haystack.indexOf(literal); at >= 0; at = haystack.indexOf(literal, at + 1)) {
      for (let start = Math.max(0, at - (trigger.maxBack ?? 0)); start <= at; start++) {
        sticky.lastIndex = start;
        const match = sticky.exec(text);
        if (!match) continue;
        const raw = match.groups?.['value'] ?? match[0];
        const value = detector.normalize?.(raw) ?? raw;
        if (detector.knownTestValues?.includes(value)) continue;
        if (match[0].length <= detector.maxLength && (detector.validate?.(value, raw, match) ?? true)) return true;
      }
    }
    return false;
  });
}

describe.each(detectors)('%s', (file, detector) => {
  it('is named after its id', () => {
    expect(file).toBe(`${detector.id.toLowerCase().replaceAll('_', '-')}.ts`);
  });
  it('finds its examples and nothing else', () => {
    expect(detector.examples.match.length).toBeGreaterThanOrEqual(3);
    expect(detector.examples.reject.length).toBeGreaterThanOrEqual(3);
    detector.examples.match.forEach((example, index) => {
      expect(finds(detector, example), `${detector.id} match ${index}`).toBe(true);
    });
    detector.examples.reject.forEach((example, index) => {
      expect(finds(detector, example), `${detector.id} reject ${index}`).toBe(false);
    });
  });
});
