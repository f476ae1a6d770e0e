import { fakeUuid } from '../../builders/fake-secret.ts';
import { keyedSecret, uuidSource } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'NOMAD_TOKEN',
  name: 'Nomad ACL token',
  vendors: ['nomad'],
  body: { source: uuidSource, most: 36, make: fakeUuid },
  wordNeeded: true,
  references: ['https://developer.hashicorp.com/nomad/docs/secure/acl/tokens'],
});
