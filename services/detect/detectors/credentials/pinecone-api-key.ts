import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'PINECONE_API_KEY',
  name: 'Pinecone API key',
  prefixes: ['pcsk_'],
  alphabet: 'base64url',
  length: [60, 80],
  references: ['https://docs.pinecone.io/guides/projects/manage-api-keys'],
});
