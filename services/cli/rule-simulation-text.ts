import type { Simulation } from './remediation-rule-query.ts';
import { safeText } from './safe-text.ts';

const nonEmpty = (text: string): boolean => text !== '';

/** A simulation for a reader: how many, what would come of them, and one example of each. */
export function simulationText(simulation: Simulation): string {
  const { findings, days, resolved, suppressed, withoutObject, places, looked, accounts, buckets } = simulation;
  const left = [
    resolved > 0 ? `${resolved} resolved since` : '',
    suppressed > 0 ? `${suppressed} suppressed` : '',
    withoutObject > 0 ? `${withoutObject} about no object` : '',
  ].filter(nonEmpty);
  const head = [
    `${findings} findings of the last ${days} days match${left.length === 0 ? '' : ` (${left.join(', ')})`}.`,
    `To act on: ${places} places in ${buckets} buckets of ${accounts} accounts${looked < places ? `, ${looked} of them looked at` : ''}.`,
    `${simulation.plans} plans would be made, ${simulation.approvedBeforehand} of them approved at once by a policy; ${simulation.waiting} would have waited for room.`,
  ];
  const outcomes = simulation.outcomes.map(
    ({ outcome, reason, places: count }) => `  ${count} ${outcome}${reason === null ? '' : ` ${safeText(reason)}`}`,
  );
  const top = simulation.topBuckets.map(
    ({ accountId, bucketName, findings: count }) => `  ${count} findings in ${accountId}/${safeText(bucketName ?? '')}`,
  );
  const examples = simulation.examples.flatMap(({ accountId, bucketName, objectKey, outcome, reason, diff }) => {
    const target = [accountId, bucketName, objectKey].filter((part) => part !== null).join('/');
    const lines = diff.split('\n').filter(nonEmpty).map(safeText);
    return [`  ${safeText(target)}: ${outcome}${reason === null ? '' : ` ${safeText(reason)}`}`, ...lines];
  });
  const part = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [title, ...lines];
  const all = [...head, ...part('Outcomes:', outcomes), ...part('Buckets:', top), ...part('Examples:', examples)];
  return `${all.join('\n')}\nNothing was planned or written.\n`;
}
