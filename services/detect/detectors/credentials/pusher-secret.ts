import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'PUSHER_SECRET',
  name: 'Pusher app secret',
  // Its app key is public.
  vendors: [
    'pusher_secret',
    'pusher-secret',
    'pushersecret',
    'pusher.secret',
    'pusher secret',
    'pusher_app_secret',
    'pusherappsecret',
    'pusher-app-secret',
  ],
  body: { alphabet: 'hex', length: 20 },
  references: ['https://pusher.com/docs/channels/library_auth_reference/rest-api/'],
});
