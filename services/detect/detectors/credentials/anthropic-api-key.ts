import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'ANTHROPIC_API_KEY',
  name: 'Anthropic API key',
  literals: ['sk-ant-'],
  source: 'sk-ant-(?:api|admin|oat|sid|ort)\\d{2}-(?<secret>[A-Za-z0-9_-]{60,130})',
  most: 145,
  make: (variant) => fakeSecret('sk-ant-api', 2, 'digits', variant) + fakeSecret('-', 60, 'base64url', variant + 10),
  references: ['https://docs.anthropic.com/en/api/getting-started'],
});
