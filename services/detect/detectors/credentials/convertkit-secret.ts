import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'CONVERTKIT_SECRET',
  name: 'Kit (ConvertKit) API key or secret',
  vendors: ['convertkit'],
  body: { alphabet: 'base64url', length: [22, 43] },
  references: ['https://developers.kit.com/api-reference/authentication'],
});
