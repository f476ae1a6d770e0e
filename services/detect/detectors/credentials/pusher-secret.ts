import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'PUSHER_SECRET',
  name: 'Pusher app secret',
  vendors: ['pusher'],
  body: { alphabet: 'hex', length: 20 },
  references: ['https://pusher.com/docs/channels/library_auth_reference/rest-api/'],
});
