import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'LINODE_TOKEN',
  name: 'Linode (Akamai) personal access token',
  vendors: ['linode'],
  body: { alphabet: 'hex', length: 64 },
  references: ['https://techdocs.akamai.com/linode-api/reference/get-started'],
});
