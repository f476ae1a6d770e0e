import { type EventField, known, type ObjectEventTrail } from '../model/index.ts';
import type { PostureCheck } from './contract.ts';
import { exampleAccount, exampleBucket } from './examples.ts';
import type { EventKind } from './object-events.ts';

/** A field of an advanced selector; conditions that are not given are empty. */
const eventField = (field: string, conditions: Partial<EventField['conditions']>): EventField => ({
  field,
  conditions: {
    equals: [],
    startsWith: [],
    endsWith: [],
    notEquals: [],
    notStartsWith: [],
    notEndsWith: [],
    ...conditions,
  },
});

/** An advanced selector of object events, narrowed by the fields. */
const advanced = (...fields: readonly EventField[]): ObjectEventTrail['selectors'][number] => ({
  kind: 'ADVANCED',
  fields: [
    eventField('eventCategory', { equals: ['Data'] }),
    eventField('resources.type', { equals: ['AWS::S3::Object'] }),
    ...fields,
  ],
});

/** A basic selector. */
export const basic = (
  readWrite: 'All' | 'ReadOnly' | 'WriteOnly',
  ...arns: readonly string[]
): ObjectEventTrail['selectors'][number] => ({ kind: 'BASIC', readWrite, arns });

/** The fact of one trail that is logging. */
export const trailOf = (selectors: ObjectEventTrail['selectors'], more: Partial<ObjectEventTrail> = {}) =>
  known<readonly ObjectEventTrail[]>([
    {
      arn: `arn:aws:cloudtrail:eu-west-1:${exampleAccount}:trail/events`,
      logging: true,
      destinationBucket: 'amzn-s3-demo-trail',
      recursionSuppressed: false,
      selectors,
      ...more,
    },
  ]);

type Example = PostureCheck<'objectEventTrails'>['examples'][number];

/** What a check for trails that record every event of `kind` is tried on. */
export function recordingExamples(kind: EventKind): readonly Example[] {
  const objects = `arn:aws:s3:::${exampleBucket}/`;
  const [own, other] = kind === 'READ' ? (['ReadOnly', 'WriteOnly'] as const) : (['WriteOnly', 'ReadOnly'] as const);
  const ofKind = eventField('readOnly', { equals: [String(kind === 'READ')] });
  const call = eventField('eventName', { equals: [kind === 'READ' ? 'GetObject' : 'PutObject'] });
  const all = [basic('All', 'arn:aws:s3')];
  const example = (name: string, expect: Example['expect'], objectEventTrails?: ReturnType<typeof trailOf>) => ({
    name,
    facts: objectEventTrails === undefined ? {} : { objectEventTrails },
    expect,
  });
  return [
    example('no data events', 'NON_COMPLIANT'),
    example('of all buckets', 'COMPLIANT', trailOf(all)),
    example('the other half of them', 'NON_COMPLIANT', trailOf([basic(other, objects)])),
    example('a prefix of the bucket', 'NON_COMPLIANT', trailOf([basic(own, `${objects}reports/`)])),
    example('another bucket', 'NON_COMPLIANT', trailOf([basic(own, `arn:aws:s3:::${exampleBucket}-2/`)])),
    example('advanced selector', 'COMPLIANT', trailOf([advanced(ofKind)])),
    example(
      'all buckets but this one',
      'NON_COMPLIANT',
      trailOf([advanced(eventField('resources.ARN', { notStartsWith: [objects] }))]),
    ),
    example('one name of a call', 'NON_COMPLIANT', trailOf([advanced(call)])),
    example('trail stopped', 'NON_COMPLIANT', trailOf(all, { logging: false })),
  ];
}
