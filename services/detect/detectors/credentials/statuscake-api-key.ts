import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'STATUSCAKE_API_KEY',
  name: 'StatusCake API key',
  vendors: ['statuscake'],
  body: { alphabet: 'base62', length: [20, 34] },
  references: ['https://developers.statuscake.com/guides/api/authentication/'],
});
