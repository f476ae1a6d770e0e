import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'TIGRIS_SECRET_KEY',
  name: 'Tigris secret access key',
  prefixes: ['tsec_'],
  alphabet: 'base64url',
  length: [30, 80],
  references: ['https://www.tigrisdata.com/docs/iam/manage-access-key/'],
});
