import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'THREADS_ACCESS_TOKEN',
  name: 'Threads access token',
  prefixes: ['THAA'],
  alphabet: 'base62',
  length: [120, 300],
  references: ['https://developers.facebook.com/docs/threads/get-started/get-access-tokens-and-permissions'],
});
