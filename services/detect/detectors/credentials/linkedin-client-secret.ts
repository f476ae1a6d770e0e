import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'LINKEDIN_CLIENT_SECRET',
  name: 'LinkedIn client secret',
  vendors: ['linkedin'],
  body: { alphabet: 'base62', length: 16 },
  references: ['https://learn.microsoft.com/linkedin/shared/authentication/client-credentials-flow'],
});
