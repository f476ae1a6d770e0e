import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'DEFINED_NETWORKING_TOKEN',
  name: 'Defined Networking API token',
  prefixes: ['dnkey-'],
  alphabet: 'base64url',
  length: [60, 90],
  references: ['https://docs.defined.net/guides/automating-host-creation/'],
});
