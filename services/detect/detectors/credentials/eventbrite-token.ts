import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'EVENTBRITE_TOKEN',
  name: 'Eventbrite token',
  vendors: ['eventbrite'],
  body: { alphabet: 'upperDigits', length: 20 },
  references: ['https://www.eventbrite.com/platform/docs/authentication'],
});
