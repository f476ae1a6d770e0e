import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'ALIBABA_ACCESS_KEY_ID',
  name: 'Alibaba Cloud access key id',
  prefixes: ['LTAI'],
  alphabet: 'base62',
  length: [12, 26],
  references: ['https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair'],
});
