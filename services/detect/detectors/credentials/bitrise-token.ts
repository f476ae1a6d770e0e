import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'BITRISE_TOKEN',
  name: 'Bitrise access token',
  vendors: ['bitrise'],
  body: { alphabet: 'base64url', length: 86 },
  references: ['https://docs.bitrise.io/en/bitrise-platform/accounts/personal-access-tokens.html'],
});
