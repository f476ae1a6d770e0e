import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'MODAL_TOKEN',
  name: 'Modal token secret',
  prefixes: ['as-'],
  alphabet: 'base62',
  length: 22,
  references: ['https://modal.com/docs/reference/modal.config'],
});
