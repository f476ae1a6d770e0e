import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'CONFLUENT_SECRET',
  name: 'Confluent Cloud API secret',
  vendors: ['confluent', 'sasl_password', 'kafka_secret', 'kafka_api'],
  body: { alphabet: 'base64', length: 64 },
  references: [
    'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html',
  ],
});
