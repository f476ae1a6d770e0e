import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'ALIBABA_ACCESS_KEY_SECRET',
  name: 'Alibaba Cloud access key secret',
  vendors: ['alibaba', 'aliyun', 'alicloud', 'accesskeysecret', 'access_key_secret'],
  body: { alphabet: 'base62', length: 30 },
  references: ['https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair'],
});
