import {
  type DetectionGroup,
  maxSeverity,
  type SensitiveDataCategory,
  type Severity,
  sensitiveDataFindingType,
} from '../model/index.ts';
import { contentId } from './content-id.ts';
import { type Life, nextLife } from './life.ts';
import { isOlder, type SweepMark } from './sweep-mark.ts';

/** A detection as the next judgement needs it. `group` is there when this write brought its content. */
export interface DetectionState {
  readonly identifier: string;
  readonly category: SensitiveDataCategory;
  readonly severity: Severity;
  readonly count: number;
  readonly contentHash: string;
  readonly life: Life;
}

/** The part of a finding that is the same for both kinds. */
export interface FindingState {
  readonly type: string;
  readonly title: string;
  readonly description: string;
  readonly severity: Severity;
  readonly count: number;
  readonly contentHash: string;
  readonly life: Life;
}

/** What a sweep learned of one object: read (wholly or in part, which alone lets absence count), or known to be unchanged. */
export type Look =
  | {
      readonly kind: 'READ';
      readonly whole: boolean;
      readonly groups: readonly DetectionGroup[];
      /** What the scan could have found: of the rest it says nothing. */
      readonly looksFor: (identifier: string) => boolean;
    }
  | { readonly kind: 'UNCHANGED' };

export interface Judged {
  readonly finding: FindingState | null;
  readonly detections: readonly DetectionState[];
}

const titles: Record<SensitiveDataCategory, string> = {
  CREDENTIALS: 'The S3 object contains credentials.',
  FINANCIAL_INFORMATION: 'The S3 object contains financial information.',
  PERSONAL_INFORMATION: 'The S3 object contains personal information.',
  CUSTOM_IDENTIFIER: 'The S3 object contains text that matches a custom data identifier.',
};

/** Hash of everything in a detection that a reader sees but its times. */
function detectionHash(group: DetectionGroup): string {
  return contentId(
    JSON.stringify([
      group.label,
      group.category,
      group.severity,
      group.confidence,
      group.count,
      group.reasons,
      group.fingerprints,
      group.occurrences,
    ]),
  );
}

const isOpen = ({ life }: { readonly life: Life }): boolean => life.status !== 'RESOLVED';
const byIdentifier = (a: DetectionState, b: DetectionState): number => (a.identifier < b.identifier ? -1 : 1);

/** What a finding says, from its open detections; null when none is open. */
function content(open: readonly DetectionState[]): Omit<FindingState, 'life' | 'contentHash'> | null {
  const [first] = open;
  if (first === undefined) return null;
  const categories = open.map(({ category }) => category);
  return {
    type: sensitiveDataFindingType(categories),
    title:
      new Set(categories).size > 1 ? 'The S3 object contains several kinds of sensitive data.' : titles[first.category],
    description: open.map(({ identifier, count }) => `${identifier}: ${count}`).join(', '),
    severity: open.map(({ severity }) => severity).reduce(maxSeverity),
    count: open.reduce((sum, { count }) => sum + count, 0),
  };
}

/** The finding with a content hash: what sinks compare to tell whether there is news. */
function withHash(finding: Omit<FindingState, 'contentHash'>, parts: readonly string[]): FindingState {
  const { type, title, severity, count } = finding;
  return { ...finding, contentHash: contentId(type, title, severity, count, ...parts) };
}

/** The same of a policy finding, whose count rises with every sweep that sees it: that alone is no news. */
export function withPolicyHash(finding: Omit<FindingState, 'contentHash'>): FindingState {
  const { type, title, severity, description } = finding;
  return { ...finding, contentHash: contentId(type, title, severity, description) };
}

/** A finding that is not there any more: it keeps what it said, but for the matches. */
export function resolvedFinding(before: FindingState, life: Life): FindingState {
  return withHash({ ...before, count: 0, life }, []);
}

/** The object's finding and detections after `sweep` looked. Pure; applied twice it gives the same. */
export function judgeObject(before: Judged, look: Look, sweep: SweepMark): Judged {
  const groups = new Map(look.kind === 'READ' ? look.groups.map((group) => [group.identifier, group]) : []);
  const known = new Map(before.detections.map((detection) => [detection.identifier, detection]));
  let seen = false;
  const after: DetectionState[] = [];
  for (const identifier of new Set([...known.keys(), ...groups.keys()])) {
    const detection = known.get(identifier) ?? null;
    const fenced = detection !== null && isOlder(sweep, detection.life.sweep);
    const group = fenced ? undefined : groups.get(identifier);
    const observation =
      group !== undefined
        ? 'SEEN'
        : look.kind === 'UNCHANGED'
          ? detection !== null && isOpen(detection)
            ? 'SEEN'
            : 'UNREAD'
          : look.whole && look.looksFor(identifier)
            ? 'ABSENT'
            : 'UNREAD';
    seen ||= observation === 'SEEN';
    const life = nextLife(detection?.life ?? null, observation, sweep);
    if (life === null) continue;
    if (group !== undefined) {
      const { category, severity, count } = group;
      after.push({ identifier, category, severity, count, contentHash: detectionHash(group), life });
    } else if (detection !== null) after.push({ ...detection, life });
  }
  const open = after.filter(isOpen).sort(byIdentifier);
  const life = nextLife(before.finding?.life ?? null, seen ? 'SEEN' : open.length === 0 ? 'ABSENT' : 'UNREAD', sweep);
  if (life === null) return { finding: null, detections: after };
  const said = content(open);
  if (said !== null) {
    const hashes = open.flatMap(({ identifier, contentHash }) => [identifier, contentHash]);
    return { finding: withHash({ ...said, life }, hashes), detections: after };
  }
  return { finding: before.finding === null ? null : resolvedFinding(before.finding, life), detections: after };
}
