import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'HUGGING_FACE_TOKEN',
  name: 'Hugging Face access token',
  prefixes: ['hf_', 'api_org_'],
  alphabet: 'base62',
  length: [34, 40],
  references: ['https://huggingface.co/docs/hub/security-tokens'],
});
