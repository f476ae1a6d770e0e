import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'COVERALLS_TOKEN',
  name: 'Coveralls repository token',
  vendors: ['coveralls'],
  body: { alphabet: 'base62', length: [32, 37] },
  references: ['https://docs.coveralls.io/'],
});
