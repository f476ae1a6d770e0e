import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'MESSAGEBIRD_ACCESS_KEY',
  name: 'MessageBird access key',
  vendors: ['messagebird', 'message_bird', 'message-bird'],
  body: { alphabet: 'base62', length: 25 },
  references: ['https://developers.messagebird.com/api/#authentication'],
});
