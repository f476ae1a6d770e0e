import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'NVIDIA_API_KEY',
  name: 'NVIDIA API key',
  prefixes: ['nvapi-'],
  alphabet: 'base64url',
  length: [60, 70],
  references: ['https://docs.api.nvidia.com/nim/docs/api-quickstart'],
});
