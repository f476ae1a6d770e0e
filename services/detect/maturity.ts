import type { Detector } from './define-detector.ts';
import { cleanMegabytes, measured } from './measured.generated.ts';

/** A row of `measured.generated.ts`; the names are those of `Tally` in bench/precision. */
export type RawMeasurement = readonly [
  cases: number,
  casesFound: number,
  generated: number,
  generatedFound: number,
  generatedOwn: number,
  right: number,
  wrong: number,
  alarms: number,
  tried: number,
  clean: number,
];

/** How well a detector did when it was measured last. */
export interface Measurement {
  /** Share of its reports that were right, on labelled cases and on generated values, of these as many wrong as right ones; null without any. */
  readonly precision: number | null;
  /** Share of its values that were found, on the same. */
  readonly recall: number | null;
  /** Values of its own that it was tried on, and of those the ones that others had labelled. */
  readonly positives: number;
  readonly labelled: number;
  /** Its right reports. */
  readonly right: number;
  /** Reports on 10 MB of text that holds nothing of its kind. */
  readonly alarmsPer10Megabytes: number;
}

const leastRight = 10;
const leastPrecision = 0.95;
const mostAlarmsPer10Megabytes = 1;

const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((1_000 * part) / whole) / 1_000;

/** The last measurement of a detector, null for one that is newer than it. */
export function measurementOf(id: string): Measurement | null {
  const row = measured[id];
  if (row === undefined) return null;
  const [cases, casesFound, generated, generatedFound, generatedOwn, right, wrong, alarms, tried, clean] = row;
  return {
    precision: share(right + generatedOwn, right + generatedOwn + wrong + (alarms * generated) / Math.max(1, tried)),
    recall: share(casesFound + generatedFound, cases + generated),
    positives: cases + generated,
    labelled: cases,
    right: right + generatedOwn,
    alarmsPer10Megabytes: Math.round((100 * clean) / Math.max(1, cleanMegabytes)) / 10,
  };
}

/**
 * `stable` when it was right in 95 of 100 reports ten of them right at least, and at most once in 10 MB of clean text; what was
 * never measured, or is held back by its author, is `experimental`.
 */
export function maturityOf({ id, maturity }: Detector): 'stable' | 'experimental' {
  const measurement = measurementOf(id);
  const proved =
    measurement !== null &&
    measurement.right >= leastRight &&
    (measurement.precision ?? 0) >= leastPrecision &&
    measurement.alarmsPer10Megabytes <= mostAlarmsPer10Megabytes;
  return proved && maturity === 'stable' ? 'stable' : 'experimental';
}
