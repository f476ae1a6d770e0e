import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'NUGET_API_KEY',
  name: 'NuGet API key',
  prefixes: ['oy2'],
  alphabet: 'base36',
  length: 43,
  references: ['https://learn.microsoft.com/nuget/nuget-org/scoped-api-keys'],
});
