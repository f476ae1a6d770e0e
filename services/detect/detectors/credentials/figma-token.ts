import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'FIGMA_TOKEN',
  name: 'Figma personal access token',
  prefixes: ['figd_', 'figdr_', 'figu_', 'figur_'],
  alphabet: 'base64url',
  length: [40, 44],
  references: ['https://www.figma.com/developers/api#access-tokens'],
});
