import type { EventField, ObjectEventSelector, ObjectEventTrail } from '../model/index.ts';

export type EventKind = 'READ' | 'WRITE';

/** How much of a bucket's object-level events a trail records. */
type Recorded = 'ALL' | 'SOME' | 'NONE';

/** Whether the ARNs that begin with `prefix` are all of the bucket's objects, some or none. */
function covered(prefix: string, objects: string): Recorded {
  if (objects.startsWith(prefix)) return 'ALL';
  return prefix.startsWith(objects) ? 'SOME' : 'NONE';
}

const best = (values: readonly Recorded[]): Recorded =>
  values.includes('ALL') ? 'ALL' : values.includes('SOME') ? 'SOME' : 'NONE';

/** Positive conditions of a field are alternatives, negative ones all hold (CloudTrail, "Filtering data events"). */
function arnField({ conditions }: EventField, objects: string): Recorded {
  const { equals, startsWith, endsWith, notEquals, notStartsWith, notEndsWith } = conditions;
  const positive = [
    ...startsWith.map((prefix) => covered(prefix, objects)),
    ...equals.map((arn): Recorded => (arn.startsWith(objects) ? 'SOME' : 'NONE')),
    ...endsWith.map((): Recorded => 'SOME'),
  ];
  const into = positive.length === 0 ? 'ALL' : best(positive);
  const out = [
    ...notStartsWith.map((prefix) => covered(prefix, objects)),
    ...notEquals.map((arn): Recorded => (arn.startsWith(objects) ? 'SOME' : 'NONE')),
    ...notEndsWith.map((): Recorded => 'SOME'),
  ];
  if (into === 'NONE' || out.includes('ALL')) return 'NONE';
  return out.includes('SOME') ? 'SOME' : into;
}

function fieldRecords(field: EventField, objects: string, kind: EventKind): Recorded {
  const { equals } = field.conditions;
  switch (field.field) {
    case 'eventCategory':
      return equals.includes('Data') ? 'ALL' : 'NONE';
    case 'resources.type':
      return equals.includes('AWS::S3::Object') ? 'ALL' : 'NONE';
    case 'readOnly':
      return equals.includes(kind === 'READ' ? 'true' : 'false') ? 'ALL' : 'NONE';
    case 'resources.ARN':
      return arnField(field, objects);
    case 'eventSource':
      return equals.includes('s3.amazonaws.com') ? 'ALL' : 'SOME';
    default:
      // Names of calls, callers, consoles: whatever narrows otherwise leaves something out.
      return 'SOME';
  }
}

function selectorRecords(selector: ObjectEventSelector, objects: string, kind: EventKind): Recorded {
  if (selector.kind === 'BASIC') {
    const other = kind === 'READ' ? 'WriteOnly' : 'ReadOnly';
    return selector.readWrite === other ? 'NONE' : best(selector.arns.map((arn) => covered(arn, objects)));
  }
  const fields = selector.fields.map((field) => fieldRecords(field, objects, kind));
  const named = (name: string): boolean => selector.fields.some(({ field }) => field === name);
  if (fields.includes('NONE') || !named('resources.type')) return 'NONE';
  return fields.includes('SOME') ? 'SOME' : 'ALL';
}

/** What a trail that is logging records of the events of `kind` on objects of the bucket; nothing when it is stopped. */
export function recordedBy(
  { logging, selectors }: ObjectEventTrail,
  bucket: { readonly bucketName: string; readonly partition: string },
  kind: EventKind,
): Recorded {
  const objects = `arn:${bucket.partition}:s3:::${bucket.bucketName}/`;
  return logging ? best(selectors.map((selector) => selectorRecords(selector, objects, kind))) : 'NONE';
}
