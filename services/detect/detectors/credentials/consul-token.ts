import { fakeUuid } from '../../builders/fake-secret.ts';
import { keyedSecret, uuidSource } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'CONSUL_TOKEN',
  name: 'Consul ACL token',
  vendors: ['consul'],
  body: { source: uuidSource, most: 36, make: fakeUuid },
  references: ['https://developer.hashicorp.com/consul/docs/security/acl/tokens'],
});
