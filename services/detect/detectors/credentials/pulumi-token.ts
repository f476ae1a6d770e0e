import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'PULUMI_TOKEN',
  name: 'Pulumi access token',
  prefixes: ['pul-'],
  alphabet: 'hex',
  length: 40,
  references: ['https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/'],
});
