import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'MONGODB_ATLAS_SERVICE_ACCOUNT',
  name: 'MongoDB Atlas service account secret',
  prefixes: ['mdb_sa_sk_'],
  alphabet: 'base64url',
  length: [36, 48],
  references: ['https://www.mongodb.com/docs/atlas/api/service-accounts-overview/'],
});
