import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'WANDB_V1_KEY',
  name: 'Weights & Biases API key (with prefix)',
  prefixes: ['wandb_v1_'],
  alphabet: 'base64url',
  length: [40, 100],
  references: ['https://docs.wandb.ai/support/find_api_key/'],
});
