import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'SPARKPOST_API_KEY',
  name: 'SparkPost API key',
  vendors: ['sparkpost'],
  body: { alphabet: 'hex', length: 40 },
  references: ['https://developers.sparkpost.com/api/#header-authentication'],
});
