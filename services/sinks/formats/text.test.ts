import { expect, it } from 'vitest';
import type { FindingEvent } from '../../model/index.ts';
import { policyEvent, sensitiveEvent } from '../testing/sample-events.ts';
import { found, place } from './text.ts';

const kinds = (count: number): FindingEvent => {
  const event = sensitiveEvent();
  const [first] = event.detections;
  if (first === undefined) throw new Error('no detection');
  const detections = Array.from({ length: count }, (_, n) => ({ ...first, identifier: `KIND_${n}`, count: n + 1 }));
  return { ...event, detections };
};

it('names the object, or the bucket alone', () => {
  expect(place(sensitiveEvent().finding)).toBe('s3://shop-data/in/cards.csv');
  expect(place({ ...sensitiveEvent().finding, objectKey: null })).toBe('s3://shop-data');
});

it('names five kinds of data with their counts, and how many more there are', () => {
  expect(found(kinds(5))).toBe('1 × KIND_0, 2 × KIND_1, 3 × KIND_2, 4 × KIND_3, 5 × KIND_4');
  expect(found(kinds(7))).toMatch(/5 × KIND_4, and 2 kinds more$/);
});

it('does not name what is resolved; without anything open it says what the finding is', () => {
  const { detections, ...event } = kinds(2);
  const [one, other] = detections.map((each, n) => (n === 0 ? { ...each, status: 'RESOLVED' as const } : each));
  if (one === undefined || other === undefined) throw new Error('no detection');
  expect(found({ ...event, detections: [one, other] })).toBe('2 × KIND_1');
  expect(found({ ...event, detections: [one] })).toBe(event.finding.description);
  expect(found(policyEvent())).toBe(policyEvent().finding.description);
});
