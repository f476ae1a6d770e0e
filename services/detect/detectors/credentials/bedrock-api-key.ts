import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'BEDROCK_API_KEY',
  name: 'Amazon Bedrock API key',
  literals: ['ABSKQmVkcm9ja0FQSUtleS', 'bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t'],
  source:
    '(?:ABSKQmVkcm9ja0FQSUtleS|bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t)(?<secret>[A-Za-z0-9+/=_-]{104,3000})',
  most: 3100,
  make: (variant) => fakeSecret('ABSKQmVkcm9ja0FQSUtleS', 110, 'base62', variant),
  references: ['https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html'],
});
