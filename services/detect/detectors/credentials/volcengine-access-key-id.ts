import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'VOLCENGINE_ACCESS_KEY_ID',
  name: 'Volcengine access key id',
  prefixes: ['AKLT'],
  alphabet: 'base62',
  length: [40, 60],
  references: ['https://www.volcengine.com/docs/6291/65568'],
});
