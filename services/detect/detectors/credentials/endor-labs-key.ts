import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'ENDOR_LABS_KEY',
  name: 'Endor Labs API key',
  prefixes: ['endr+'],
  alphabet: 'base62',
  length: 16,
  references: ['https://docs.endorlabs.com/administration/api-keys/'],
});
