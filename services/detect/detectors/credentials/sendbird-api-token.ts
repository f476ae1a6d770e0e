import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'SENDBIRD_API_TOKEN',
  name: 'Sendbird API token',
  vendors: ['sendbird'],
  body: { alphabet: 'hex', length: 40 },
  references: ['https://sendbird.com/docs/chat/platform-api/v3/prepare-to-use-api'],
});
