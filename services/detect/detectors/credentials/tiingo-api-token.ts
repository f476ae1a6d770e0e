import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'TIINGO_API_TOKEN',
  name: 'Tiingo API token',
  vendors: ['tiingo'],
  body: { alphabet: 'hex', length: 40 },
  references: ['https://www.tiingo.com/documentation/general/connecting'],
});
