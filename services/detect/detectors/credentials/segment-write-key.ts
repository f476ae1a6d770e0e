import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'SEGMENT_WRITE_KEY',
  name: 'Segment write key',
  vendors: ['segment'],
  body: { alphabet: 'base62', length: 32 },
  wordNeeded: true,
  references: ['https://segment.com/docs/connections/find-writekey/'],
});
