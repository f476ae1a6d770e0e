import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'RUNPOD_API_KEY',
  name: 'RunPod API key',
  prefixes: ['rpa_'],
  alphabet: 'base62',
  length: [36, 50],
  references: ['https://docs.runpod.io/get-started/api-keys'],
});
