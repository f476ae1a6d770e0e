import type { Confidence } from '../../model/index.ts';
import type { Detector } from '../define-detector.ts';
import type { Context } from './context.ts';

const levels = ['LOW', 'MEDIUM', 'HIGH'] as const;

/** 0 for LOW, 1 for MEDIUM, 2 for HIGH. */
export function confidenceRank(confidence: Confidence): number {
  return confidence === 'HIGH' ? 2 : confidence === 'MEDIUM' ? 1 : 0;
}

function shift(confidence: Confidence, by: number): Confidence {
  return levels[Math.max(0, Math.min(2, confidenceRank(confidence) + by))] ?? confidence;
}

function bare(detector: Detector, strong: boolean): Confidence {
  if (detector.bareConfidence !== undefined) return detector.bareConfidence;
  const literal = detector.trigger.kind === 'literals';
  if (detector.keywordRule === 'none') return literal || strong ? 'HIGH' : 'MEDIUM';
  if (literal) return strong ? 'HIGH' : 'MEDIUM';
  return strong ? 'MEDIUM' : 'LOW';
}

/** Confidence of a match in its context, null when the keyword rule or negative context drops it (README, Confidence). */
export function confidenceOf(detector: Detector, strong: boolean, context: Context): Confidence | null {
  const spoken = context.keyword || context.header;
  if (context.negative === 'drop') return null;
  const penalty = context.negative === 'weaken' ? -1 : 0;
  if (detector.keywordRule === 'required') {
    if (!spoken) return null;
    return shift(strong || context.header ? 'HIGH' : 'MEDIUM', penalty);
  }
  const base = bare(detector, strong);
  if (!spoken) return base;
  if (detector.keywordRule === 'supporting' && strong) return shift('HIGH', penalty);
  return shift(base, 1 + penalty);
}
