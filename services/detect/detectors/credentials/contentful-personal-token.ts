import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'CONTENTFUL_PERSONAL_TOKEN',
  name: 'Contentful personal access token',
  prefixes: ['CFPAT-'],
  alphabet: 'base64url',
  length: [40, 48],
  references: ['https://www.contentful.com/developers/docs/references/authentication/'],
});
