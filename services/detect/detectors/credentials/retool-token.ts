import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'RETOOL_TOKEN',
  name: 'Retool access token',
  prefixes: ['retool_01'],
  alphabet: 'base36',
  length: [24, 40],
  references: ['https://docs.retool.com/org-users/guides/retool-api/authentication'],
});
