import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'WANDB_API_KEY',
  name: 'Weights & Biases API key',
  vendors: ['wandb', 'weights_and_biases', 'weightsandbiases'],
  body: { alphabet: 'hex', length: 40 },
  references: ['https://docs.wandb.ai/support/find_api_key/'],
});
