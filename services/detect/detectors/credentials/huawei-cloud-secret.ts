import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'HUAWEI_CLOUD_SECRET',
  name: 'Huawei Cloud secret access key',
  vendors: ['huawei'],
  body: { alphabet: 'base62', length: 40 },
  references: ['https://support.huaweicloud.com/intl/en-us/usermanual-ca/ca_01_0003.html'],
});
