import { type Detector, defineDetector } from '../define-detector.ts';

/** A detector for tests of the engine: only what a test says differs from a keyword-triggered one without examples. */
export function testDetector(given: Partial<Detector> & Pick<Detector, 'id' | 'pattern'>): Detector {
  return defineDetector({
    name: given.id,
    label: 'PII',
    severity: ['LOW', 'MEDIUM', 'HIGH'],
    recommended: false,
    maturity: 'stable',
    trigger: { kind: 'keyword' },
    maxLength: 32,
    keywords: [],
    keywordRule: 'none',
    examples: { match: [], reject: [] },
    references: [],
    ...given,
  });
}

/** Luhn, written down once more so that the engine's tests lean on no detector of the catalogue. */
export function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** One of each kind: literal, literal inside, shape with checksum, keyword, composite, characters beyond ASCII. */
export const sampleDetectors: readonly Detector[] = [
  testDetector({
    id: 'TOKEN',
    label: 'CREDENTIALS',
    trigger: { kind: 'literals', literals: ['tok_'] },
    pattern: /(?<![a-z0-9])tok_[a-z0-9]{8,12}(?![a-z0-9])/,
  }),
  testDetector({
    id: 'URL_SECRET',
    label: 'CREDENTIALS',
    composite: true,
    trigger: { kind: 'literals', literals: ['://'], maxBack: 8 },
    pattern: /[a-z]{2,8}:\/\/[a-z]{1,10}:(?<value>[^@\s]{4,12})@/,
  }),
  testDetector({
    id: 'CARD',
    label: 'FINANCIAL',
    trigger: { kind: 'shape', shape: 'digits' },
    pattern: /(?<![0-9])[0-9]{4}(?:[ -]?[0-9]{4}){3}(?![0-9])/,
    keywords: ['card'],
    keywordRule: 'supporting',
    negativeKeywords: ['order'],
    columnEvidence: true,
    validate: (value) => passesLuhn(value) && 'strong',
  }),
  testDetector({
    id: 'PASSPORT',
    pattern: /(?<![A-Za-z0-9])[0-9]{9}(?![A-Za-z0-9])/,
    keywords: ['passport', 'número de pasaporte'],
    keywordRule: 'required',
  }),
  testDetector({
    id: 'PERSON',
    pattern: /(?<!\p{L})\p{Lu}\p{Ll}{1,8} \p{Lu}\p{Ll}{1,8}(?!\p{L})/u,
    keywords: ['name'],
    keywordRule: 'required',
  }),
  testDetector({
    id: 'EMAIL',
    trigger: { kind: 'shape', shape: 'email' },
    pattern: /(?<![a-z0-9.])[a-z0-9.]{1,20}@[a-z0-9.]{1,20}\.[a-z]{2,4}(?![a-z])/,
  }),
];
