import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'INFLUXDB_TOKEN',
  name: 'InfluxDB token',
  vendors: ['influxdb', 'influx'],
  body: {
    source: '[A-Za-z0-9_-]{86}==',
    most: 88,
    make: (variant) => `${fakeSecret('', 86, 'base64url', variant)}==`,
  },
  references: ['https://docs.influxdata.com/influxdb/v2/admin/tokens/'],
});
