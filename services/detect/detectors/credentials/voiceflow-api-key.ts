import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'VOICEFLOW_API_KEY',
  name: 'Voiceflow API key',
  literals: ['VF.DM.'],
  // The vendor documents the prefix alone.
  source: 'VF\\.DM\\.(?<secret>[A-Za-z0-9][A-Za-z0-9.]{34,78}[A-Za-z0-9])',
  most: 86,
  make: (variant) => `${fakeSecret('VF.DM.', 24, 'hex', variant)}.${fakeSecret('', 16, 'base62', variant)}`,
  references: ['https://docs.voiceflow.com/api-reference/authentication'],
});
