import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'RUNPOD_API_KEY',
  name: 'RunPod API key',
  prefixes: ['rpa_'],
  alphabet: 'upperDigits',
  length: [36, 46],
  references: ['https://docs.runpod.io/get-started/api-keys'],
});
