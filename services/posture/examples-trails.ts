import { type EventField, known, type ObjectEventTrail } from '../model/index.ts';
import { exampleAccount } from './examples.ts';

/** A field of an advanced selector; conditions that are not given are empty. */
export const eventField = (field: string, conditions: Partial<EventField['conditions']>): EventField => ({
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
export const advanced = (...fields: readonly EventField[]): ObjectEventTrail['selectors'][number] => ({
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
