import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'EXPO_TOKEN',
  name: 'Expo access token',
  vendors: ['expo_token', 'expo_access', 'eas_token'],
  body: { alphabet: 'base64url', length: 40 },
  references: ['https://docs.expo.dev/accounts/programmatic-access/'],
});
