import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'INTERCOM_ACCESS_TOKEN',
  name: 'Intercom access token',
  prefixes: ['dG9rO'],
  alphabet: 'base64',
  length: [54, 60],
  references: ['https://developers.intercom.com/docs/build-an-integration/learn-more/authentication'],
});
