import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'LAMBDATEST_KEY',
  name: 'LambdaTest access key',
  vendors: ['lambdatest', 'lt_access'],
  body: { alphabet: 'base62', length: 50 },
  references: ['https://www.lambdatest.com/support/docs/using-environment-variables-for-authentication-credentials/'],
});
