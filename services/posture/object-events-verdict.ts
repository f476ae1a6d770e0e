import type { ObjectEventTrail, Verdict } from '../model/index.ts';
import type { BucketContext } from './contract.ts';
import { type EventKind, recordedBy } from './object-events.ts';
import { compliant, nonCompliant } from './verdicts.ts';

const names = (trails: readonly ObjectEventTrail[]): string =>
  trails.map(({ arn }) => arn.split('/').at(-1) ?? arn).join(', ');

/** COMPLIANT when a trail that is logging records every event of `kind`. */
export function recordingVerdict(
  trails: readonly ObjectEventTrail[],
  context: Pick<BucketContext, 'bucketName' | 'partition'>,
  kind: EventKind,
): Verdict {
  const recording = (what: string) => trails.filter((trail) => recordedBy(trail, context, kind) === what);
  const word = kind.toLowerCase();
  const whole = recording('ALL');
  if (whole.length > 0) return compliant(`Trail ${names(whole)} records every ${word} event.`);
  const part = recording('SOME');
  if (part.length > 0) return nonCompliant(`Trail ${names(part)} records only some of the ${word} events.`);
  const stopped = trails.filter((trail) => recordedBy({ ...trail, logging: true }, context, kind) === 'ALL');
  return nonCompliant(
    stopped.length > 0 ? `Trail ${names(stopped)} is not logging.` : `No trail records ${word} events on its objects.`,
  );
}
