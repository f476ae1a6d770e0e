import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'PYPI_TOKEN',
  name: 'PyPI upload token',
  prefixes: ['pypi-AgEIcHlwaS5vcmc', 'pypi-AgENdGVzdC5weXBpLm9yZw'],
  alphabet: 'base64url',
  length: [50, 300],
  references: ['https://pypi.org/help/#apitoken'],
});
