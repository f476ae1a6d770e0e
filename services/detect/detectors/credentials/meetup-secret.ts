import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'MEETUP_SECRET',
  name: 'Meetup OAuth secret',
  vendors: ['meetup'],
  body: { alphabet: 'base36', length: 26 },
  references: ['https://www.meetup.com/api/authentication/'],
});
