import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'CAL_COM_API_KEY',
  name: 'Cal.com API key',
  prefixes: ['cal_live_', 'cal_test_'],
  alphabet: 'hex',
  length: [30, 40],
  references: ['https://cal.com/docs/api-reference/v2/introduction'],
});
