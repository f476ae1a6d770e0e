import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'CODE_CLIMATE_TOKEN',
  name: 'Code Climate test reporter id',
  vendors: ['codeclimate', 'code_climate', 'cc_test_reporter'],
  body: { alphabet: 'hex', length: 64 },
  references: ['https://docs.codeclimate.com/docs/finding-your-test-coverage-token'],
});
