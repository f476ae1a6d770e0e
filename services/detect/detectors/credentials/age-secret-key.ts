import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'AGE_SECRET_KEY',
  name: 'age secret key',
  prefixes: ['AGE-SECRET-KEY-1', 'AGE-SECRET-KEY-PQ-1'],
  alphabet: 'upperDigits',
  length: 58,
  references: ['https://github.com/C2SP/C2SP/blob/main/age.md'],
});
