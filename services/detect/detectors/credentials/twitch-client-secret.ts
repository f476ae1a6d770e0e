import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'TWITCH_CLIENT_SECRET',
  name: 'Twitch client secret or token',
  vendors: ['twitch'],
  body: { alphabet: 'base36', length: 30 },
  references: ['https://dev.twitch.tv/docs/authentication/'],
});
