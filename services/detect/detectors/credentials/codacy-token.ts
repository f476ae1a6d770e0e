import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'CODACY_TOKEN',
  name: 'Codacy token',
  vendors: ['codacy'],
  body: { alphabet: 'base62', length: [20, 32] },
  references: ['https://docs.codacy.com/codacy-api/api-tokens/'],
});
