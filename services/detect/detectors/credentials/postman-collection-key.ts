import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'POSTMAN_COLLECTION_KEY',
  name: 'Postman collection access key',
  prefixes: ['PMAT-'],
  alphabet: 'upperDigits',
  length: 26,
  references: ['https://learning.postman.com/docs/developer/postman-api/authentication/'],
});
