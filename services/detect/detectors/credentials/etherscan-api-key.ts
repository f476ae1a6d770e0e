import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'ETHERSCAN_API_KEY',
  name: 'Etherscan (family) API key',
  vendors: ['etherscan', 'bscscan', 'polygonscan', 'arbiscan', 'snowtrace'],
  body: { alphabet: 'upperDigits', length: 34 },
  references: ['https://docs.etherscan.io/getting-started/viewing-api-usage-statistics'],
});
