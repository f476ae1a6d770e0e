import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'TEAMWORK_TOKEN',
  name: 'Teamwork API token',
  prefixes: ['tkn.v1_'],
  alphabet: 'base64',
  length: [60, 90],
  references: ['https://apidocs.teamwork.com/guides/teamwork/authentication'],
});
